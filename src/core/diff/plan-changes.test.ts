import { describe, expect, test } from 'vitest';
import { remove } from '../edit/remove.ts';
import { put, setFields } from '../edit/write.ts';
import {
  address,
  backendService,
  designOf,
  firewallRule,
  forwardingRule,
  healthCheck,
  instanceGroup,
  neg,
  network,
  subnet,
  targetProxy,
  urlMap,
  vm,
} from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import { check } from '../rules/engine.ts';
import { applyChange } from './apply.ts';
import { compareDesigns } from './compare.ts';
import { type PlanOptions, planChanges } from './plan-changes.ts';

const zone = 'us-central1-a';
const web = neg('web', {
  zone,
  networkEndpointType: 'GCE_VM_IP_PORT',
  network: 'vpc',
  subnetwork: 'app',
  defaultPort: 80,
  endpoints: [{ id: 'e1', instance: 'vm-1', ipAddress: '10.0.0.2', port: 80 }],
});
/** A global external Application Load Balancer in front of one NEG, without a finding that would stop it. */
const shop: Design = designOf(
  network('vpc'),
  subnet('app', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/24' }),
  ...[1, 2].map((number) =>
    vm(`vm-${number}`, {
      zone,
      machineType: 'e2-medium',
      bootImage: 'projects/debian-cloud/global/images/family/debian-12',
      networkInterfaces: [{ id: 'n1', network: 'vpc', subnetwork: 'app', networkIP: `10.0.0.${number + 1}` }],
    }),
  ),
  firewallRule('allow-probes', {
    network: 'vpc',
    direction: 'INGRESS',
    allowed: [{ IPProtocol: 'tcp' }],
    sourceRanges: ['35.191.0.0/16', '130.211.0.0/22'],
  }),
  web,
  healthCheck('probe', { type: 'HTTP', portSpecification: 'USE_SERVING_PORT' }),
  backendService('shop', {
    loadBalancingScheme: 'EXTERNAL_MANAGED',
    protocol: 'HTTP',
    healthChecks: ['probe'],
    backends: [{ id: 'b1', group: 'web', balancingMode: 'RATE', maxRatePerEndpoint: 100 }],
  }),
  urlMap('map', { defaultService: 'shop' }),
  targetProxy('proxy', { type: 'HTTP', urlMap: 'map' }),
  address('ip', { addressType: 'EXTERNAL', address: '203.0.113.5' }),
  forwardingRule('front', {
    loadBalancingScheme: 'EXTERNAL_MANAGED',
    IPProtocol: 'TCP',
    IPAddress: 'ip',
    portRange: '80',
    target: 'proxy',
  }),
);

/** Each step in a few words: `create neg/web-tmp@us-central1-a`. */
function steps(old: Design, now: Design, options?: PlanOptions): readonly string[] {
  const plan = planChanges(old, now, options);
  if (!plan.ok) return plan.refusals.map(({ label, reason }) => `refused ${label}: ${reason}`);
  let state = old;
  for (const step of plan.steps) {
    state = applyChange(state, step);
    if (!options?.allowInterruption) expect(errorsOf(state)).toEqual([]);
  }
  if (options?.names !== 'new') expect(compareDesigns(state, now).same).toBe(plan.kept.length === 0);
  return plan.steps.map(({ action, label, interruption }) => `${action} ${label}${interruption ? ' !' : ''}`);
}

const errorsOf = (design: Design): string[] =>
  check(design).flatMap(({ severity, message }) => (severity === 'error' ? [message] : []));

const set = (id: string, fields: object, design = shop): Design => setFields(design, id, fields);

test('the design of these tests is a valid one', () => {
  expect(errorsOf(shop)).toEqual([]);
});

describe('in place', () => {
  test('nothing to do between a design and itself', () => {
    expect(planChanges(shop, shop)).toMatchObject({ ok: true, steps: [], notes: [], refusals: [], kept: [] });
  });

  test('endpoints come before others go, and at most 500 at a time', () => {
    const swapped = set('web', { endpoints: [{ id: 'e1', instance: 'vm-2', ipAddress: '10.0.0.3', port: 80 }] });
    expect(steps(shop, swapped)).toEqual([`attachEndpoints neg/web@${zone}`, `detachEndpoints neg/web@${zone}`]);
    const many = Array.from({ length: 1_100 }, (_, index) => ({
      id: `h${index}`,
      ipAddress: `192.168.${Math.floor(index / 250)}.${(index % 250) + 1}`,
      port: 443,
    }));
    const site = neg('site', { zone, networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT', network: 'vpc', endpoints: many });
    const plan = planChanges(shop, put(shop, site));
    expect(plan.ok && plan.steps.map((step) => ('endpoints' in step ? step.endpoints.length : step.action))).toEqual([
      'create',
      500,
      500,
      100,
    ]);
  });

  test('fields that can be set are set in one step; what is new comes first, what goes last', () => {
    const now = remove(
      put(
        set('shop', { timeoutSec: 60, healthChecks: ['tcp'] }),
        healthCheck('tcp', { type: 'TCP', portSpecification: 'USE_SERVING_PORT' }),
      ),
      ['probe', 'vm-2'],
    );
    expect(steps(shop, now)).toEqual([
      'create healthCheck/tcp',
      'update backendService/shop',
      'delete healthCheck/probe',
      `delete vm/vm-2@${zone}`,
    ]);
  });

  test('a range that grows is grown, and a remark that is written once stays', () => {
    const now = set('vpc', { description: 'New words' }, set('app', { ipCidrRange: '10.0.0.0/20' }));
    expect(steps(shop, now)).toEqual(['update subnet/app@us-central1']);
    expect(planChanges(shop, now)).toMatchObject({ kept: [{ label: 'network/vpc', fields: ['description'] }] });
  });

  test('two networks that peer with each other are made first and peered then', () => {
    const now = put(
      shop,
      network('one', { peerings: [{ name: 'to-two', network: 'two' }] }),
      network('two', { peerings: [{ name: 'to-one', network: 'one' }] }),
    );
    expect(steps(shop, now)).toEqual([
      'create network/one',
      'create network/two',
      'update network/one',
      'update network/two',
    ]);
  });
});

describe('replacing', () => {
  const moved = set('web', { defaultPort: 8080 });

  test('a NEG is swapped twice, so that it keeps its name', () => {
    expect(steps(shop, moved)).toEqual([
      `create neg/web-tmp@${zone}`,
      `attachEndpoints neg/web-tmp@${zone}`,
      'addBackend backendService/shop',
      'removeBackend backendService/shop',
      `delete neg/web@${zone}`,
      `create neg/web@${zone}`,
      `attachEndpoints neg/web@${zone}`,
      'addBackend backendService/shop',
      'removeBackend backendService/shop',
      `delete neg/web-tmp@${zone}`,
    ]);
    expect(planChanges(shop, moved).notes).toEqual([
      `neg/web@${zone} is replaced: defaultPort cannot change once it exists. web-tmp takes its place until it is made again, so its name changes twice.`,
    ]);
  });

  test('or once, and has a new name', () => {
    expect(steps(shop, moved, { names: 'new' })).toEqual([
      `create neg/web-2@${zone}`,
      `attachEndpoints neg/web-2@${zone}`,
      'addBackend backendService/shop',
      'removeBackend backendService/shop',
      `delete neg/web@${zone}`,
    ]);
    expect(planChanges(shop, moved, { names: 'new' }).notes).toEqual([
      `neg/web@${zone} is replaced: defaultPort cannot change once it exists. It is called web-2 afterwards.`,
    ]);
  });

  test('a NEG that nobody uses is just made again', () => {
    const alone = remove(shop, ['shop', 'map', 'proxy', 'front']);
    expect(steps(alone, set('web', { defaultPort: 8080 }, alone))).toEqual([
      `delete neg/web@${zone}`,
      `create neg/web@${zone}`,
      `attachEndpoints neg/web@${zone}`,
    ]);
  });

  test('a health check of another protocol is swapped in', () => {
    expect(steps(shop, set('probe', { type: 'TCP' }), { names: 'new' })).toEqual([
      'create healthCheck/probe-2',
      'update backendService/shop',
      'delete healthCheck/probe',
    ]);
  });

  test('a firewall rule that denies has its successor beside it first', () => {
    const now = set('allow-probes', { direction: 'EGRESS', sourceRanges: undefined });
    expect(steps(shop, now, { names: 'new' })).toEqual([
      'create firewallRule/allow-probes-2',
      'delete firewallRule/allow-probes',
    ]);
  });

  test('a backend service that would mix an instance group and a NEG goes through a second one', () => {
    const group = instanceGroup('group', { zone, instances: ['vm-2'], namedPorts: [{ name: 'http', port: 80 }] });
    const now = remove(
      put(
        set('shop', { portName: 'http', backends: [{ id: 'b1', group: 'group', balancingMode: 'UTILIZATION' }] }),
        group,
      ),
      ['web'],
    );
    expect(errorsOf(now)).toEqual([]);
    expect(steps(shop, now)).toEqual([
      `create instanceGroup/group@${zone}`,
      `addInstances instanceGroup/group@${zone}`,
      'create backendService/shop-tmp',
      'update urlMap/map',
      'delete backendService/shop',
      `delete neg/web@${zone}`,
      'create backendService/shop',
      'update urlMap/map',
      'delete backendService/shop-tmp',
    ]);
    expect(planChanges(shop, now, { names: 'new' }).notes.join()).toMatch(
      /In place it would not do: .*instance group/i,
    );
  });

  test('a NEG of another type brings a backend service of its own', () => {
    const now = set('web', {
      networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT',
      subnetwork: undefined,
      endpoints: [{ id: 'e1', ipAddress: '192.168.1.5', port: 80 }],
    });
    const told = steps(shop, now, { names: 'new' });
    expect(told[0]).toBe(`create neg/web-2@${zone}`);
    expect(told.at(-1)).toBe(`delete neg/web@${zone}`);
  });

  test('a temporary name is one that is free, and never longer than a name may be', () => {
    const long = `n${'x'.repeat(61)}`;
    const named = set('web', { name: long }, put(shop, healthCheck('web-tmp')));
    const plan = planChanges(named, set('web', { defaultPort: 8080 }, named));
    expect(plan.replacements[0]?.to.length).toBeLessThanOrEqual(63);
    const taken = put(shop, neg('other', { name: 'web-tmp', zone }));
    expect(planChanges(taken, set('web', { defaultPort: 8080 }, taken)).replacements[0]?.to).toBe('web-tmp-2');
  });
});

describe('what would be interrupted', () => {
  test('a forwarding rule on a port of the same address, unless that is allowed', () => {
    const now = set('front', { portRange: '8080' });
    expect(steps(shop, now)).toEqual([
      expect.stringMatching(/^refused forwardingRule\/front: portRange cannot change/),
    ]);
    expect(planChanges(shop, now)).toMatchObject({
      ok: false,
      refusals: [{ ids: ['front'], interruption: expect.stringMatching(/answers nobody/) }],
    });
    expect(steps(shop, now, { allowInterruption: true })).toEqual([
      'delete forwardingRule/front !',
      'create forwardingRule/front',
    ]);
  });

  test('not where the rule may have a new name, and an address of its own', () => {
    const now = set('front', { IPAddress: 'ip-2' }, put(shop, address('ip-2', { address: '203.0.113.6' })));
    expect(steps(shop, now)).toEqual([expect.stringMatching(/^refused/)]);
    expect(steps(shop, now, { names: 'new' })).toEqual([
      'create address/ip-2',
      'create forwardingRule/front-2',
      'delete forwardingRule/front',
    ]);
  });

  test('the address of a rule under another name is taken until the old rule is gone', () => {
    const now = set('front', { name: 'renamed' });
    expect(steps(shop, now)).toEqual([expect.stringMatching(/^refused forwardingRule\/renamed: No order of steps/)]);
    expect(steps(shop, now, { allowInterruption: true })).toEqual([
      'delete forwardingRule/front !',
      'create forwardingRule/renamed',
    ]);
  });

  test('a VM that moves to another zone, starts from another image, or has to stand still', () => {
    const image = set('vm-1', { bootImage: 'projects/debian-cloud/global/images/family/debian-13' });
    expect(steps(shop, image)).toEqual([`refused vm/vm-1@${zone}: bootImage cannot change once it exists.`]);
    expect(steps(shop, image, { allowInterruption: true })).toEqual([
      `detachEndpoints neg/web@${zone}`,
      `delete vm/vm-1@${zone} !`,
      `create vm/vm-1@${zone}`,
      `attachEndpoints neg/web@${zone}`,
    ]);
    const size = set('vm-1', { machineType: 'e2-small' });
    expect(planChanges(shop, size)).toMatchObject({
      ok: false,
      refusals: [{ interruption: expect.stringMatching(/stopped/) }],
    });
    expect(steps(shop, size, { allowInterruption: true })).toEqual([`update vm/vm-1@${zone} !`]);
    const away = set('vm-2', { zone: 'us-central1-b' });
    expect(steps(shop, away)).toEqual([expect.stringMatching(/A VM cannot move to another zone/)]);
  });

  test('a range that shrinks, with all that is in it', () => {
    const now = set('app', { ipCidrRange: '10.0.0.0/26' });
    const plan = planChanges(shop, now);
    expect(plan.ok).toBe(false);
    expect(plan.refusals.map(({ label }) => label)).toEqual([
      'subnet/app@us-central1',
      `vm/vm-1@${zone}`,
      `vm/vm-2@${zone}`,
      `neg/web@${zone}`,
    ]);
    expect(steps(shop, now, { allowInterruption: true }).filter((step) => /subnet/.test(step))).toEqual([
      'delete subnet/app@us-central1 !',
      'create subnet/app@us-central1',
    ]);
  });

  test('a subnet that nobody uses is just made again', () => {
    const spare = put(shop, subnet('spare', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.1.0.0/20' }));
    expect(steps(spare, set('spare', { ipCidrRange: '10.2.0.0/24' }, spare))).toEqual([
      'delete subnet/spare@us-central1',
      'create subnet/spare@us-central1',
    ]);
  });

  test('an address that is in use is not given back', () => {
    expect(steps(shop, set('ip', { networkTier: 'STANDARD' }))).toEqual([
      expect.stringMatching(/^refused address\/ip/),
      expect.stringMatching(/^refused forwardingRule\/front: It refers to address\/ip/),
    ]);
  });
});
