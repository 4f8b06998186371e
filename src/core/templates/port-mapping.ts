import { address, backendService, forwardingRule, neg, network, serviceAttachment, subnet } from '../model/builders.ts';
import { admit, server } from './ingredients.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const region = 'us-east1';
const purpose = 'A published service where each client port leads to one chosen port of one VM.';

export const portMapping: Template = {
  id: 'port-mapping',
  group: 'private',
  title: 'Each node of a database on a port of its own',
  purpose,
  teaches:
    'Endpoints of a port mapping NEG pair a client port with a VM and its port. Nothing is balanced: consumers pick the node by the port, all at one address.',
  design: drawn('Port mapping', purpose, [
    at(
      0,
      40,
      serviceAttachment('cluster', {
        region,
        targetService: 'cluster-rule',
        natSubnets: ['cluster-nat'],
        connectionPreference: 'ACCEPT_MANUAL',
        consumerAcceptLists: [{ projectIdOrNum: 'analytics-team', connectionLimit: 5 }],
      }),
    ),
    at(
      272,
      164,
      forwardingRule('cluster-rule', {
        loadBalancingScheme: 'INTERNAL',
        region,
        IPProtocol: 'TCP',
        allPorts: true,
        IPAddress: 'cluster-address',
        backendService: 'cluster-service',
        network: 'db-vpc',
        subnetwork: 'db-nodes',
      }),
    ),
    within(
      address('cluster-address', {
        region,
        addressType: 'INTERNAL',
        purpose: 'GCE_ENDPOINT',
        subnetwork: 'db-nodes',
        address: '10.35.0.100',
      }),
    ),
    at(
      544,
      204,
      backendService('cluster-service', {
        loadBalancingScheme: 'INTERNAL',
        protocol: 'TCP',
        region,
        network: 'db-vpc',
        backends: [{ id: 'b1', group: 'cluster-ports', balancingMode: 'CONNECTION' }],
      }),
    ),
    at(
      816,
      268,
      neg('cluster-ports', {
        networkEndpointType: 'GCE_VM_IP_PORTMAP',
        region,
        network: 'db-vpc',
        subnetwork: 'db-nodes',
        endpoints: [
          { id: 'e1', instance: 'db-1', port: 9042, clientDestinationPort: 1001 },
          { id: 'e2', instance: 'db-2', port: 9042, clientDestinationPort: 1002 },
          { id: 'e3', instance: 'db-2', port: 7199, clientDestinationPort: 2002 },
        ],
      }),
    ),
    at(1072, 0, network('db-vpc'), { width: 328, height: 556 }),
    at(
      1096,
      48,
      subnet('cluster-nat', {
        network: 'db-vpc',
        region,
        ipCidrRange: '10.35.4.0/24',
        purpose: 'PRIVATE_SERVICE_CONNECT',
      }),
      { width: 280, height: 64 },
    ),
    at(1120, 136, admit('db-allow-consumers', 'db-vpc', ['10.35.4.0/24'], 'db', 'tcp:9042,7199')),
    at(1096, 268, subnet('db-nodes', { network: 'db-vpc', region, ipCidrRange: '10.35.0.0/24' }), {
      width: 280,
      height: 264,
    }),
    at(1120, 316, server('db-1', 'us-east1-b', 'db-nodes', '10.35.0.11', 'db')),
    at(1120, 424, server('db-2', 'us-east1-c', 'db-nodes', '10.35.0.12', 'db')),
    note(
      0,
      108,
      'note-consumer',
      'Consumers make an endpoint for this attachment in their own network. Packets arrive from addresses of cluster-nat.',
    ),
    note(816, 468, 'note-ports', 'Consumers choose the node by the port. 2002 leads to the monitoring of db-2.'),
  ]),
};
