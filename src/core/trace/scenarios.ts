import { remove } from '../edit/remove.ts';
import { put, setFields } from '../edit/write.ts';
import { backendBucket, forwardingRule, instanceGroup, network, subnet } from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import type { TraceResult } from './hop.ts';

/**
 * Requests and what has to become of them, as the documentation has it. A scenario starts from a template, whose ids are
 * its names, and changes one thing.
 */
export interface Scenario {
  readonly what: string;
  readonly template: string;
  readonly change?: (design: Design) => Design;
  readonly from?: string;
  readonly to: string;
  readonly result: TraceResult;
  /** Each way: the resources on it, then `ok`, `?` or the cause; a share where one is determined. */
  readonly ways: readonly string[];
}

const set = (id: string, fields: object) => (design: Design) => setFields(design, id, fields);
const without =
  (...ids: readonly string[]) =>
  (design: Design): Design =>
    ids.reduce((left, id) => remove(left, [id]), design);
const both =
  (...changes: readonly ((design: Design) => Design)[]) =>
  (design: Design): Design =>
    changes.reduce((made, change) => change(made), design);

const web = 'web > web-proxy > web-map > web-service > web-neg > web-neg';
const shop = 'shop-https > shop-proxy > shop-map > shop-service';
const orders = 'orders > orders-proxy > orders-map > orders-service';
const inventory = 'inventory > inventory-proxy > inventory-map > inventory-service';

/** By product: who may come in, and where it ends. */
const products: readonly Scenario[] = [
  {
    what: 'global external Application Load Balancer',
    template: 'first-neg',
    to: 'http://web.example.com/',
    result: 'reachable',
    ways: [`${web} > web-1: ok 100 %`],
  },
  {
    what: 'two regions: the nearest comes first, so nobody can say how much each gets',
    template: 'container-native',
    to: 'https://shop.example.com/',
    result: 'reachable',
    ways: [`${shop} > shop-us > shop-us > node-us-1: ok`, `${shop} > shop-eu > shop-eu > node-eu-1: ok`],
  },
  {
    what: 'classic Application Load Balancer, App Engine behind it',
    template: 'app-engine',
    to: 'https://www.example.com/',
    result: 'reachable',
    ways: ['site > site-proxy > site-map > website-service > website-neg > website: ok 100 %'],
  },
  {
    what: 'regional external Application Load Balancer',
    template: 'gke-service',
    to: 'https://shop.example.com/',
    result: 'reachable',
    ways: [`${shop} > shop-neg > shop-neg > shop-neg: ok 100 %`],
  },
  {
    what: 'regional internal Application Load Balancer, two zones by capacity',
    template: 'internal-application',
    from: 'vpc:apps-vpc:europe-west1',
    to: 'http://orders.internal/',
    result: 'reachable',
    ways: [
      `${orders} > orders-b > orders-b > orders-b-1: ok 50 %`,
      `${orders} > orders-c > orders-c > orders-c-1: ok 50 %`,
    ],
  },
  {
    what: 'cross-region internal Application Load Balancer in front of a Google API',
    template: 'psc-global-api',
    from: 'vpc:research-vpc:europe-west1',
    to: 'https://10.33.0.10/',
    result: 'reachable',
    ways: ['storage-eu > storage-proxy > storage-map > storage-service > storage-neg > storage-neg: ok 100 %'],
  },
  {
    what: 'global external proxy Network Load Balancer with TLS',
    template: 'devices',
    to: 'ssl://mqtt.example.com:8883',
    result: 'reachable',
    ways: [
      'mqtt > mqtt-proxy > mqtt-service > mqtt-a > mqtt-a > broker-a-1: ok 50 %',
      'mqtt > mqtt-proxy > mqtt-service > mqtt-b > mqtt-b > broker-b-1: ok 50 %',
    ],
  },
  {
    what: 'classic proxy Network Load Balancer',
    template: 'mail',
    to: 'tcp://mail.example.com:993',
    result: 'reachable',
    ways: ['imaps > imaps-proxy > imaps-service > mail-b > mail-b > mail-1: ok 100 %'],
  },
  {
    what: 'regional external proxy Network Load Balancer in front of hosts on the internet',
    template: 'sftp-relay',
    to: 'tcp://sftp.example.com:22',
    result: 'reachable',
    ways: ['sftp > sftp-proxy > sftp-service > sftp-neg > sftp-neg > relay-router > sftp-neg: ok 100 %'],
  },
  {
    what: 'regional internal proxy Network Load Balancer in front of a published service',
    template: 'psc-published',
    from: 'vpc:apps-vpc:europe-west1',
    to: '10.31.0.10:5432',
    result: 'reachable',
    ways: ['orders-db > orders-db-proxy > orders-db-service > orders-db-neg > orders-db-neg: ok 100 %'],
  },
  {
    what: 'cross-region internal proxy Network Load Balancer',
    template: 'directory',
    from: 'vpc',
    to: '10.81.0.100:636',
    result: 'reachable',
    ways: [
      'ldaps-us > ldaps-proxy > ldaps-service > ldap-eu > ldap-eu > ldap-eu-1: ok',
      'ldaps-us > ldaps-proxy > ldaps-service > ldap-us > ldap-us > ldap-us-1: ok',
    ],
  },
  {
    what: 'external passthrough Network Load Balancer: connections are spread evenly',
    template: 'game-servers',
    to: 'udp://match.example.com:7777',
    result: 'reachable',
    ways: [
      'match > match-service > match-a > match-a > game-a-1: ok 50 %',
      'match > match-service > match-b > match-b > game-b-1: ok 50 %',
    ],
  },
  {
    what: 'internal passthrough Network Load Balancer, every protocol and port',
    template: 'appliances',
    from: 'vpc:data-vpc:us-central1',
    to: 'udp://10.20.0.100:4500',
    result: 'reachable',
    ways: [
      'ilb-appliances > appliances > appliances-a > appliances-a > fw-a-1: ok 50 %',
      'ilb-appliances > appliances > appliances-b > appliances-b > fw-b-1: ok 50 %',
    ],
  },
  {
    what: 'service mesh: a workload finds its endpoints by itself',
    template: 'mesh',
    from: 'mesh',
    to: 'grpc://wallet:50051',
    result: 'reachable',
    ways: [
      'wallet > wallet-proxy > wallet-map > wallet-service > wallet-a > wallet-a > wallet-a-1: ok 50 %',
      'wallet > wallet-proxy > wallet-map > wallet-service > wallet-b > wallet-b > wallet-b-1: ok 50 %',
    ],
  },
];

/** By type of NEG: what stands at the end. */
const types: readonly Scenario[] = [
  {
    what: 'SERVERLESS: Cloud Run in two regions',
    template: 'cloud-run',
    to: 'https://store.example.com/',
    result: 'reachable',
    ways: [
      'store-https > store-proxy > store-map > store-service > store-us-neg > store-us: ok',
      'store-https > store-proxy > store-map > store-service > store-eu-neg > store-eu: ok',
    ],
  },
  {
    what: 'SERVERLESS: a function behind a path',
    template: 'app-engine',
    to: 'https://www.example.com/thumbnails/1.png',
    result: 'reachable',
    ways: ['site > site-proxy > site-map > thumbnail-service > thumbnail-neg > thumbnail: ok 100 %'],
  },
  {
    what: 'SERVERLESS: API Gateway',
    template: 'api-gateway',
    to: 'https://api.example.com/v1',
    result: 'reachable',
    ways: ['api > api-proxy > api-map > api-service > api-neg > partner-api: ok 100 %'],
  },
  {
    what: 'SERVERLESS: the URL mask reads a service that is drawn',
    template: 'url-mask',
    from: 'vpc:platform-vpc:europe-north1',
    to: 'http://billing.example.com/',
    result: 'reachable',
    ways: ['apps > apps-proxy > apps-map > apps-service > apps-neg > billing: ok 100 %'],
  },
  {
    what: 'SERVERLESS: the URL mask reads a service that nobody drew',
    template: 'url-mask',
    from: 'vpc:platform-vpc:europe-north1',
    to: 'http://payroll.example.com/',
    result: 'reachable',
    ways: ['apps > apps-proxy > apps-map > apps-service > apps-neg > apps-neg: ok 100 %'],
  },
  {
    what: 'SERVERLESS: the URL mask does not fit',
    template: 'url-mask',
    from: 'vpc:platform-vpc:europe-north1',
    to: 'http://billing.example.org/',
    result: 'unreachable',
    ways: ['apps > apps-proxy > apps-map > apps-service > apps-neg > apps-neg: URL_MASK_MISMATCH 100 %'],
  },
  {
    what: 'INTERNET_FQDN_PORT, global: straight from Google’s edge',
    template: 'cdn-origin',
    to: 'https://news.example.com/',
    result: 'reachable',
    ways: ['news > news-proxy > news-map > news-service > origin-neg > origin-neg > origin-neg: ok 100 %'],
  },
  {
    what: 'INTERNET_FQDN_PORT, regional: through Cloud NAT',
    template: 'partner-egress',
    from: 'vpc:egress-vpc:us-west2',
    to: 'http://10.120.0.10/',
    result: 'reachable',
    ways: [
      'payments > payments-proxy > payments-map > payments-service > payments-neg > payments-neg > egress-router > payments-neg: ok 100 %',
    ],
  },
  {
    what: 'NON_GCP_PRIVATE_IP_PORT beside a zonal NEG: half goes over the link',
    template: 'hybrid',
    from: 'vpc:core-vpc:us-central1',
    to: 'http://10.10.0.100/',
    result: 'reachable',
    ways: [
      `${inventory} > dc-neg > dc-neg > dc-link > dc-neg: ok 50 %`,
      `${inventory} > cloud-neg > cloud-neg > inventory-1: ok 50 %`,
    ],
  },
  {
    what: 'PRIVATE_SERVICE_CONNECT: a regional Google API',
    template: 'psc-regional-api',
    from: 'vpc:bank-vpc:europe-west3',
    to: 'https://10.32.0.10/',
    result: 'reachable',
    ways: ['secrets > secrets-proxy > secrets-map > secrets-service > secrets-neg > secrets-neg: ok 100 %'],
  },
  {
    what: 'GCE_VM_IP_PORTMAP: the client port is the endpoint',
    template: 'port-mapping',
    from: 'consumer',
    to: '10.9.0.2:1002',
    result: 'reachable',
    ways: ['cluster > cluster-rule > cluster-service > cluster-ports > cluster-ports > db-2: ok 100 %'],
  },
  {
    what: 'GCE_VM_IP_PORTMAP: the same VM on another of its ports',
    template: 'port-mapping',
    from: 'consumer',
    to: '10.9.0.2:2002',
    result: 'reachable',
    ways: ['cluster > cluster-rule > cluster-service > cluster-ports > cluster-ports > db-2: ok 100 %'],
  },
  {
    what: 'GCE_VM_IP_PORTMAP: a client port without a mapping',
    template: 'port-mapping',
    from: 'consumer',
    to: '10.9.0.2:3000',
    result: 'unreachable',
    ways: ['cluster > cluster-rule > cluster-service > cluster-ports > cluster-ports: NO_PORT_MAPPING 100 %'],
  },
  {
    what: 'GCE_VM_IP: one VM in two NEGs, each behind a frontend of its own',
    template: 'shared-vm',
    from: 'vpc:ops-vpc:europe-west3',
    to: '10.60.0.101:6514',
    result: 'reachable',
    ways: ['logs > logs-service > logs-neg > logs-neg > collector-2: ok 100 %'],
  },
  {
    what: 'an instance group serves its named port',
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
        portName: 'http',
        backends: [{ id: 'b1', group: 'group', balancingMode: 'RATE', maxRatePerInstance: 100 }],
      }),
    ),
    to: 'http://web.example.com/',
    result: 'reachable',
    ways: ['web > web-proxy > web-map > web-service > group > web-1: ok 100 %'],
  },
  {
    what: 'a type that is not modelled stays in doubt',
    template: 'first-neg',
    change: set('web-neg', { networkEndpointType: 'GCE_VM_IP_DEDICATED_BACKEND' }),
    to: 'http://web.example.com/',
    result: 'undetermined',
    ways: ['web > web-proxy > web-map > web-service > web-neg > web-neg: ? 100 %'],
  },
];

const matcher = (fields: object) => ({
  pathMatchers: [{ name: 'paths', defaultService: 'web-service', ...fields }],
  hostRules: [{ hosts: ['web.example.com'], pathMatcher: 'paths' }],
});
const bucket = (design: Design): Design => put(design, backendBucket('files', { bucketName: 'files' }));
const canary = (design: Design): Design => {
  const service = design.resources['web-service'];
  return service ? put(design, { ...service, id: 'canary', name: 'canary' }) : design;
};
const toBucket = 'web > web-proxy > web-map > files: ok 100 %';
const toNeg = `${web} > web-1: ok 100 %`;

/** By URL map: host before path, the longest fit before the shorter. */
const routes: readonly Scenario[] = [
  {
    what: 'a path rule leads to a bucket',
    template: 'cdn-origin',
    to: 'https://news.example.com/images/a.png',
    result: 'reachable',
    ways: ['news > news-proxy > news-map > images: ok 100 %'],
  },
  {
    what: 'a host that no rule names goes to the default, whatever its path',
    template: 'cdn-origin',
    to: 'https://other.example.com/images/a.png',
    result: 'reachable',
    ways: ['news > news-proxy > news-map > news-service > origin-neg > origin-neg > origin-neg: ok 100 %'],
  },
  {
    what: 'the longest path rule wins',
    template: 'first-neg',
    change: both(
      bucket,
      set(
        'web-map',
        matcher({
          pathRules: [
            { paths: ['/a/*'], service: 'web-service' },
            { paths: ['/a/b/*'], service: 'files' },
          ],
        }),
      ),
    ),
    to: 'http://web.example.com/a/b/c',
    result: 'reachable',
    ways: [toBucket],
  },
  {
    what: 'a whole path wins over a beginning',
    template: 'first-neg',
    change: both(
      bucket,
      set(
        'web-map',
        matcher({
          pathRules: [
            { paths: ['/a', '/a/*'], service: 'web-service' },
            { paths: ['/*'], service: 'files' },
          ],
        }),
      ),
    ),
    to: 'http://web.example.com/a',
    result: 'reachable',
    ways: [toNeg],
  },
  {
    what: 'paths are told apart by their letters’ case',
    template: 'first-neg',
    change: both(bucket, set('web-map', matcher({ pathRules: [{ paths: ['/Files/*'], service: 'files' }] }))),
    to: 'http://web.example.com/files/a',
    result: 'reachable',
    ways: [toNeg],
  },
  {
    what: 'a wildcard host fits any label before it',
    template: 'first-neg',
    change: both(
      bucket,
      set('web-map', {
        hostRules: [{ hosts: ['*.example.com'], pathMatcher: 'm' }],
        pathMatchers: [{ name: 'm', defaultService: 'files' }],
      }),
    ),
    to: 'http://web.example.com/',
    result: 'reachable',
    ways: [toBucket],
  },
  {
    what: 'a whole host wins over a wildcard',
    template: 'first-neg',
    change: both(
      bucket,
      set('web-map', {
        hostRules: [
          { hosts: ['*.example.com'], pathMatcher: 'm' },
          { hosts: ['web.example.com'], pathMatcher: 'n' },
        ],
        pathMatchers: [
          { name: 'm', defaultService: 'web-service' },
          { name: 'n', defaultService: 'files' },
        ],
      }),
    ),
    to: 'http://web.example.com/',
    result: 'reachable',
    ways: [toBucket],
  },
  {
    what: 'route rules go by priority',
    template: 'first-neg',
    change: both(
      bucket,
      set(
        'web-map',
        matcher({
          routeRules: [
            { priority: 2, matchRules: [{ prefixMatch: '/' }], service: 'web-service' },
            { priority: 1, matchRules: [{ prefixMatch: '/files' }], service: 'files' },
          ],
        }),
      ),
    ),
    to: 'http://web.example.com/files/a',
    result: 'reachable',
    ways: [toBucket],
  },
  {
    what: 'a route rule that asks for a header leaves a doubt',
    template: 'first-neg',
    change: both(
      bucket,
      set(
        'web-map',
        matcher({
          routeRules: [
            {
              priority: 1,
              matchRules: [{ prefixMatch: '/', headerMatches: [{ headerName: 'x', exactMatch: 'y' }] }],
              service: 'files',
            },
          ],
        }),
      ),
    ),
    to: 'http://web.example.com/',
    result: 'undetermined',
    ways: [`${web} > web-1: ? 100 %`],
  },
  {
    what: 'weights are parts of the requests',
    template: 'first-neg',
    change: both(
      canary,
      set('web-map', {
        defaultService: undefined,
        defaultRouteAction: {
          weightedBackendServices: [
            { backendService: 'web-service', weight: 90 },
            { backendService: 'canary', weight: 10 },
          ],
        },
      }),
    ),
    to: 'http://web.example.com/',
    result: 'reachable',
    ways: [`${web} > web-1: ok 90 %`, 'web > web-proxy > web-map > canary > web-neg > web-neg > web-1: ok 10 %'],
  },
  {
    what: 'a redirect to HTTPS is followed to the other frontend',
    template: 'container-native',
    change: (design) =>
      put(
        put(design, {
          id: 'plain-map',
          kind: 'urlMap',
          name: 'plain-map',
          defaultUrlRedirect: { httpsRedirect: true },
        }),
        { id: 'plain-proxy', kind: 'targetProxy', name: 'plain-proxy', type: 'HTTP', urlMap: 'plain-map' },
        forwardingRule('plain', {
          loadBalancingScheme: 'EXTERNAL_MANAGED',
          IPProtocol: 'TCP',
          portRange: '80',
          target: 'plain-proxy',
          IPAddress: 'shop-address',
        }),
      ),
    to: 'http://shop.example.com/',
    result: 'reachable',
    ways: [
      `plain > plain-proxy > plain-map > ${shop} > shop-us > shop-us > node-us-1: ok`,
      `plain > plain-proxy > plain-map > ${shop} > shop-eu > shop-eu > node-eu-1: ok`,
    ],
  },
  {
    what: 'a map that says nothing leads nowhere',
    template: 'first-neg',
    change: set('web-map', { defaultService: undefined }),
    to: 'http://web.example.com/',
    result: 'unreachable',
    ways: ['web > web-proxy > web-map: NO_MATCHING_ROUTE 100 %'],
  },
];

/** By who asks, and for what: the frontend turns away. */
const entrances: readonly Scenario[] = [
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

/** By cause: what stops a request behind the frontend. */
const drops: readonly Scenario[] = [
  {
    what: 'probes do not get in, so nothing is sent',
    template: 'first-neg',
    change: set('allow-load-balancer', { allowed: [{ IPProtocol: 'tcp', ports: ['22'] }] }),
    to: 'http://web.example.com/',
    result: 'unreachable',
    ways: [`${web} > web-1 > web-neg: FIREWALL_BLOCKING_LOAD_BALANCER_BACKEND_HEALTH_CHECK 100 %`],
  },
  {
    what: 'one VM of two lacks the tag that lets probes in',
    template: 'internal-application',
    change: set('orders-c-1', { tags: [] }),
    from: 'vpc:apps-vpc:europe-west1',
    to: 'http://orders.internal/',
    result: 'ambiguous',
    ways: [
      `${orders} > orders-b > orders-b > orders-b-1: ok 50 %`,
      `${orders} > orders-c > orders-c > orders-c-1 > orders-c: FIREWALL_RULE 25 %`,
      `${orders} > orders-c > orders-c > orders-c-2: ok 25 %`,
    ],
  },
  {
    what: 'the proxies are not let in',
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
    template: 'port-mapping',
    change: without('db-allow-consumers'),
    from: 'consumer',
    to: '10.9.0.2:1001',
    result: 'unreachable',
    ways: ['cluster > cluster-rule > cluster-service > cluster-ports > cluster-ports > db-1: FIREWALL_RULE 100 %'],
  },
  {
    what: 'there is no proxy-only subnet',
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
    template: 'first-neg',
    change: set('web-neg', { endpoints: [] }),
    to: 'http://web.example.com/',
    result: 'unreachable',
    ways: ['web > web-proxy > web-map > web-service > web-neg: FORWARDING_RULE_NO_INSTANCES 100 %'],
  },
  {
    what: 'the service has no backends',
    template: 'first-neg',
    change: set('web-service', { backends: [] }),
    to: 'http://web.example.com/',
    result: 'unreachable',
    ways: ['web > web-proxy > web-map > web-service: FORWARDING_RULE_NO_INSTANCES 100 %'],
  },
  {
    what: 'an endpoint that the cloud refuses is never there',
    template: 'first-neg',
    change: set('web-1', { zone: 'us-central1-f' }),
    to: 'http://web.example.com/',
    result: 'unreachable',
    ways: [`${web} > web-1: CONFIGURATION_REFUSED 100 %`],
  },
  {
    what: 'a service that the cloud refuses is never there',
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
];

export const scenarios: readonly Scenario[] = [...products, ...types, ...routes, ...entrances, ...drops];
