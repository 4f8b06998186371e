import * as z from 'zod/mini';
import { choice, code, json, number, parts, reference, region, zone } from '../field.ts';
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
    cloudRun: json(
      'Cloud Run',
      z.looseObject({
        service: z.optional(z.string()),
        tag: z.optional(z.string()),
        urlMask: z.optional(z.string()),
      }),
    ),
    appEngine: json(
      'App Engine',
      z.looseObject({
        service: z.optional(z.string()),
        version: z.optional(z.string()),
        urlMask: z.optional(z.string()),
      }),
    ),
    cloudFunction: json(
      'Cloud Run function',
      z.looseObject({ function: z.optional(z.string()), urlMask: z.optional(z.string()) }),
    ),
    serverlessDeployment: json(
      'API Gateway',
      z.looseObject({
        platform: z.optional(z.string()),
        resource: z.optional(z.string()),
        urlMask: z.optional(z.string()),
      }),
    ),
    pscTargetService: reference('Target service'),
    pscData: json('Private Service Connect data', z.looseObject({ producerPort: z.optional(z.number()) })),
    annotations: json('Annotations', z.record(z.string(), z.string())),
  },
});
