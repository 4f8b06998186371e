import { address, backendService, forwardingRule, healthCheck, neg, network, subnet } from '../model/builders.ts';
import { admit, endpointsOn, externalProbes, server } from './ingredients.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const region = 'us-east4';
const purpose = 'Game servers that receive UDP packets of players straight from the internet.';

const group = (name: string, zone: string, instance: string) =>
  neg(name, {
    networkEndpointType: 'GCE_VM_IP',
    zone,
    network: 'game-vpc',
    subnetwork: 'game-servers',
    endpoints: endpointsOn(instance),
  });

export const gameServers: Template = {
  id: 'game-servers',
  group: 'vms',
  title: 'Game servers behind an external passthrough load balancer',
  purpose,
  teaches:
    'A passthrough load balancer hands packets on as they are: the server sees the player’s address and answers it directly. So the firewall has to let the players in, not only the probes.',
  design: drawn('Game servers', purpose, [
    at(
      0,
      0,
      forwardingRule('match', {
        loadBalancingScheme: 'EXTERNAL',
        region,
        IPProtocol: 'UDP',
        ports: ['7777', '7778'],
        IPAddress: 'match-address',
        backendService: 'match-service',
      }),
    ),
    within(address('match-address', { region, addressType: 'EXTERNAL', networkTier: 'PREMIUM' })),
    at(
      288,
      40,
      backendService('match-service', {
        loadBalancingScheme: 'EXTERNAL',
        protocol: 'UDP',
        region,
        sessionAffinity: 'CLIENT_IP',
        healthChecks: ['match-alive'],
        backends: [
          { id: 'b1', group: 'match-a', balancingMode: 'CONNECTION' },
          { id: 'b2', group: 'match-b', balancingMode: 'CONNECTION' },
        ],
      }),
    ),
    at(288, 240, healthCheck('match-alive', { type: 'TCP', region, portSpecification: 'USE_FIXED_PORT', port: 8080 })),
    at(576, 104, group('match-a', 'us-east4-a', 'game-a-1')),
    at(576, 268, group('match-b', 'us-east4-b', 'game-b-1')),
    at(832, 56, network('game-vpc'), { width: 328, height: 656 }),
    at(856, 104, subnet('game-servers', { network: 'game-vpc', region, ipCidrRange: '10.40.0.0/24' }), {
      width: 280,
      height: 320,
    }),
    at(880, 152, server('game-a-1', 'us-east4-a', 'game-servers', '10.40.0.11', 'game')),
    at(880, 316, server('game-b-1', 'us-east4-b', 'game-servers', '10.40.0.12', 'game')),
    at(880, 448, admit('game-allow-players', 'game-vpc', ['0.0.0.0/0'], 'game', 'udp:7777,7778')),
    at(880, 580, admit('game-allow-probes', 'game-vpc', externalProbes, 'game', 'tcp:8080')),
    note(0, 108, 'note-affinity', 'With CLIENT_IP affinity a player stays on one server as long as it is healthy.'),
    note(288, 348, 'note-probe', 'UDP has no probe of its own: the servers answer the health check on TCP port 8080.'),
  ]),
};
