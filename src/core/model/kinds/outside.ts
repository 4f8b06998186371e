import * as z from 'zod/mini';
import { boolean, choice, code, json, reference, references, region, text, words } from '../field.ts';
import { defineKind } from '../kind.ts';

/** Things that a NEG can point at and that are no VM. Only service attachments are resources of Compute Engine. */
export const cloudRunService = defineKind({
  kind: 'cloudRunService',
  label: 'Cloud Run service',
  purpose: 'Target of a serverless NEG',
  family: 'outside',
  scopes: [],
  fields: { region: region() },
});

export const cloudRunFunction = defineKind({
  kind: 'cloudRunFunction',
  label: 'Cloud Run function',
  purpose: 'Target of a serverless NEG; second generation counts as Cloud Run',
  family: 'outside',
  scopes: [],
  fields: { region: region(), generation: choice('Generation', ['GEN_2', 'GEN_1']) },
});

export const appEngineService = defineKind({
  kind: 'appEngineService',
  label: 'App Engine service',
  purpose: 'Target of a serverless NEG',
  family: 'outside',
  scopes: [],
  fields: { region: region() },
});

export const apiGateway = defineKind({
  kind: 'apiGateway',
  label: 'API Gateway',
  purpose: 'Target of a serverless NEG (Preview)',
  family: 'outside',
  scopes: [],
  fields: { region: region() },
});

export const internetHost = defineKind({
  kind: 'internetHost',
  label: 'Internet host',
  purpose: 'A public host or address outside Google Cloud',
  family: 'outside',
  scopes: [],
  fields: { fqdn: code('Host name', { placeholder: 'api.example.com' }), ipAddress: code('IPv4 address') },
});

export const hybridHost = defineKind({
  kind: 'hybridHost',
  label: 'On-premises host',
  purpose: 'A private address on premises or in another cloud',
  family: 'outside',
  scopes: [],
  fields: { ipAddress: code('IPv4 address', { placeholder: '192.168.10.5' }), link: reference('Hybrid link') },
});

export const hybridLink = defineKind({
  kind: 'hybridLink',
  label: 'Hybrid link',
  purpose: 'Cloud VPN, Cloud Interconnect or a Router appliance',
  family: 'outside',
  scopes: [],
  fields: {
    type: choice('Type', ['VPN', 'INTERCONNECT', 'ROUTER_APPLIANCE']),
    region: region(),
    network: reference('Network'),
    router: reference('Cloud Router'),
    ranges: words('Remote ranges', { placeholder: '192.168.0.0/16' }),
  },
});

export const serviceAttachment = defineKind({
  kind: 'serviceAttachment',
  label: 'Service attachment',
  purpose: 'A published service that Private Service Connect reaches',
  family: 'outside',
  scopes: ['region'],
  fields: {
    region: region(),
    targetService: reference('Producer forwarding rule'),
    natSubnets: references('NAT subnets'),
    connectionPreference: choice('Connections', ['ACCEPT_AUTOMATIC', 'ACCEPT_MANUAL']),
    enableProxyProtocol: boolean('PROXY protocol'),
    consumerAcceptLists: json(
      'Accepted consumers',
      z.array(
        z.looseObject({
          projectIdOrNum: z.optional(z.string()),
          networkUrl: z.optional(z.string()),
          connectionLimit: z.optional(z.number()),
        }),
      ),
    ),
    consumerRejectLists: words('Rejected projects'),
    domainNames: words('Domain names'),
  },
});

export const googleApi = defineKind({
  kind: 'googleApi',
  label: 'Google API',
  purpose: 'A Google API host that Private Service Connect reaches',
  family: 'outside',
  scopes: [],
  fields: { host: code('Host', { placeholder: 'storage.googleapis.com' }) },
});

/** Something that a resource of the design refers to and that is not in it. Never exported. */
export const external = defineKind({
  kind: 'external',
  label: 'External resource',
  purpose: 'Something that is not part of this design, known by its URL',
  family: 'outside',
  scopes: [],
  fields: { url: code('URL'), note: text('Note') },
});
