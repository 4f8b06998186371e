import { describe, expect, test } from 'vitest';
import { remove } from '../edit/remove.ts';
import { put, setFields } from '../edit/write.ts';
import {
  backendService,
  certificate,
  designOf,
  firewallRule,
  forwardingRule,
  healthCheck,
  neg,
  network,
  router,
  subnet,
  targetProxy,
  urlMap,
  vm,
} from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import { isKind, type KindName, type Resource, type ResourceOf } from '../model/kinds.ts';
import { check } from '../rules/engine.ts';
import { applyChange } from './apply.ts';
import { compareDesigns } from './compare.ts';
import { type PlanOptions, planChanges } from './plan-changes.ts';
import type { ChangeStep } from './steps.ts';

/** One thing takes over from another: what is there at once, what goes first, and what is waited for. */

const region = 'us-central1';
const zone = 'us-central1-a';

/** A regional internal Application Load Balancer in front of one VM, without an error. */
const orders: Design = designOf(
  network('vpc'),
  subnet('app', { network: 'vpc', region, ipCidrRange: '10.0.0.0/24' }),
  subnet('proxies', {
    network: 'vpc',
    region,
    ipCidrRange: '10.9.0.0/23',
    purpose: 'REGIONAL_MANAGED_PROXY',
    role: 'ACTIVE',
  }),
  vm('vm-1', {
    zone,
    machineType: 'e2-medium',
    bootImage: 'projects/debian-cloud/global/images/family/debian-12',
    networkInterfaces: [{ id: 'n1', network: 'vpc', subnetwork: 'app', networkIP: '10.0.0.2' }],
  }),
  firewallRule('allow-proxies', {
    network: 'vpc',
    direction: 'INGRESS',
    allowed: [{ IPProtocol: 'tcp' }],
    sourceRanges: ['10.9.0.0/23', '35.191.0.0/16', '130.211.0.0/22'],
  }),
  neg('web', {
    zone,
    networkEndpointType: 'GCE_VM_IP_PORT',
    network: 'vpc',
    subnetwork: 'app',
    defaultPort: 80,
    endpoints: [{ id: 'e1', instance: 'vm-1' }],
  }),
  healthCheck('probe', { region, type: 'HTTP', portSpecification: 'USE_SERVING_PORT' }),
  backendService('orders', {
    region,
    loadBalancingScheme: 'INTERNAL_MANAGED',
    protocol: 'HTTP',
    healthChecks: ['probe'],
    backends: [{ id: 'b1', group: 'web', balancingMode: 'RATE', maxRatePerEndpoint: 100 }],
  }),
  urlMap('map', { region, defaultService: 'orders' }),
  targetProxy('proxy', { region, type: 'HTTP', urlMap: 'map' }),
  forwardingRule('front', {
    region,
    loadBalancingScheme: 'INTERNAL_MANAGED',
    IPProtocol: 'TCP',
    portRange: '80',
    network: 'vpc',
    subnetwork: 'app',
    target: 'proxy',
  }),
);

const errorsOf = (design: Design): string[] =>
  check(design).flatMap(({ severity, message }) => (severity === 'error' ? [message] : []));

interface Way {
  readonly steps: readonly ChangeStep[];
  readonly told: readonly string[];
  /** The design after each step. */
  readonly states: readonly Design[];
}

/** The way, of which each state is valid unless it may be interrupted, and which ends where it should. */
function way(old: Design, now: Design, options: PlanOptions = {}): Way {
  const plan = planChanges(old, now, options);
  if (!plan.ok) throw new Error(JSON.stringify(plan.refusals));
  const states: Design[] = [];
  for (const step of plan.steps) states.push(applyChange(states.at(-1) ?? old, step));
  if (!options.allowInterruption) expect(states.flatMap(errorsOf)).toEqual([]);
  if (options.names !== 'new') expect(compareDesigns(states.at(-1) ?? old, now).same).toBe(true);
  const told = plan.steps.map(({ action, label, interruption }) => `${action} ${label}${interruption ? ' !' : ''}`);
  return { steps: plan.steps, told, states };
}

function held<K extends KindName>(kind: K, { resources }: Design, id: string): ResourceOf<K> | undefined {
  const resource = resources[id];
  return isKind(kind, resource) ? resource : undefined;
}

const refusals = (old: Design, now: Design): readonly string[] => {
  const plan = planChanges(old, now);
  expect(plan.ok).toBe(false);
  return plan.refusals.map(({ label, interruption }) => `${label}: ${interruption}`);
};

const set = (id: string, fields: object, design = orders): Design => setFields(design, id, fields);

test('the design of these tests is a valid one', () => {
  expect(errorsOf(orders)).toEqual([]);
});

describe('managed certificates, which Google issues only once they are in use', () => {
  const secure = designOf(
    ...Object.values(orders.resources).filter(({ kind }) => kind === 'network'),
    healthCheck('probe', { type: 'HTTP', portSpecification: 'USE_SERVING_PORT' }),
    backendService('shop', {
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      protocol: 'HTTP',
      healthChecks: ['probe'],
    }),
    urlMap('map', { defaultService: 'shop' }),
    certificate('cert', { type: 'MANAGED', managed: { domains: ['a.example.com'] } }),
    targetProxy('secure', { type: 'HTTPS', urlMap: 'map', sslCertificates: ['cert'] }),
    forwardingRule('front', {
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      IPProtocol: 'TCP',
      portRange: '443',
      target: 'secure',
    }),
  );
  const certificatesOf = (design: Design) => held('targetProxy', design, 'secure')?.sslCertificates;

  test('another one is attached beside the old one until it is ACTIVE', () => {
    const second = certificate('new', { type: 'MANAGED', managed: { domains: ['b.example.com'] } });
    const now = set('secure', { sslCertificates: ['new'] }, put(remove(secure, ['cert']), second));
    const { told, states } = way(secure, now);
    expect(told).toEqual([
      'create certificate/new',
      'update targetProxy/secure',
      'wait certificate/new',
      'update targetProxy/secure',
      'delete certificate/cert',
    ]);
    expect(states.map(certificatesOf)).toEqual([['cert'], ['cert', 'new'], ['cert', 'new'], ['new'], ['new']]);
  });

  test('one with other domains is replaced twice, and waited for twice', () => {
    const now = set('cert', { managed: { domains: ['b.example.com'] } }, secure);
    expect(way(secure, now).told).toEqual([
      'create certificate/cert-tmp',
      'update targetProxy/secure',
      'wait certificate/cert-tmp',
      'update targetProxy/secure',
      'delete certificate/cert',
      'create certificate/cert',
      'update targetProxy/secure',
      'wait certificate/cert',
      'update targetProxy/secure',
      'delete certificate/cert-tmp',
    ]);
    expect(way(secure, now, { names: 'new' }).told.filter((step) => step.startsWith('wait'))).toHaveLength(1);
  });

  test('one more is attached, and nothing has to wait', () => {
    const second = certificate('new', { type: 'MANAGED', managed: { domains: ['b.example.com'] } });
    const now = set('secure', { sslCertificates: ['cert', 'new'] }, put(secure, second));
    expect(way(secure, now).told).toEqual(['create certificate/new', 'update targetProxy/secure']);
  });

  test('a rule does not move to a proxy that could not answer yet', () => {
    const now = set(
      'front',
      { target: 'other' },
      put(
        secure,
        certificate('new', { type: 'MANAGED', managed: { domains: ['b.example.com'] } }),
        targetProxy('other', { type: 'HTTPS', urlMap: 'map', sslCertificates: ['new'] }),
      ),
    );
    expect(refusals(secure, now)).toEqual([expect.stringMatching(/^forwardingRule\/front: HTTPS fails until/)]);
  });
});

describe('proxy-only subnets', () => {
  const spare: Resource = subnet('spare', {
    network: 'vpc',
    region,
    ipCidrRange: '10.8.0.0/23',
    purpose: 'REGIONAL_MANAGED_PROXY',
    role: 'BACKUP',
  });
  const both = put(
    set('allow-proxies', { sourceRanges: ['10.8.0.0/23', '10.9.0.0/23', '35.191.0.0/16', '130.211.0.0/22'] }),
    spare,
  );
  const roles = (design: Design) => ['proxies', 'spare'].map((id) => held('subnet', design, id)?.role);

  test('the backup is promoted, which makes the other one the backup in the same call', () => {
    const now = set('spare', { role: 'ACTIVE' }, set('proxies', { role: 'BACKUP' }, both));
    const { told, states } = way(both, now);
    expect(told).toEqual([`update subnet/spare@${region}`]);
    expect(states.map(roles)).toEqual([['BACKUP', 'ACTIVE']]);
  });

  test('a new one is made as the backup, promoted, and then the old one goes', () => {
    const now = put(remove(both, ['proxies']), { ...spare, role: 'ACTIVE' });
    const { told, states } = way(orders, now);
    expect(told).toEqual([
      'update firewallRule/allow-proxies',
      `create subnet/spare@${region}`,
      `update subnet/spare@${region}`,
      `delete subnet/proxies@${region}`,
    ]);
    expect(states.map(roles).slice(1)).toEqual([
      ['ACTIVE', 'BACKUP'],
      ['BACKUP', 'ACTIVE'],
      [undefined, 'ACTIVE'],
    ]);
    expect(way(orders, now, { allowInterruption: true }).told).toEqual(told);
  });

  test('another range needs another name, or a time without proxies', () => {
    const now = set(
      'allow-proxies',
      { sourceRanges: ['10.7.0.0/23', '35.191.0.0/16', '130.211.0.0/22'] },
      set('proxies', { ipCidrRange: '10.7.0.0/23' }),
    );
    expect(refusals(orders, now)).toHaveLength(1);
    expect(way(orders, now, { names: 'new' }).told).toEqual([
      'update firewallRule/allow-proxies',
      `create subnet/proxies-2@${region}`,
      `update subnet/proxies-2@${region}`,
      `delete subnet/proxies@${region}`,
      'update firewallRule/allow-proxies',
    ]);
  });
});

describe('parts that take turns', () => {
  const gateway = (name: string) => ({
    name,
    natIpAllocateOption: 'AUTO_ONLY',
    sourceSubnetworkIpRangesToNat: 'LIST_OF_SUBNETWORKS',
    subnetworks: [{ name: 'app', sourceIpRangesToNat: ['ALL_IP_RANGES'] }],
  });
  const routed = put(orders, router('nat-router', { network: 'vpc', region, nats: [gateway('nat')] }));
  const gateways = (design: Design) => held('router', design, 'nat-router')?.nats?.map(({ name }) => name) ?? [];

  test('a Cloud NAT gateway under another name translates the same ranges, so the old one goes first', () => {
    const now = set('nat-router', { nats: [gateway('nat-2')] }, routed);
    expect(refusals(routed, now)).toEqual([expect.stringMatching(/^router\/nat-router.*Cloud NAT gateway break/)]);
    const { told, states } = way(routed, now, { allowInterruption: true });
    expect(told).toEqual([`update router/nat-router@${region} !`, `update router/nat-router@${region} !`]);
    expect(states.map(gateways)).toEqual([[], ['nat-2']]);
  });

  test('one for other subnets comes before the old one goes, each by a step of its own', () => {
    const more = put(routed, subnet('more', { network: 'vpc', region, ipCidrRange: '10.1.0.0/24' }));
    const other = { ...gateway('nat-2'), subnetworks: [{ name: 'more', sourceIpRangesToNat: ['ALL_IP_RANGES'] }] };
    const { states } = way(more, set('nat-router', { nats: [other] }, more));
    expect(states.map(gateways)).toEqual([['nat', 'nat-2'], ['nat-2']]);
  });

  test('networks are peered once, so a peering under another name interrupts them', () => {
    const peered = put(
      set('vpc', { peerings: [{ name: 'to-hub', network: 'hub' }] }),
      network('hub', { peerings: [{ name: 'to-vpc', network: 'vpc' }] }),
    );
    const now = set('vpc', { peerings: [{ name: 'hub-peering', network: 'hub' }] }, peered);
    expect(refusals(peered, now)).toEqual([expect.stringMatching(/^network\/vpc: The networks do not reach/)]);
  });

  test('secondary ranges go before others come', () => {
    const ranged = set('app', { secondaryIpRanges: [{ rangeName: 'pods', ipCidrRange: '10.4.0.0/20' }] });
    const now = set('app', { secondaryIpRanges: [{ rangeName: 'pods', ipCidrRange: '10.4.0.0/18' }] }, ranged);
    const { states } = way(ranged, now);
    expect(states.map((design) => held('subnet', design, 'app')?.secondaryIpRanges?.length ?? 0)).toEqual([0, 1]);
  });
});

describe('addresses', () => {
  test('a rule under another name gets another address unless that is reserved', () => {
    const now = set('front', { name: 'renamed' });
    expect(refusals(orders, now)).toEqual([
      `forwardingRule/front@${region}: Clients that know the address reach nobody until they are told the new one.`,
    ]);
    expect(way(orders, now, { allowInterruption: true }).told).toContain(`delete forwardingRule/front@${region} !`);
  });

  test('a VM that gets another address leaves its NEG before, and joins it again afterwards', () => {
    const now = set('vm-1', {
      networkInterfaces: [{ id: 'n1', network: 'vpc', subnetwork: 'app', networkIP: '10.0.0.9' }],
    });
    expect(way(orders, now, { allowInterruption: true }).told).toEqual([
      `detachEndpoints neg/web@${zone}`,
      `update vm/vm-1@${zone} !`,
      `attachEndpoints neg/web@${zone}`,
    ]);
  });
});

describe('firewall rules, where traffic moves as well', () => {
  const change = (before: object, after: object): readonly (object | undefined)[] => {
    const old = set('allow-proxies', before);
    const moved = put(
      set('allow-proxies', after, old),
      vm('vm-2', { zone, machineType: 'e2-medium', bootImage: 'projects/p/global/images/family/x' }),
    );
    const plan = planChanges(old, moved, { allowInterruption: true });
    if (!plan.ok) throw new Error(JSON.stringify(plan.refusals));
    return plan.steps.map((step) =>
      step.kind === 'firewallRule' ? ('fields' in step ? step.fields : { [step.action]: step.name }) : undefined,
    );
  };

  test.each<[string, object, object, readonly (object | undefined)[]]>([
    [
      'other service accounts',
      { targetServiceAccounts: ['a@p.iam.gserviceaccount.com'] },
      { targetServiceAccounts: ['b@p.iam.gserviceaccount.com'] },
      [
        { targetServiceAccounts: ['a@p.iam.gserviceaccount.com', 'b@p.iam.gserviceaccount.com'] },
        undefined,
        { targetServiceAccounts: ['b@p.iam.gserviceaccount.com'] },
      ],
    ],
    ['a rule that rests from now on closes last', {}, { disabled: true }, [undefined, { disabled: true }]],
    [
      'a rule that works from now on opens first',
      { disabled: true },
      { disabled: undefined },
      [{ disabled: undefined }, undefined],
    ],
    [
      'tags for service accounts: a second rule stands in',
      { targetTags: ['web'] },
      { targetTags: undefined, targetServiceAccounts: ['b@p.iam.gserviceaccount.com'] },
      [
        { create: 'allow-proxies-tmp' },
        undefined,
        { delete: 'allow-proxies' },
        { create: 'allow-proxies' },
        { delete: 'allow-proxies-tmp' },
      ],
    ],
    [
      'a rule that denies denies meanwhile what both deny',
      { allowed: undefined, denied: [{ IPProtocol: 'tcp', ports: ['22', '80'] }] },
      { allowed: undefined, denied: [{ IPProtocol: 'tcp', ports: ['80', '443'] }] },
      [
        { denied: [{ IPProtocol: 'tcp', ports: ['80'] }] },
        undefined,
        { denied: [{ IPProtocol: 'tcp', ports: ['80', '443'] }] },
      ],
    ],
    [
      'and nothing where they have nothing in common',
      { allowed: undefined, denied: [{ IPProtocol: 'tcp' }] },
      { allowed: undefined, denied: [{ IPProtocol: 'udp' }] },
      [{ disabled: true }, undefined, { denied: [{ IPProtocol: 'udp' }], disabled: undefined }],
    ],
  ])('%s', (_what, before, after, steps) => {
    expect(change(before, after)).toEqual(steps);
  });
});
