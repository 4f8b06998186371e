import {
  address,
  backendService,
  external,
  forwardingRule,
  neg,
  network,
  subnet,
  targetProxy,
} from '../model/builders.ts';
import { proxyOnly } from './ingredients.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const region = 'europe-west1';
const purpose = 'A database that another organization publishes, behind an internal frontend of your own.';

export const pscPublished: Template = {
  id: 'psc-published',
  group: 'private',
  title: 'Someone else’s service on an address of yours',
  purpose,
  teaches:
    'A Private Service Connect NEG names the service attachment of a producer. The networks stay apart: no peering, no routes, and ranges may overlap.',
  design: drawn('Published database', purpose, [
    at(
      0,
      0,
      forwardingRule('orders-db', {
        loadBalancingScheme: 'INTERNAL_MANAGED',
        region,
        IPProtocol: 'TCP',
        portRange: '5432',
        IPAddress: 'orders-db-address',
        target: 'orders-db-proxy',
        network: 'apps-vpc',
        subnetwork: 'apps',
      }),
    ),
    within(
      address('orders-db-address', {
        region,
        addressType: 'INTERNAL',
        purpose: 'GCE_ENDPOINT',
        subnetwork: 'apps',
        address: '10.31.0.10',
      }),
    ),
    within(targetProxy('orders-db-proxy', { type: 'TCP', region, service: 'orders-db-service' })),
    at(
      288,
      64,
      backendService('orders-db-service', {
        loadBalancingScheme: 'INTERNAL_MANAGED',
        protocol: 'TCP',
        region,
        backends: [{ id: 'b1', group: 'orders-db-neg' }],
      }),
    ),
    at(
      576,
      128,
      neg('orders-db-neg', {
        networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
        region,
        network: 'apps-vpc',
        subnetwork: 'apps',
        pscTargetService: 'orders-db-attachment',
        pscData: { producerPort: 5432 },
      }),
    ),
    at(
      864,
      216,
      external('orders-db-attachment', {
        url: 'https://www.googleapis.com/compute/v1/projects/db-provider/regions/europe-west1/serviceAttachments/orders-db',
      }),
    ),
    at(0, 264, network('apps-vpc'), { width: 520, height: 224 }),
    at(24, 312, subnet('apps', { network: 'apps-vpc', region, ipCidrRange: '10.31.0.0/24' }), {
      width: 472,
      height: 64,
    }),
    at(24, 400, proxyOnly('proxies', 'apps-vpc', region, '10.31.2.0/23'), { width: 472, height: 64 }),
    note(0, 132, 'note-clients', 'Applications connect to 10.31.0.10:5432 as if the database were theirs.'),
    note(576, 284, 'note-health', 'No health check: whether the servers are well is the producer’s business.'),
    note(864, 324, 'note-producer', 'The producer has to accept your project before the connection works.'),
  ]),
};
