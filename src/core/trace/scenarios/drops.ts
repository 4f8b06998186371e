import { put, setFields } from '../../edit/write.ts';
import { instanceGroup, network } from '../../model/builders.ts';
import { both, inventory, orders, set, web, without } from './changes.ts';
import type { Scenario } from './scenario.ts';

/** By cause: what stops a request behind the frontend. */
export const dropScenarios: readonly Scenario[] = [
  {
    what: 'probes do not get in, so nothing is sent',
    source: 'healthCheckOverview',
    template: 'first-neg',
    change: set('allow-load-balancer', { allowed: [{ IPProtocol: 'tcp', ports: ['22'] }] }),
    to: 'http://web.example.com/',
    result: 'unreachable',
    ways: [`${web} > web-1 > web-neg: FIREWALL_BLOCKING_LOAD_BALANCER_BACKEND_HEALTH_CHECK 100 %`],
  },
  {
    what: 'one VM of two lacks the tag that lets probes in',
    source: 'healthCheckOverview',
    template: 'internal-application',
    change: set('orders-c-1', { tags: [] }),
    from: 'vpc:apps-vpc:europe-west1',
    to: 'http://orders.internal/',
    result: 'reachable',
    ways: [
      `${orders} > orders-b > orders-b > orders-b-1: ok 66.7 %`,
      `${orders} > orders-c > orders-c > orders-c-1 > orders-c: FIREWALL_RULE 0 %`,
      `${orders} > orders-c > orders-c > orders-c-2: ok 33.3 %`,
    ],
  },
  {
    what: 'the proxies are not let in',
    source: 'loadBalancingFirewall',
    template: 'internal-application',
    change: set('apps-allow-proxies', { sourceRanges: ['10.99.0.0/24'] }),
    from: 'vpc:apps-vpc:europe-west1',
    to: 'http://orders.internal/',
    result: 'unreachable',
    ways: [
      `${orders} > orders-b > orders-b > orders-b-1: FIREWALL_RULE 50 %`,
      `${orders} > orders-c > orders-c > orders-c-1: FIREWALL_RULE 50 %`,
    ],
  },
  {
    what: 'the front ends are let in on the port of the probe only',
    source: 'loadBalancingFirewall',
    template: 'first-neg',
    change: both(
      set('web-check', { portSpecification: 'USE_FIXED_PORT', port: 8086 }),
      set('allow-load-balancer', { allowed: [{ IPProtocol: 'tcp', ports: ['8086'] }] }),
    ),
    to: 'http://web.example.com/',
    result: 'unreachable',
    ways: [`${web} > web-1: FIREWALL_RULE 100 %`],
  },
  {
    what: 'clients of a passthrough load balancer are not let in',
    source: 'loadBalancingFirewall',
    template: 'appliances',
    change: without('data-allow-clients'),
    from: 'vpc:data-vpc:us-central1',
    to: 'udp://10.20.0.100:4500',
    result: 'unreachable',
    ways: [
      'ilb-appliances > appliances > appliances-a > appliances-a > fw-a-1: FIREWALL_RULE 50 %',
      'ilb-appliances > appliances > appliances-b > appliances-b > fw-b-1: FIREWALL_RULE 50 %',
    ],
  },
  {
    what: 'consumers of a port mapping are not let in',
    source: 'portMapping',
    template: 'port-mapping',
    change: without('db-allow-consumers'),
    from: 'consumer',
    to: '10.9.0.2:1001',
    result: 'unreachable',
    ways: ['cluster > cluster-rule > cluster-service > cluster-ports > cluster-ports > db-1: FIREWALL_RULE 100 %'],
  },
  {
    what: 'there is no proxy-only subnet',
    source: 'proxyOnlySubnets',
    template: 'internal-application',
    change: without('proxies'),
    from: 'vpc:apps-vpc:europe-west1',
    to: 'http://orders.internal/',
    result: 'unreachable',
    ways: [
      `${orders} > orders-b > orders-b > orders-b-1: LOAD_BALANCER_HAS_NO_PROXY_SUBNET 50 %`,
      `${orders} > orders-c > orders-c > orders-c-1: LOAD_BALANCER_HAS_NO_PROXY_SUBNET 50 %`,
    ],
  },
  {
    what: 'there is no Cloud NAT for the proxies',
    source: 'internetNegOverview',
    template: 'partner-egress',
    change: without('egress-router'),
    from: 'vpc:egress-vpc:us-west2',
    to: 'http://10.120.0.10/',
    result: 'unreachable',
    ways: [
      'payments > payments-proxy > payments-map > payments-service > payments-neg > payments-neg > egress-vpc > payments-neg: CLOUD_NAT_NO_ADDRESSES 100 %',
    ],
  },
  {
    what: 'the link is in another region than the load balancer',
    source: 'hybridNegOverview',
    template: 'hybrid',
    change: set('dc-link', { region: 'us-east1' }),
    from: 'vpc:core-vpc:us-central1',
    to: 'http://10.10.0.100/',
    result: 'ambiguous',
    ways: [
      `${inventory} > dc-neg > dc-neg > dc-link > dc-neg: NO_ROUTE 50 %`,
      `${inventory} > cloud-neg > cloud-neg > inventory-1: ok 50 %`,
    ],
  },
  {
    what: 'the site does not announce the address',
    source: 'hybridNegOverview',
    template: 'hybrid',
    change: set('dc-link', { ranges: ['192.168.99.0/24'] }),
    from: 'vpc:core-vpc:us-central1',
    to: 'http://10.10.0.100/',
    result: 'ambiguous',
    ways: [
      `${inventory} > dc-neg > dc-neg > dc-link > dc-neg: NO_ROUTE 50 %`,
      `${inventory} > cloud-neg > cloud-neg > inventory-1: ok 50 %`,
    ],
  },
  {
    what: 'the NEG is empty',
    source: 'backendServiceOverview',
    template: 'first-neg',
    change: set('web-neg', { endpoints: [] }),
    to: 'http://web.example.com/',
    result: 'unreachable',
    fields: { 'web-map': 'defaultService' },
    ways: ['web > web-proxy > web-map > web-service > web-neg: FORWARDING_RULE_NO_INSTANCES 100 %'],
  },
  {
    what: 'the service has no backends',
    source: 'backendServiceOverview',
    template: 'first-neg',
    change: set('web-service', { backends: [] }),
    to: 'http://web.example.com/',
    result: 'unreachable',
    ways: ['web > web-proxy > web-map > web-service: FORWARDING_RULE_NO_INSTANCES 100 %'],
  },
  {
    what: 'an endpoint that the cloud refuses is never there',
    source: 'zonalNegOverview',
    template: 'first-neg',
    change: set('web-1', { zone: 'us-central1-f' }),
    to: 'http://web.example.com/',
    result: 'unreachable',
    ways: [`${web} > web-1: CONFIGURATION_REFUSED 100 %`],
  },
  {
    what: 'a service that the cloud refuses is never there',
    source: 'apiBackendService',
    template: 'broken',
    from: 'vpc:lab-vpc:us-central1',
    to: 'udp://dns.internal:53',
    result: 'unreachable',
    ways: [
      'dns-internal > dns-service > dns-a > dns-a > dns-a-1: CONFIGURATION_REFUSED 50 %',
      'dns-internal > dns-service > dns-a > dns-a > dns-b-1: CONFIGURATION_REFUSED 50 %',
    ],
  },
  {
    what: 'the named port is not defined',
    source: 'backendServiceOverview',
    template: 'first-neg',
    change: both(
      (design) =>
        put(
          design,
          instanceGroup('group', {
            zone: 'us-central1-a',
            network: 'web-vpc',
            subnetwork: 'web-subnet',
            instances: ['web-1'],
            namedPorts: [{ name: 'http', port: 80 }],
          }),
        ),
      set('web-service', {
        portName: 'https',
        backends: [{ id: 'b1', group: 'group', balancingMode: 'RATE', maxRatePerInstance: 100 }],
      }),
    ),
    to: 'http://web.example.com/',
    result: 'unreachable',
    ways: ['web > web-proxy > web-map > web-service > group > web-1: BACKEND_SERVICE_NAMED_PORT_NOT_DEFINED 100 %'],
  },
  {
    what: 'a capacity scaler of 0 takes a backend out',
    source: 'backendServiceOverview',
    template: 'internal-application',
    change: (design) => {
      const service = design.resources['orders-service'];
      return service?.kind === 'backendService'
        ? setFields(design, service.id, {
            backends: service.backends?.map((backend, index) =>
              index === 0 ? { ...backend, capacityScaler: 0 } : backend,
            ),
          })
        : design;
    },
    from: 'vpc:apps-vpc:europe-west1',
    to: 'http://orders.internal/',
    result: 'reachable',
    ways: [
      `${orders} > orders-b > orders-b > orders-b-1: ok 0 %`,
      `${orders} > orders-c > orders-c > orders-c-1: ok 100 %`,
    ],
  },
  {
    what: 'a failover backend waits',
    source: 'externalPassthroughOverview',
    template: 'game-servers',
    change: (design) => {
      const service = design.resources['match-service'];
      return service?.kind === 'backendService'
        ? setFields(design, service.id, {
            backends: service.backends?.map((backend, index) =>
              index === 1 ? { ...backend, failover: true } : backend,
            ),
          })
        : design;
    },
    to: 'udp://match.example.com:7777',
    result: 'reachable',
    ways: [
      'match > match-service > match-a > match-a > game-a-1: ok 100 %',
      'match > match-service > match-b > match-b > game-b-1: ok 0 %',
    ],
  },
  {
    what: 'a producer that has not accepted the consumer',
    source: 'publishedServices',
    template: 'psc-published',
    change: both(
      (design) =>
        put(design, {
          id: 'own-attachment',
          kind: 'serviceAttachment',
          name: 'own-attachment',
          region: 'europe-west1',
          project: 'other-project',
          connectionPreference: 'ACCEPT_MANUAL',
        }),
      set('orders-db-neg', { pscTargetService: 'own-attachment' }),
    ),
    from: 'vpc:apps-vpc:europe-west1',
    to: '10.31.0.10:5432',
    result: 'unreachable',
    ways: [
      'orders-db > orders-db-proxy > orders-db-service > orders-db-neg > own-attachment > own-attachment: PSC_CONNECTION_NOT_ACCEPTED 100 %',
    ],
  },
  {
    what: 'the backend is in another network than its load balancer',
    source: 'multipleInterfaces',
    template: 'shared-vm',
    change: both((design) => put(design, network('lab')), set('logs-neg', { network: 'lab' })),
    from: 'vpc:ops-vpc:europe-west3',
    to: '10.60.0.101:6514',
    result: 'unreachable',
    ways: ['logs > logs-service > logs-neg > logs-neg > collector-2: LOAD_BALANCER_BACKEND_INVALID_NETWORK 100 %'],
  },
  {
    what: 'the zone of the only VM is off',
    source: 'healthCheckOverview',
    template: 'first-neg',
    off: { type: 'zone', zone: 'us-central1-a' },
    to: 'http://web.example.com/',
    result: 'unreachable',
    ways: [`${web} > web-1: OUT_OF_SERVICE 100 %`],
  },
];
