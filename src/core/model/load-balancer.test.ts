import { describe, expect, test } from 'vitest';
import { application, change, passthrough } from '../rules/bases.ts';
import {
  address,
  backendBucket,
  backendService,
  designOf,
  external,
  forwardingRule,
  googleApi,
  instanceGroup,
  neg,
  serviceAttachment,
  targetProxy,
  urlMap,
} from './builders.ts';
import type { Design } from './design.ts';
import type { Resource } from './kinds.ts';
import {
  backendKindOf,
  frontendOf,
  loadBalancersOf,
  productsOf,
  productsOfRule,
  productsOfUrlMap,
} from './load-balancer.ts';
import { cluesOf, contradictionIn, routesTo } from './routes.ts';
import { viewOf } from './view.ts';

const ids = (products: readonly { id: string }[]) => products.map(({ id }) => id);

function productsIn(design: Design, id = 'service') {
  const view = viewOf(design);
  const service = view.of('backendService', id);
  if (!service) throw new Error('no service');
  return ids(productsOf(service, view));
}

describe('what a backend is', () => {
  const cloudRunFunction = (generation?: string): Resource => ({ id: 'f', kind: 'cloudRunFunction', generation });
  const serverless = (fields: object): Resource => ({
    ...neg('n', { networkEndpointType: 'SERVERLESS', region: 'us-east1' }),
    ...fields,
  });
  const psc = (target?: string) =>
    neg('n', { networkEndpointType: 'PRIVATE_SERVICE_CONNECT', pscTargetService: target });

  test.each<[string, Resource, readonly Resource[], string | undefined]>([
    ['an instance group', instanceGroup('n'), [], 'INSTANCE_GROUP'],
    ['a bucket', backendBucket('n'), [], 'BACKEND_BUCKET'],
    ['a NEG without a type', neg('n'), [], undefined],
    ['a zonal NEG', neg('n', { networkEndpointType: 'GCE_VM_IP' }), [], 'NEG_GCE_VM_IP'],
    [
      'a global internet NEG',
      neg('n', { networkEndpointType: 'INTERNET_FQDN_PORT' }),
      [],
      'NEG_INTERNET_FQDN_PORT_GLOBAL',
    ],
    [
      'a regional one',
      neg('n', { networkEndpointType: 'INTERNET_IP_PORT', region: 'us-east1' }),
      [],
      'NEG_INTERNET_IP_PORT_REGIONAL',
    ],
    ['one with a zone', neg('n', { networkEndpointType: 'INTERNET_IP_PORT', zone: 'us-east1-b' }), [], undefined],
    ['Cloud Run', serverless({ cloudRun: { service: 's' } }), [], 'NEG_SERVERLESS_CLOUD_RUN'],
    ['App Engine, empty', serverless({ appEngine: {} }), [], 'NEG_SERVERLESS_APP_ENGINE'],
    [
      'a function of unknown generation',
      serverless({ cloudFunction: { function: 'f' } }),
      [cloudRunFunction()],
      undefined,
    ],
    [
      'a function of the first',
      serverless({ cloudFunction: { function: 'f' } }),
      [cloudRunFunction('GEN_1')],
      'NEG_SERVERLESS_CLOUD_FUNCTIONS_GEN1',
    ],
    [
      'a function of the second',
      serverless({ cloudFunction: { function: 'f' } }),
      [cloudRunFunction('GEN_2')],
      'NEG_SERVERLESS_CLOUD_RUN',
    ],
    ['API Gateway', serverless({ serverlessDeployment: { resource: 'g' } }), [], 'NEG_SERVERLESS_API_GATEWAY'],
    ['two platforms', serverless({ cloudRun: {}, appEngine: {} }), [], undefined],
    ['no platform yet', serverless({}), [], undefined],
    ['a published service', psc('t'), [serviceAttachment('t')], 'NEG_PSC_PUBLISHED_SERVICE'],
    [
      'a published service elsewhere',
      psc('t'),
      [external('t', { url: 'projects/p/regions/us-east1/serviceAttachments/s' })],
      'NEG_PSC_PUBLISHED_SERVICE',
    ],
    [
      'a regional API',
      psc('t'),
      [googleApi('t', { host: 'asia-northeast3-cloudkms.googleapis.com' })],
      'NEG_PSC_REGIONAL_GOOGLE_API',
    ],
    [
      'a regional API, new form',
      psc('t'),
      [googleApi('t', { host: 'storage.us-east1.rep.googleapis.com' })],
      'NEG_PSC_REGIONAL_GOOGLE_API',
    ],
    ['a global API', psc('t'), [googleApi('t', { host: 'storage.googleapis.com' })], 'NEG_PSC_GLOBAL_GOOGLE_API'],
    ['no target yet', psc(), [], undefined],
  ])('%s', (_name, resource, others, kind) => {
    expect(backendKindOf(resource, viewOf(designOf(resource, ...others)))).toBe(kind);
  });
});

describe('the products of a backend service', () => {
  test('complete designs have one', () => {
    expect(productsIn(passthrough())).toEqual(['INTERNAL_PASSTHROUGH_NETWORK']);
    expect(productsIn(application())).toEqual(['GLOBAL_EXTERNAL_APPLICATION']);
    expect(
      productsIn(
        change(change(application(), 'service', { loadBalancingScheme: 'EXTERNAL' }), 'rule', {
          loadBalancingScheme: 'EXTERNAL',
        }),
      ),
    ).toEqual(['CLASSIC_APPLICATION']);
  });

  test('blanks exclude nothing, and each word narrows', () => {
    const alone = (fields: object) => productsIn(designOf(backendService('service', fields)));
    expect(alone({})).toContain('CLOUD_SERVICE_MESH');
    expect(alone({ region: 'us-east1' })).not.toContain('CLOUD_SERVICE_MESH');
    expect(alone({ loadBalancingScheme: 'EXTERNAL_MANAGED' })).toEqual([
      'GLOBAL_EXTERNAL_APPLICATION',
      'GLOBAL_EXTERNAL_PROXY_NETWORK',
    ]);
    expect(alone({ loadBalancingScheme: 'EXTERNAL_MANAGED', protocol: 'SSL' })).toEqual([
      'GLOBAL_EXTERNAL_PROXY_NETWORK',
    ]);
    expect(alone({ loadBalancingScheme: 'INTERNAL' })).toEqual(['INTERNAL_PASSTHROUGH_NETWORK']);
    expect(alone({ loadBalancingScheme: 'NEWER', protocol: 'QUIC' }).length).toBe(alone({}).length);
  });

  test('a contradiction leaves none, and names two facts', () => {
    const design = change(application(), 'rule', { loadBalancingScheme: 'INTERNAL_MANAGED' });
    expect(productsIn(design)).toEqual([]);
    const view = viewOf(design);
    const service = view.of('backendService', 'service');
    const [route] = service ? routesTo(service, view) : [];
    const clues = contradictionIn(cluesOf(route ?? {}));
    expect(clues?.map(({ id, field }) => `${id}.${field}`)).toEqual([
      'rule.loadBalancingScheme',
      'service.loadBalancingScheme',
    ]);
    expect(contradictionIn([])).toBeUndefined();
  });

  test('a classic rule may lead to a service that is on its way to the global product, not the reverse', () => {
    expect(productsIn(change(application(), 'rule', { loadBalancingScheme: 'EXTERNAL' }))).toEqual([
      'CLASSIC_APPLICATION',
    ]);
    expect(productsIn(change(application(), 'service', { loadBalancingScheme: 'EXTERNAL' }))).toEqual([]);
  });

  test('two frontends of two products give both', () => {
    const design = designOf(
      ...Object.values(application().resources),
      targetProxy('old', { type: 'HTTP', urlMap: 'map' }),
      forwardingRule('old-rule', { loadBalancingScheme: 'EXTERNAL', target: 'old' }),
    );
    expect(productsIn(design)).toEqual(['GLOBAL_EXTERNAL_APPLICATION', 'CLASSIC_APPLICATION']);
  });
});

describe('the products of a frontend', () => {
  test('a rule knows its product before it has a backend', () => {
    const rule = forwardingRule('r', { loadBalancingScheme: 'INTERNAL', IPProtocol: 'UDP' });
    expect(ids(productsOfRule(rule, viewOf(designOf(rule))))).toEqual(['INTERNAL_PASSTHROUGH_NETWORK']);
  });

  test('a rule that leads to a target pool, or to no load balancer', () => {
    const rule = forwardingRule('r', { region: 'us-east1', target: 'x' });
    const at = (url: string) => ids(productsOfRule(rule, viewOf(designOf(rule, external('x', { url })))));
    expect(at('regions/us-east1/targetPools/p')).toEqual(['EXTERNAL_PASSTHROUGH_TARGET_POOL']);
    expect(at('regions/us-east1/targetVpnGateways/p')).toEqual([]);
    expect(at('regions/us-east1/targetHttpProxies/p').length).toBeGreaterThan(1);
  });

  test('a lone URL map may be of any product with URL maps; its services narrow it', () => {
    const map = urlMap('m');
    expect(ids(productsOfUrlMap(map, viewOf(designOf(map))))).toContain('CLASSIC_APPLICATION');
    const view = viewOf(application());
    const routed = view.of('urlMap', 'map');
    expect(routed && ids(productsOfUrlMap(routed, view))).toEqual(['GLOBAL_EXTERNAL_APPLICATION']);
  });
});

describe('load balancers', () => {
  test('connected pieces are one card with all that belongs to it', () => {
    const design = designOf(
      ...Object.values(application().resources),
      targetProxy('secure', { type: 'HTTPS', urlMap: 'map', sslCertificates: ['cert'] }),
      address('vip', {}),
      forwardingRule('a-rule', { loadBalancingScheme: 'EXTERNAL_MANAGED', target: 'secure', IPAddress: 'vip' }),
    );
    expect(
      loadBalancersOf(viewOf(design)).map(({ products, ...card }) => ({ ...card, products: ids(products) })),
    ).toEqual([
      {
        id: 'a-rule',
        forwardingRules: ['a-rule', 'rule'],
        targetProxies: ['proxy', 'secure'],
        urlMaps: ['map'],
        certificates: ['cert'],
        addresses: ['vip'],
        services: ['service'],
        products: ['GLOBAL_EXTERNAL_APPLICATION'],
      },
    ]);
  });

  test('passthrough is the rule alone, and pieces that nothing joins are cards too', () => {
    const cards = loadBalancersOf(
      viewOf(designOf(...Object.values(passthrough().resources), urlMap('m'), targetProxy('p'))),
    );
    expect(cards.map(({ id, services }) => ({ id, services }))).toEqual([
      { id: 'rule', services: ['service'] },
      { id: 'p', services: [] },
      { id: 'm', services: [] },
    ]);
  });

  test('a shared certificate or address joins nothing', () => {
    const design = designOf(
      targetProxy('p1', { sslCertificates: ['c'] }),
      targetProxy('p2', { sslCertificates: ['c'] }),
    );
    expect(loadBalancersOf(viewOf(design))).toHaveLength(2);
  });

  test('a service sees its frontend', () => {
    const view = viewOf(application());
    const service = view.of('backendService', 'service');
    const front = service && frontendOf(service, view);
    expect(
      [front?.forwardingRules, front?.targetProxies, front?.urlMaps].map((list) => list?.map(({ id }) => id)),
    ).toEqual([['rule'], ['proxy'], ['map']]);
  });
});
