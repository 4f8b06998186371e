import { expect, test } from 'vitest';
import { backendService, designOf, external, forwardingRule, targetProxy, urlMap } from './builders.ts';
import type { Resource } from './kinds.ts';
import { loadBalancersOf } from './load-balancer.ts';
import { viewOf } from './view.ts';
import { productReasons } from './why-product.ts';

const parts = [
  backendService('service', { loadBalancingScheme: 'EXTERNAL_MANAGED', protocol: 'HTTP' }),
  urlMap('map', { defaultService: 'service' }),
  targetProxy('proxy', { type: 'HTTP', urlMap: 'map' }),
] as const;

function reasonsOf(...resources: readonly Resource[]): readonly string[] {
  const view = viewOf(designOf(...resources));
  return loadBalancersOf(view).flatMap((one) => productReasons(one, view).map(({ id, words }) => `${id} ${words}`));
}

test('names what each part says, once', () => {
  const reasons = reasonsOf(
    ...parts,
    forwardingRule('rule', { loadBalancingScheme: 'EXTERNAL_MANAGED', target: 'proxy' }),
  );
  expect(reasons).toContain('rule has scheme EXTERNAL_MANAGED');
  expect(reasons).toContain('proxy is a target HTTP proxy');
  expect(new Set(reasons).size).toBe(reasons.length);
});

test('names only the facts that contradict each other where no product is left', () => {
  const rule = forwardingRule('rule', { loadBalancingScheme: 'INTERNAL', region: 'us-central1', target: 'proxy' });
  const reasons = reasonsOf(...parts, rule);
  expect(reasons).toContain('rule has scheme INTERNAL');
  expect(reasons).toHaveLength(2);
});

test('knows load balancers without a rule, and those of a URL map alone', () => {
  expect(reasonsOf(...parts)).toContain('proxy is a target HTTP proxy');
  expect(reasonsOf(parts[0], parts[1])).toContain('map is a URL map');
});

test('says of a target pool that it takes no NEG', () => {
  const reasons = reasonsOf(
    external('pool', { url: 'projects/shop/regions/us-central1/targetPools/pool' }),
    forwardingRule('rule', { loadBalancingScheme: 'EXTERNAL', region: 'us-central1', target: 'pool' }),
  );
  expect(reasons).toContain('rule leads to a target pool, which has VMs and takes no NEG');
});
