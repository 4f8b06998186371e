import * as z from 'zod/mini';
import { choice, code, json, number, object, parts, reference, region, text, zone } from '../field.ts';
import { defineKind } from '../kind.ts';

/** What the API stores of an endpoint. Which interface it lands on is derived, see `endpointNic`. */
export const endpointFields = {
  instance: reference('VM'),
  ipAddress: code('IPv4 address', { placeholder: 'primary address' }),
  ipv6Address: code('IPv6 address'),
  port: number('Port', { placeholder: 'default port' }),
  fqdn: code('Host name', { placeholder: 'api.example.com' }),
  clientDestinationPort: number('Client port'),
  annotations: json('Annotations', z.record(z.string(), z.string())),
};

export const neg = defineKind({
  kind: 'neg',
  label: 'Network endpoint group',
  purpose: 'Endpoints or a service that a backend service can send traffic to',
  family: 'neg',
  scopes: ['zone', 'region', 'global'],
  fields: {
    networkEndpointType: choice('Endpoint type', [
      'GCE_VM_IP_PORT',
      'GCE_VM_IP',
      'NON_GCP_PRIVATE_IP_PORT',
      'INTERNET_FQDN_PORT',
      'INTERNET_IP_PORT',
      'SERVERLESS',
      'PRIVATE_SERVICE_CONNECT',
      'GCE_VM_IP_PORTMAP',
    ]),
    zone: zone(),
    region: region(),
    network: reference('Network'),
    subnetwork: reference('Subnet'),
    defaultPort: number('Default port', { placeholder: '80' }),
    endpoints: parts('Endpoints', endpointFields),
    cloudRun: object('Cloud Run', { service: reference('Service'), tag: text('Tag'), urlMask: code('URL mask') }),
    appEngine: object('App Engine', {
      service: reference('Service'),
      version: text('Version'),
      urlMask: code('URL mask'),
    }),
    cloudFunction: object('Cloud Run function', { function: reference('Function'), urlMask: code('URL mask') }),
    serverlessDeployment: object('API Gateway', {
      resource: reference('Gateway'),
      platform: code('Platform', { placeholder: 'apigateway.googleapis.com' }),
      version: text('Version', { hint: 'API Gateway has none' }),
      urlMask: code('URL mask'),
    }),
    pscTargetService: reference('Target service'),
    pscData: object('Private Service Connect data', { producerPort: number('Producer port') }),
    annotations: json('Annotations', z.record(z.string(), z.string())),
  },
});
