import { put } from '../../edit/write.ts';
import { firewallRule, hybridLink } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { both, set } from './changes.ts';
import type { Scenario } from './scenario.ts';

const appliances = (end: string): readonly string[] => [
  `ilb-appliances > appliances > appliances-a > appliances-a > fw-a-1: ${end} 50 %`,
  `ilb-appliances > appliances > appliances-b > appliances-b > fw-b-1: ${end} 50 %`,
];
const games = (end: string): readonly string[] => [
  `match > match-service > match-a > match-a > game-a-1: ${end} 50 %`,
  `match > match-service > match-b > match-b > game-b-1: ${end} 50 %`,
];

/** A rule that denies UDP 4500, beside one that lets in everything at priority 1000. */
const denying = (priority: number) => (design: Design) =>
  put(
    design,
    firewallRule('data-deny', {
      network: 'data-vpc',
      priority,
      sourceRanges: ['0.0.0.0/0'],
      denied: [{ IPProtocol: 'udp', ports: ['4000-5000'] }],
    }),
  );

const within = {
  source: 'loadBalancingFirewall',
  template: 'appliances',
  from: 'vpc:data-vpc:us-central1',
  to: 'udp://10.20.0.100:4500',
} as const;
const players = {
  source: 'externalPassthroughOverview',
  template: 'game-servers',
  to: 'udp://match.example.com:7777',
} as const;

/** Behind a passthrough load balancer the firewall is asked about the very packets of the client. */
export const clientScenarios: readonly Scenario[] = [
  {
    ...within,
    what: 'the firewall lets in another protocol',
    change: set('data-allow-clients', { allowed: [{ IPProtocol: 'tcp', ports: ['22'] }] }),
    result: 'unreachable',
    ways: appliances('FIREWALL_RULE'),
  },
  {
    ...within,
    what: 'the firewall lets in this protocol and port alone',
    change: set('data-allow-clients', { allowed: [{ IPProtocol: 'tcp', ports: ['22'] }] }),
    to: '10.20.0.100:22',
    result: 'reachable',
    ways: appliances('ok'),
  },
  {
    ...within,
    what: 'the firewall lets in clients of other subnets only',
    change: set('data-allow-clients', { sourceRanges: ['10.99.0.0/16'] }),
    result: 'unreachable',
    ways: appliances('FIREWALL_RULE'),
  },
  {
    ...within,
    what: 'the firewall lets in a part of the subnet of the client',
    change: set('data-allow-clients', { sourceRanges: ['10.20.0.0/25'] }),
    result: 'undetermined',
    ways: appliances('?'),
  },
  {
    ...within,
    what: 'the firewall lets in clients with a tag, which this one may have',
    change: set('data-allow-clients', { sourceRanges: undefined, sourceTags: ['workers'] }),
    result: 'undetermined',
    ways: appliances('?'),
  },
  {
    ...within,
    what: 'a denying rule comes first',
    change: denying(900),
    result: 'unreachable',
    ways: appliances('FIREWALL_RULE'),
  },
  {
    ...within,
    what: 'a denying rule comes last',
    change: denying(1100),
    result: 'reachable',
    ways: appliances('ok'),
  },
  {
    ...within,
    what: 'a firewall policy, which nobody reads, leaves it open',
    change: (design) => put(design, { id: 'policy', kind: 'opaque', apiKind: 'networkFirewallPolicies' }),
    result: 'undetermined',
    ways: appliances('?'),
  },
  {
    ...within,
    what: 'a site whose link does not say its ranges',
    change: (design) =>
      put(design, hybridLink('dc', { network: 'data-vpc', region: 'us-central1', type: 'VLAN_ATTACHMENT' })),
    from: 'on-premises:data-vpc',
    result: 'undetermined',
    ways: appliances('?'),
  },
  {
    ...within,
    what: 'a site whose ranges the firewall lets in',
    change: (design) =>
      put(
        design,
        hybridLink('dc', {
          network: 'data-vpc',
          region: 'us-central1',
          type: 'VLAN_ATTACHMENT',
          ranges: ['10.200.0.0/16'],
        }),
      ),
    from: 'on-premises:data-vpc',
    result: 'reachable',
    ways: appliances('ok'),
  },
  {
    ...players,
    what: 'the firewall lets in private addresses only, and the internet asks',
    change: set('game-allow-players', { sourceRanges: ['10.0.0.0/8'] }),
    result: 'unreachable',
    ways: games('FIREWALL_RULE'),
  },
  {
    ...players,
    what: 'the firewall lets in one range of the internet',
    change: set('game-allow-players', { sourceRanges: ['198.51.100.0/24'] }),
    result: 'undetermined',
    ways: games('?'),
  },
  {
    ...players,
    what: 'two rules together let in the whole internet',
    change: both(set('game-allow-players', { sourceRanges: ['0.0.0.0/1'] }), (design) =>
      put(
        design,
        firewallRule('upper-half', {
          network: 'game-vpc',
          sourceRanges: ['128.0.0.0/1'],
          allowed: [{ IPProtocol: 'udp', ports: ['7000-8000'] }],
        }),
      ),
    ),
    result: 'reachable',
    ways: games('ok'),
  },
  {
    source: 'loadBalancingFirewall',
    template: 'port-mapping',
    what: 'a client beside the nodes, where the firewall knows consumers only',
    from: 'vpc:db-vpc:us-east1',
    to: '10.35.0.100:1001',
    result: 'unreachable',
    ways: ['cluster-rule > cluster-service > cluster-ports > cluster-ports > db-1: FIREWALL_RULE 100 %'],
  },
  {
    source: 'portMapping',
    template: 'port-mapping',
    what: 'the firewall is asked for the port at the VM, not for that of the client',
    change: set('db-allow-consumers', {
      sourceRanges: ['10.35.0.0/16'],
      allowed: [{ IPProtocol: 'tcp', ports: ['9042', '7199'] }],
    }),
    from: 'vpc:db-vpc:us-east1',
    to: '10.35.0.100:2002',
    result: 'reachable',
    ways: ['cluster-rule > cluster-service > cluster-ports > cluster-ports > db-2: ok 100 %'],
  },
];
