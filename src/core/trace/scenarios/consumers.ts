import { put } from '../../edit/write.ts';
import { forwardingRule, network, subnet } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { both, publishedOrders, set, toPublished } from './changes.ts';
import type { Scenario } from './scenario.ts';

/** An endpoint in the consumer's network, for the published orders service. */
const endpoint =
  (fields: object = {}) =>
  (design: Design): Design =>
    put(
      publishedOrders(design),
      forwardingRule('endpoint', {
        region: 'europe-west1',
        network: 'shop-vpc',
        subnetwork: 'shop',
        IPAddress: '10.40.0.9',
        target: 'published',
        ...fields,
      }),
    );

const peered = (design: Design): Design =>
  put(
    set('shop-vpc', { peerings: [{ name: 'q', network: 'lab' }] })(design),
    network('lab', { peerings: [{ name: 'p', network: 'shop-vpc' }] }),
    subnet('lab-eu', { network: 'lab', region: 'europe-west1', ipCidrRange: '10.200.0.0/24' }),
  );

const behind = 'published > orders > orders-proxy > orders-map > orders-service';
const toOrders = (end: string): readonly string[] => [
  `endpoint > ${behind} > orders-b > orders-b > orders-b-1: ${end} 50 %`,
  `endpoint > ${behind} > orders-c > orders-c > orders-c-1: ${end} 50 %`,
];

const asked = { source: 'pscEndpoints', template: 'internal-application', to: 'http://10.40.0.9/' } as const;

/** The two ways behind the producer’s frontend. */
const behindPublished = (end: string): readonly string[] => [
  `${toPublished} > orders-proxy > orders-map > orders-service > orders-b > orders-b > orders-b-1: ${end} 50 %`,
  `${toPublished} > orders-proxy > orders-map > orders-service > orders-c > orders-c > orders-c-1: ${end} 50 %`,
];

/** Private Service Connect: from endpoints and NEGs through a service attachment, and on at the producer. */
export const consumerScenarios: readonly Scenario[] = [
  {
    ...asked,
    what: 'an endpoint for a published service',
    change: endpoint(),
    from: 'vpc:shop-vpc:europe-west1',
    result: 'reachable',
    ways: toOrders('ok'),
  },
  {
    ...asked,
    what: 'an endpoint, and a client of another region',
    change: endpoint(),
    from: 'vpc:shop-vpc:us-east1',
    result: 'unreachable',
    ways: toOrders('FORWARDING_RULE_REGION_MISMATCH'),
  },
  {
    ...asked,
    what: 'an endpoint with global access of its own kind, and a client of another region',
    change: endpoint({ allowPscGlobalAccess: true }),
    from: 'vpc:shop-vpc:us-east1',
    result: 'reachable',
    ways: toOrders('ok'),
  },
  {
    ...asked,
    what: 'an endpoint with global access in front of a producer without it',
    change: both(endpoint({ allowPscGlobalAccess: true }), set('orders', { allowGlobalAccess: undefined })),
    from: 'vpc:shop-vpc:us-east1',
    result: 'undetermined',
    ways: toOrders('?'),
  },
  {
    ...asked,
    what: 'an endpoint, and a client of a peered network',
    change: both(endpoint(), peered),
    from: 'vpc:lab:europe-west1',
    result: 'undetermined',
    ways: toOrders('?'),
  },
  {
    ...asked,
    what: 'an endpoint for an attachment of another project ends in doubt',
    change: both(endpoint(), (design) =>
      set('endpoint', { target: 'foreign' })(
        put(design, {
          id: 'foreign',
          kind: 'external',
          url: 'projects/other/regions/europe-west1/serviceAttachments/db',
        }),
      ),
    ),
    from: 'vpc:shop-vpc:europe-west1',
    result: 'undetermined',
    ways: ['endpoint > endpoint: ? 100 %'],
  },
  {
    source: 'portMapping',
    template: 'port-mapping',
    what: 'a consumer asks for a port that the frontend of the producer does not take',
    change: set('cluster-rule', { allPorts: undefined, ports: ['1001'] }),
    from: 'consumer',
    to: '10.9.0.2:1002',
    result: 'unreachable',
    ways: [
      'cluster > cluster-rule > cluster-service > cluster-ports > cluster-ports > db-2: FORWARDING_RULE_MISMATCH 100 %',
    ],
  },
  {
    source: 'portMapping',
    template: 'port-mapping',
    what: 'a consumer asks in a protocol that the frontend of the producer does not take',
    from: 'consumer',
    to: 'udp://10.9.0.2:1002',
    result: 'unreachable',
    ways: [
      'cluster > cluster-rule > cluster-service > cluster-ports > cluster-ports > db-2: FORWARDING_RULE_MISMATCH 100 %',
    ],
  },
  {
    source: 'publishedServices',
    template: 'internal-application',
    what: 'a consumer of a producer behind a proxy',
    change: publishedOrders,
    from: 'consumer',
    to: 'http://10.40.0.9/',
    result: 'reachable',
    ways: [
      `${behind} > orders-b > orders-b > orders-b-1: ok 50 %`,
      `${behind} > orders-c > orders-c > orders-c-1: ok 50 %`,
    ],
  },
  {
    source: 'publishedServices',
    template: 'internal-application',
    what: 'published, and nothing stands behind the frontend of the producer',
    change: both(publishedOrders, set('orders-service', { backends: [] })),
    to: 'http://shop.example.com/',
    result: 'unreachable',
    ways: [`${toPublished} > orders-proxy > orders-map > orders-service: FORWARDING_RULE_NO_INSTANCES 100 %`],
  },
  {
    source: 'publishedServices',
    template: 'internal-application',
    what: 'published, and the proxies of the producer are not let in',
    change: both(publishedOrders, set('apps-allow-proxies', { sourceRanges: ['10.99.0.0/24'] })),
    to: 'http://shop.example.com/',
    result: 'unreachable',
    ways: [
      `${toPublished} > orders-proxy > orders-map > orders-service > orders-b > orders-b > orders-b-1: FIREWALL_RULE 50 %`,
      `${toPublished} > orders-proxy > orders-map > orders-service > orders-c > orders-c > orders-c-1: FIREWALL_RULE 50 %`,
    ],
  },
  {
    source: 'publishedServices',
    template: 'internal-application',
    what: 'published, and the frontend of the producer is not drawn',
    change: both(publishedOrders, set('published', { targetService: undefined })),
    to: 'http://shop.example.com/',
    result: 'undetermined',
    ways: [`front > front-proxy > front-map > front-service > orders-psc > published > published: ? 100 %`],
  },
  {
    source: 'publishedServices',
    template: 'internal-application',
    what: 'a producer that leads through its own attachment, which the cloud refuses: the way ends all the same',
    change: both(
      publishedOrders,
      set('orders-map', { defaultService: 'front-service', hostRules: undefined, pathMatchers: undefined }),
    ),
    to: 'http://shop.example.com/',
    result: 'unreachable',
    ways: [
      `${toPublished} > orders-proxy > orders-map > front-service > orders-psc > published > orders: CONFIGURATION_REFUSED 100 %`,
    ],
  },
  {
    what: 'published, and the producer lets in all regions',
    source: 'publishedServices',
    template: 'internal-application',
    change: publishedOrders,
    to: 'http://shop.example.com/',
    result: 'reachable',
    ways: behindPublished('ok'),
  },
  {
    what: 'published, and the producer lets in its own region only',
    source: 'publishedServices',
    template: 'internal-application',
    change: both(publishedOrders, set('orders', { allowGlobalAccess: undefined })),
    to: 'http://shop.example.com/',
    result: 'unreachable',
    ways: behindPublished('PSC_NEG_PRODUCER_ENDPOINT_NO_GLOBAL_ACCESS'),
  },
  {
    what: 'published through a subnet that is none for NAT',
    source: 'publishedServices',
    template: 'internal-application',
    change: both(publishedOrders, set('nat', { purpose: undefined })),
    to: 'http://shop.example.com/',
    result: 'unreachable',
    ways: behindPublished('NO_NAT_SUBNETS_FOR_PSC_SERVICE_ATTACHMENT'),
  },
  {
    what: 'the consumer asks for a port that the producer does not take',
    source: 'publishedServices',
    template: 'internal-application',
    change: both(publishedOrders, set('orders-psc', { pscData: { producerPort: 8443 } })),
    to: 'http://shop.example.com/',
    result: 'unreachable',
    ways: behindPublished('FORWARDING_RULE_MISMATCH'),
  },
];
