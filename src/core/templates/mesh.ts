import {
  backendService,
  forwardingRule,
  healthCheck,
  neg,
  network,
  subnet,
  targetProxy,
  urlMap,
} from '../model/builders.ts';
import { admit, endpointsOn, frontEnds, server } from './ingredients.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const purpose = 'A gRPC service in Cloud Service Mesh, whose clients balance the load themselves.';

const group = (name: string, zone: string, instance: string) =>
  neg(name, {
    networkEndpointType: 'GCE_VM_IP_PORT',
    zone,
    network: 'mesh-vpc',
    subnetwork: 'wallets',
    defaultPort: 50_051,
    endpoints: endpointsOn(instance),
  });

export const mesh: Template = {
  id: 'mesh',
  group: 'containers',
  title: 'A service mesh without proxies',
  purpose,
  teaches:
    'In Cloud Service Mesh nothing stands between client and server: gRPC clients ask the control plane where the endpoints are, and connect to them directly.',
  design: drawn('gRPC mesh', purpose, [
    at(
      0,
      0,
      forwardingRule('wallet', {
        loadBalancingScheme: 'INTERNAL_SELF_MANAGED',
        IPProtocol: 'TCP',
        portRange: '50051',
        IPAddress: '0.0.0.0',
        target: 'wallet-proxy',
        network: 'mesh-vpc',
      }),
    ),
    within(targetProxy('wallet-proxy', { type: 'GRPC', urlMap: 'wallet-map', validateForProxyless: true })),
    within(urlMap('wallet-map', { defaultService: 'wallet-service' })),
    at(
      288,
      64,
      backendService('wallet-service', {
        loadBalancingScheme: 'INTERNAL_SELF_MANAGED',
        protocol: 'GRPC',
        healthChecks: ['wallet-serving'],
        backends: [
          { id: 'b1', group: 'wallet-a', balancingMode: 'RATE', maxRatePerEndpoint: 200 },
          { id: 'b2', group: 'wallet-b', balancingMode: 'RATE', maxRatePerEndpoint: 200 },
        ],
      }),
    ),
    at(288, 264, healthCheck('wallet-serving', { type: 'GRPC', portSpecification: 'USE_SERVING_PORT' })),
    at(576, 128, group('wallet-a', 'us-central1-a', 'wallet-a-1')),
    at(576, 316, group('wallet-b', 'us-central1-b', 'wallet-b-1')),
    at(832, 104, network('mesh-vpc'), { width: 328, height: 680 }),
    at(856, 152, subnet('wallets', { network: 'mesh-vpc', region: 'us-central1', ipCidrRange: '10.90.0.0/24' }), {
      width: 280,
      height: 344,
    }),
    at(880, 200, server('wallet-a-1', 'us-central1-a', 'wallets', '10.90.0.11', 'wallet')),
    at(880, 388, server('wallet-b-1', 'us-central1-b', 'wallets', '10.90.0.12', 'wallet')),
    at(880, 520, admit('mesh-allow-clients', 'mesh-vpc', ['10.90.0.0/16'], 'wallet', 'tcp:50051')),
    at(880, 652, admit('mesh-allow-probes', 'mesh-vpc', frontEnds, 'wallet', 'tcp:50051')),
    note(0, 132, 'note-name', 'Clients dial xds:///wallet:50051. The name is looked up in the mesh, not in DNS.'),
    note(288, 372, 'note-probe', 'The probes ask the standard gRPC health service of each server.'),
  ]),
};
