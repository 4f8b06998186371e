import { put } from '../../edit/write.ts';
import { network, subnet } from '../../model/builders.ts';
import { both, inventory, orders, set, web } from './changes.ts';
import type { Scenario } from './scenario.ts';

/** By who asks, and for what: the frontend turns away. */
export const entranceScenarios: readonly Scenario[] = [
  {
    what: 'the port is another one',
    template: 'first-neg',
    to: 'http://web.example.com:8080/',
    result: 'unreachable',
    ways: [`${web} > web-1: FORWARDING_RULE_MISMATCH 100 %`],
  },
  {
    what: 'the protocol is another one',
    template: 'game-servers',
    to: 'tcp://match.example.com:7777',
    result: 'unreachable',
    ways: [
      'match > match-service > match-a > match-a > game-a-1: FORWARDING_RULE_MISMATCH 50 %',
      'match > match-service > match-b > match-b > game-b-1: FORWARDING_RULE_MISMATCH 50 %',
    ],
  },
  {
    what: 'an address that nothing has',
    template: 'first-neg',
    to: '203.0.113.9:80',
    result: 'unreachable',
    ways: ['UNKNOWN_EXTERNAL_ADDRESS'],
  },
  {
    what: 'a private address that nothing has',
    template: 'hybrid',
    from: 'vpc',
    to: '10.10.0.77:80',
    result: 'unreachable',
    ways: ['UNKNOWN_INTERNAL_ADDRESS'],
  },
  {
    what: 'TLS at a target HTTP proxy',
    template: 'first-neg',
    to: 'https://web.example.com:80/',
    result: 'unreachable',
    ways: [`${web} > web-1: PROTOCOL_MISMATCH 100 %`],
  },
  {
    what: 'no TLS at a target SSL proxy',
    template: 'devices',
    to: 'tcp://mqtt.example.com:8883',
    result: 'unreachable',
    ways: [
      'mqtt > mqtt-proxy > mqtt-service > mqtt-a > mqtt-a > broker-a-1: PROTOCOL_MISMATCH 50 %',
      'mqtt > mqtt-proxy > mqtt-service > mqtt-b > mqtt-b > broker-b-1: PROTOCOL_MISMATCH 50 %',
    ],
  },
  {
    what: 'an internal frontend is not on the internet',
    template: 'hybrid',
    to: 'http://10.10.0.100/',
    result: 'unreachable',
    ways: [
      `${inventory} > dc-neg > dc-neg > dc-link > dc-neg: NO_ROUTE 50 %`,
      `${inventory} > cloud-neg > cloud-neg > inventory-1: NO_ROUTE 50 %`,
    ],
  },
  {
    what: 'a client of another region, without global access',
    template: 'internal-application',
    from: 'vpc:apps-vpc:us-east1',
    to: 'http://orders.internal/',
    result: 'unreachable',
    ways: [
      `${orders} > orders-b > orders-b > orders-b-1: FORWARDING_RULE_REGION_MISMATCH 50 %`,
      `${orders} > orders-c > orders-c > orders-c-1: FORWARDING_RULE_REGION_MISMATCH 50 %`,
    ],
  },
  {
    what: 'a client of another region, with global access',
    template: 'internal-application',
    change: set('orders', { allowGlobalAccess: true }),
    from: 'vpc:apps-vpc:us-east1',
    to: 'http://orders.internal/',
    result: 'reachable',
    ways: [
      `${orders} > orders-b > orders-b > orders-b-1: ok 50 %`,
      `${orders} > orders-c > orders-c > orders-c-1: ok 50 %`,
    ],
  },
  {
    what: 'a client of another network',
    template: 'internal-application',
    change: (design) => put(design, network('lab')),
    from: 'vpc:lab',
    to: 'http://orders.internal/',
    result: 'unreachable',
    ways: [
      `${orders} > orders-b > orders-b > orders-b-1: NO_ROUTE 50 %`,
      `${orders} > orders-c > orders-c > orders-c-1: NO_ROUTE 50 %`,
    ],
  },
  {
    what: 'a client of a peered network',
    template: 'internal-application',
    change: both(
      (design) =>
        put(
          design,
          network('lab', { peerings: [{ name: 'p', network: 'apps-vpc' }] }),
          subnet('lab-eu', { network: 'lab', region: 'europe-west1', ipCidrRange: '10.200.0.0/24' }),
        ),
      set('apps-vpc', { peerings: [{ name: 'q', network: 'lab' }] }),
    ),
    from: 'vpc:lab:europe-west1',
    to: 'http://orders.internal/',
    result: 'reachable',
    ways: [
      `${orders} > orders-b > orders-b > orders-b-1: ok 50 %`,
      `${orders} > orders-c > orders-c > orders-c-1: ok 50 %`,
    ],
  },
  {
    what: 'a peering that one side alone names carries nothing',
    template: 'internal-application',
    change: (design) => put(design, network('lab', { peerings: [{ name: 'p', network: 'apps-vpc' }] })),
    from: 'vpc:lab:europe-west1',
    to: 'http://orders.internal/',
    result: 'unreachable',
    ways: [
      `${orders} > orders-b > orders-b > orders-b-1: NO_ROUTE 50 %`,
      `${orders} > orders-c > orders-c > orders-c-1: NO_ROUTE 50 %`,
    ],
  },
  {
    what: 'a site reaches an internal frontend over its link',
    template: 'hybrid',
    from: 'on-premises',
    to: 'http://10.10.0.100/',
    result: 'reachable',
    ways: [
      `${inventory} > dc-neg > dc-neg > dc-link > dc-neg: ok 50 %`,
      `${inventory} > cloud-neg > cloud-neg > inventory-1: ok 50 %`,
    ],
  },
  {
    what: 'a site whose link ends in another region',
    template: 'hybrid',
    change: set('dc-link', { region: 'us-east1' }),
    from: 'on-premises',
    to: 'http://10.10.0.100/',
    result: 'unreachable',
    ways: [
      `${inventory} > dc-neg > dc-neg > dc-link > dc-neg: FORWARDING_RULE_REGION_MISMATCH 50 %`,
      `${inventory} > cloud-neg > cloud-neg > inventory-1: FORWARDING_RULE_REGION_MISMATCH 50 %`,
    ],
  },
  {
    what: 'a site of which no link is drawn',
    template: 'internal-application',
    from: 'on-premises',
    to: 'http://orders.internal/',
    result: 'undetermined',
    ways: [
      `${orders} > orders-b > orders-b > orders-b-1: ? 50 %`,
      `${orders} > orders-c > orders-c > orders-c-1: ? 50 %`,
    ],
  },
  {
    what: 'a mesh knows no frontend of another scheme',
    template: 'first-neg',
    from: 'mesh',
    to: 'http://web.example.com/',
    result: 'unreachable',
    ways: ['UNKNOWN_EXTERNAL_ADDRESS'],
  },
  {
    what: 'a scheme that is blank leaves it open',
    template: 'first-neg',
    change: both(
      set('web', { loadBalancingScheme: undefined }),
      set('web-service', { loadBalancingScheme: undefined }),
    ),
    to: 'http://web.example.com/',
    result: 'undetermined',
    ways: [`${web} > web-1: ? 100 %`],
  },
  {
    what: 'two frontends for one name: DNS decides',
    template: 'psc-global-api',
    from: 'vpc:research-vpc:europe-west1',
    to: 'https://storage.internal/',
    result: 'reachable',
    ways: [
      'storage-eu > storage-proxy > storage-map > storage-service > storage-neg > storage-neg: ok',
      'storage-us > storage-proxy > storage-map > storage-service > storage-neg > storage-neg: ok',
    ],
  },
];
