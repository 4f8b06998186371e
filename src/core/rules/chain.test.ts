import { describe, expect, test } from 'vitest';
import { type BackendKindId, supportOf } from '../facts/backend-support.ts';
import { type Product, products } from '../facts/products.ts';
import type { Anchor } from '../model/anchor.ts';
import { backendService, designOf, forwardingRule, network, subnet, vm } from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import type { Resource } from '../model/kinds.ts';
import { loadBalancersOf } from '../model/load-balancer.ts';
import { viewOf } from '../model/view.ts';
import { add, application, change, passthrough, proxyNetwork, serverless } from './bases.ts';
import { chainBetween, chainTo } from './chain.ts';
import { Checker, check } from './engine.ts';

const region = 'us-central1';

/** A VM that is in no NEG yet, in the subnet of the bases. */
const lone = vm('lone', {
  zone: 'us-central1-a',
  machineType: 'e2-medium',
  networkInterfaces: [{ id: 'n1', subnetwork: 'app', networkIP: '10.0.0.50' }],
});

const errorsIn = (design: Design) =>
  check(design)
    .filter(({ severity, rule }) => severity === 'error' && !rule.incomplete)
    .map(({ message }) => message);

const between = (design: Design, a: Anchor | string, b: Anchor | string) => {
  const [from, to] = [a, b].map((end) => (typeof end === 'string' ? { id: end } : end));
  return from && to ? chainBetween(new Checker(design), from, to) : { reason: '' };
};

/** Titles of the steps, and that the chain can be built without a new error. */
function steps(design: Design, a: Anchor | string, b: Anchor | string): readonly string[] {
  const { chain } = between(design, a, b);
  if (!chain) return [];
  expect(errorsIn(chain.edit(design))).toEqual(errorsIn(design));
  return chain.steps.map(({ title }) => title);
}

describe('the shortest legal chain', () => {
  test('a VM joins the NEG that is behind the load balancer already', () => {
    const { chain, reason } = between(add(application(), lone), { id: 'lone', part: 'n1' }, 'rule');
    expect(reason).toBe('Connect nic0 of lone to neg, behind rule.');
    expect(chain?.between).toEqual([]);
    expect(chain?.steps.map(({ title }) => title)).toEqual(['nic0 of lone', 'neg', 'service', 'map', 'proxy', 'rule']);
  });

  test('a VM of another zone gets a NEG of its own behind the same backend service', () => {
    const far = { ...lone, zone: 'us-central1-b' };
    expect(steps(add(application(), far), 'lone', 'rule')).toEqual([
      'lone',
      'a new GCE_VM_IP_PORT NEG',
      'service',
      'map',
      'proxy',
      'rule',
    ]);
  });

  test('behind a passthrough load balancer the NEG holds interfaces', () => {
    const far = { ...lone, zone: 'us-central1-b' };
    expect(steps(add(passthrough(), far), 'lone', 'rule')).toContain('a new GCE_VM_IP NEG');
  });

  test('in either direction the steps run from the first to the second', () => {
    const design = add(proxyNetwork(), lone);
    const there = steps(design, 'lone', 'rule');
    expect(steps(design, 'rule', 'lone')).toEqual([...there].reverse());
  });

  test('nothing is offered where traffic takes that way already', () => {
    const { chain, reason } = between(application(), 'vm-1', 'rule');
    expect(chain?.exists).toBe(true);
    expect(reason).toBe('rule leads to vm-1 already, by neg, service, map and proxy.');
    const design = application();
    expect(chain?.edit(design)).toBe(design);
  });

  test('what would take the place of something else is a last resort, and says so', () => {
    const run: Resource = { id: 'run', kind: 'cloudRunService', name: 'run', region };
    const { chain, reason } = between(add(application(), run), 'run', 'map');
    expect(chain?.between).toEqual(['neg', 'backendService']);
    expect(reason).toContain('in place of service');
  });

  test('the health check that a new backend service needs comes with it, unless one that fits is there', () => {
    const design = change(add(application(), lone), 'map', { defaultService: undefined });
    const without = (...gone: readonly string[]) =>
      designOf(...Object.values(design.resources).filter(({ id }) => !gone.includes(id)));
    const alone = without('neg', 'service', 'check');
    const { chain } = between(alone, 'lone', 'map');
    expect(chain?.title).toBe('Insert a GCE_VM_IP_PORT NEG and a backend service, and add a health check');
    const made = chain?.edit(alone) ?? alone;
    expect(check(made).filter(({ severity }) => severity === 'error')).toEqual([]);
    const probed = without('neg', 'service');
    const { chain: shorter } = between(probed, 'lone', 'map');
    expect(shorter?.title).toBe('Insert a GCE_VM_IP_PORT NEG and a backend service');
    const used = shorter?.edit(probed) ?? probed;
    expect(check(used).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(Object.values(used.resources).flatMap((one) => ('healthChecks' in one ? one.healthChecks : []))).toEqual([
      'check',
    ]);
  });

  test('a health check is reached through a backend service, and not through another load balancer', () => {
    const { chain } = between(add(application(), lone), 'lone', 'check');
    expect(chain?.title).toBe('Connect lone to neg, which check probes');
  });

  test('serverless NEGs have no health check: no chain is mended by taking out what was asked for', () => {
    const { chain, reason } = between(
      add(serverless(), { id: 'probe', kind: 'healthCheck', type: 'HTTP' }),
      'run',
      'probe',
    );
    expect(chain).toBeUndefined();
    expect(reason).toContain('would be refused');
  });

  test('a published service is reached through its attachment, from another network', () => {
    const consumer = designOf(
      ...Object.values(passthrough().resources),
      network('consumer-vpc'),
      subnet('consumer', { network: 'consumer-vpc', region, ipCidrRange: '10.50.0.0/24' }),
      { id: 'attachment', kind: 'serviceAttachment', name: 'attachment', region, targetService: 'rule' },
      backendService('outer', { loadBalancingScheme: 'INTERNAL_MANAGED', protocol: 'HTTP', region }),
      forwardingRule('front', {
        loadBalancingScheme: 'INTERNAL_MANAGED',
        IPProtocol: 'TCP',
        portRange: '80',
        region,
        network: 'consumer-vpc',
        subnetwork: 'consumer',
      }),
    );
    const { chain } = between(consumer, 'attachment', 'outer');
    expect(chain?.title).toBe('Insert a PRIVATE_SERVICE_CONNECT NEG');
  });

  test('kinds that take no part in traffic are apart', () => {
    expect(between(application(), 'probes', 'vm-1')).toMatchObject({ isApart: true });
    expect(between(add(application(), lone), 'lone', 'vm-1')).toMatchObject({ isApart: true });
    expect(between(application(), 'vm-1', 'vm-1').chain).toBeUndefined();
    expect(between(application(), 'vm-1', 'nowhere').chain).toBeUndefined();
  });

  test('the same question has the same answer, and the edit can be taken later', () => {
    const design = add(passthrough(), { ...lone, zone: 'us-central1-b' });
    const [first, second] = [between(design, 'lone', 'rule'), between(design, 'lone', 'rule')];
    expect(second.reason).toBe(first.reason);
    expect(second.chain?.edit(design)).toEqual(first.chain?.edit(design));
    const later = change(design, 'vm-1', { description: 'changed meanwhile' });
    const made = first.chain?.edit(later) ?? later;
    expect(errorsIn(made)).toEqual([]);
    expect(made.resources['vm-1']).toBe(later.resources['vm-1']);
    expect(Object.keys(made.resources).length).toBeGreaterThan(Object.keys(later.resources).length);
  });
});

/** What a chain may begin at, with the kinds of backend that its NEG could be. */
const ends: readonly (readonly [Resource, readonly BackendKindId[]])[] = [
  [lone, ['NEG_GCE_VM_IP_PORT', 'NEG_GCE_VM_IP']],
  [{ id: 'run', kind: 'cloudRunService', name: 'run', region }, ['NEG_SERVERLESS_CLOUD_RUN']],
  [
    { id: 'function', kind: 'cloudRunFunction', name: 'function', region, generation: 'GEN_1' },
    ['NEG_SERVERLESS_CLOUD_FUNCTIONS_GEN1'],
  ],
  [{ id: 'app-engine', kind: 'appEngineService', name: 'default', region }, ['NEG_SERVERLESS_APP_ENGINE']],
  [{ id: 'gateway', kind: 'apiGateway', name: 'gateway', region }, ['NEG_SERVERLESS_API_GATEWAY']],
  [
    { id: 'origin', kind: 'internetHost', name: 'origin', fqdn: 'origin.example.com' },
    ['NEG_INTERNET_FQDN_PORT_GLOBAL', 'NEG_INTERNET_FQDN_PORT_REGIONAL'],
  ],
  [
    { id: 'origin-ip', kind: 'internetHost', name: 'origin-ip', ipAddress: '203.0.113.7' },
    ['NEG_INTERNET_IP_PORT_GLOBAL', 'NEG_INTERNET_IP_PORT_REGIONAL'],
  ],
  [
    { id: 'on-premises', kind: 'hybridHost', name: 'on-premises', ipAddress: '192.168.10.5' },
    ['NEG_NON_GCP_PRIVATE_IP_PORT'],
  ],
  [
    { id: 'storage', kind: 'googleApi', name: 'storage', host: `storage.${region}.rep.googleapis.com` },
    ['NEG_PSC_REGIONAL_GOOGLE_API'],
  ],
  [
    { id: 'storage-everywhere', kind: 'googleApi', name: 'storage', host: 'storage.googleapis.com' },
    ['NEG_PSC_GLOBAL_GOOGLE_API'],
  ],
];

const balancers = products.filter(({ target }) => target !== 'TARGET_POOL');
/** What the facts refuse without being sure is a warning, and no reason against a chain. */
const takes = ({ id }: Product, kinds: readonly BackendKindId[]) =>
  kinds
    .map((kind) => supportOf(id, kind))
    .some(({ support, confidence }) => support !== 'unsupported' || confidence === 'unsure');

describe('every product as the goal: a chain exactly where the facts know a backend of that kind', () => {
  const cases = ends.flatMap(([end, kinds]) =>
    balancers.map((product) => [end.id, product.id, end, product, kinds] as const),
  );
  test.each(cases)('%s to %s', (_end, _product, end, product, kinds) => {
    const ground = designOf(network('vpc'), subnet('app', { network: 'vpc', region, ipCidrRange: '10.0.0.0/24' }), end);
    const { chain, reason } = chainTo(new Checker(ground), { id: end.id }, product.id);
    expect(chain !== undefined, reason).toBe(takes(product, kinds));
    if (!chain) {
      expect(reason).toMatch(/^(No NEG that leads to|The nearest chain) .+/);
      return;
    }
    const made = chain.edit(ground);
    expect(errorsIn(made)).toEqual([]);
    const fronts = loadBalancersOf(viewOf(made)).flatMap((card) => card.products);
    expect(fronts.map(({ id }) => id)).toContain(product.id);
    expect(chain.steps[0]?.id).toBe(end.id);
    expect(chain.steps.at(-1)?.kind).toBe('forwardingRule');
  });

  test('a product without backend services has no chain', () => {
    const answer = chainTo(new Checker(application()), { id: 'vm-1' }, 'EXTERNAL_PASSTHROUGH_TARGET_POOL');
    expect(answer.chain).toBeUndefined();
    expect(answer.reason).toContain('has no backend service');
  });
});
