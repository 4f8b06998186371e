import { remove } from '../../edit/remove.ts';
import { put, setFields } from '../../edit/write.ts';
import {
  backendBucket,
  backendService,
  forwardingRule,
  neg,
  network,
  serviceAttachment,
  subnet,
  targetProxy,
  urlMap,
} from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';

export const set = (id: string, fields: object) => (design: Design) => setFields(design, id, fields);
export const without =
  (...ids: readonly string[]) =>
  (design: Design): Design =>
    ids.reduce((left, id) => remove(left, [id]), design);
export const both =
  (...changes: readonly ((design: Design) => Design)[]) =>
  (design: Design): Design =>
    changes.reduce((made, change) => change(made), design);

export const web = 'web > web-proxy > web-map > web-service > web-neg > web-neg';
export const shop = 'shop-https > shop-proxy > shop-map > shop-service';
export const orders = 'orders > orders-proxy > orders-map > orders-service';
export const inventory = 'inventory > inventory-proxy > inventory-map > inventory-service';

export const matcher = (fields: object) => ({
  pathMatchers: [{ name: 'paths', defaultService: 'web-service', ...fields }],
  hostRules: [{ hosts: ['web.example.com'], pathMatcher: 'paths' }],
});
export const bucket = (design: Design): Design => put(design, backendBucket('files', { bucketName: 'files' }));
export const canary = (design: Design): Design => {
  const service = design.resources['web-service'];
  return service ? put(design, { ...service, id: 'canary', name: 'canary' }) : design;
};
export const toBucket = 'web > web-proxy > web-map > files: ok 100 %';
export const toNeg = `${web} > web-1: ok 100 %`;

/**
 * The internal orders service, published, and a consumer of it in a network of its own: a global external Application
 * Load Balancer `front` over a Private Service Connect NEG.
 */
export const publishedOrders = (design: Design): Design =>
  put(
    setFields(design, 'orders', { allowGlobalAccess: true }),
    subnet('nat', {
      network: 'apps-vpc',
      region: 'europe-west1',
      ipCidrRange: '10.1.8.0/24',
      purpose: 'PRIVATE_SERVICE_CONNECT',
    }),
    serviceAttachment('published', {
      region: 'europe-west1',
      targetService: 'orders',
      natSubnets: ['nat'],
      connectionPreference: 'ACCEPT_AUTOMATIC',
    }),
    network('shop-vpc'),
    subnet('shop', { network: 'shop-vpc', region: 'europe-west1', ipCidrRange: '10.40.0.0/24' }),
    neg('orders-psc', {
      networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
      region: 'europe-west1',
      network: 'shop-vpc',
      subnetwork: 'shop',
      pscTargetService: 'published',
    }),
    backendService('front-service', {
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      protocol: 'HTTP',
      backends: [{ id: 'b1', group: 'orders-psc' }],
    }),
    urlMap('front-map', {
      defaultService: 'front-service',
      hostRules: [{ hosts: ['shop.example.com'], pathMatcher: 'all' }],
      pathMatchers: [{ name: 'all', defaultService: 'front-service' }],
    }),
    targetProxy('front-proxy', { type: 'HTTP', urlMap: 'front-map' }),
    forwardingRule('front', {
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      IPProtocol: 'TCP',
      portRange: '80',
      target: 'front-proxy',
    }),
  );
export const toPublished = 'front > front-proxy > front-map > front-service > orders-psc > published > orders';
