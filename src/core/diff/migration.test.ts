import { describe, expect, test } from 'vitest';
import { setFields } from '../edit/write.ts';
import {
  backendBucket,
  backendService,
  designOf,
  forwardingRule,
  healthCheck,
  targetProxy,
  urlMap,
} from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { check } from '../rules/engine.ts';
import { applyChange } from './apply.ts';
import { compareDesigns } from './compare.ts';
import { planChanges } from './plan-changes.ts';
import { changeScript } from './script.ts';

const classic = designOf(
  healthCheck('probe', { type: 'HTTP', port: 80 }),
  backendService('shop', { loadBalancingScheme: 'EXTERNAL', protocol: 'HTTP', healthChecks: ['probe'] }),
  backendService('other', { loadBalancingScheme: 'EXTERNAL', protocol: 'HTTP', healthChecks: ['probe'] }),
  urlMap('map', {
    defaultService: 'shop',
    hostRules: [{ hosts: ['other.example.com'], pathMatcher: 'other' }],
    pathMatchers: [{ name: 'other', defaultService: 'other' }],
  }),
  targetProxy('proxy', { type: 'HTTP', urlMap: 'map' }),
  forwardingRule('front', { loadBalancingScheme: 'EXTERNAL', IPProtocol: 'TCP', portRange: '80', target: 'proxy' }),
);

const scheme = { loadBalancingScheme: 'EXTERNAL_MANAGED' };
const moved = (design: Design, ...ids: readonly Id[]): Design =>
  ids.reduce((now, id) => setFields(now, id, scheme), design);
const everything = moved(classic, 'shop', 'other', 'front');

function way(old: Design, now: Design) {
  const plan = planChanges(old, now);
  if (!plan.ok) throw new Error(JSON.stringify(plan.refusals));
  return plan;
}

const withFiles = setFields(
  {
    ...classic,
    resources: { ...classic.resources, ...designOf(backendBucket('files', { bucketName: 'files' })).resources },
  },
  'map',
  {
    pathMatchers: [{ name: 'other', defaultService: 'other', pathRules: [{ paths: ['/files/*'], service: 'files' }] }],
  },
);

const commands = (old: Design, now: Design): readonly string[] =>
  changeScript(way(old, now), old, now)
    .text.replace(/ \\\n\s+/g, ' ')
    .split('\n')
    .filter((line) => line.startsWith('gcloud'))
    .map((line) => line.replace(/ --project="\$PROJECT_ID"/, '').replace('gcloud compute ', ''));

const whysOf = (old: Design, now: Design) => way(old, now).steps.map((step) => step.why);

const reasonOf = (old: Design, now: Design): string => {
  // Nor is it planned with an interruption.
  const plan = planChanges(old, now, { allowInterruption: true });
  expect(plan.ok).toBe(false);
  expect(plan.refusals.some(({ isFirm }) => isFirm)).toBe(true);
  return plan.refusals.map(({ label, reason }) => `${label}: ${reason}`).join('\n');
};

const states = (name: string): readonly string[] => [
  `backend-services update ${name} --global --external-managed-migration-state=PREPARE`,
  `backend-services update ${name} --global --external-managed-migration-state=TEST_BY_PERCENTAGE --external-managed-migration-testing-percentage=10`,
  `backend-services update ${name} --global --external-managed-migration-state=TEST_ALL_TRAFFIC`,
  `backend-services update ${name} --global --load-balancing-scheme=EXTERNAL_MANAGED`,
];

const bucket = '--external-managed-backend-bucket-migration';
const bucketStates = [
  `forwarding-rules update front --global ${bucket}-state=PREPARE`,
  `forwarding-rules update front --global ${bucket}-state=TEST_BY_PERCENTAGE ${bucket}-testing-percentage=10`,
  `forwarding-rules update front --global ${bucket}-state=TEST_ALL_TRAFFIC`,
  'forwarding-rules update front --global --load-balancing-scheme=EXTERNAL_MANAGED',
];

const state = 'externalManagedMigrationState';
const percentage = 'externalManagedMigrationTestingPercentage';
const bucketState = 'externalManagedBackendBucketMigrationState';
const bucketPercentage = 'externalManagedBackendBucketMigrationTestingPercentage';

/** The classic load balancer with a service that has come so far. */
const at = (name?: string, share?: number): Design =>
  setFields(classic, 'shop', { [state]: name, [percentage]: share });

describe('from the classic Application Load Balancer to the global one, in place', () => {
  test('each service through its states, then the rule', () => {
    expect(commands(classic, everything)).toEqual([
      ...states('other'),
      ...states('shop'),
      'forwarding-rules update front --global --load-balancing-scheme=EXTERNAL_MANAGED',
    ]);
  });

  test('each step waits until Google follows, and says what it brings about', () => {
    const { text } = changeScript(way(classic, everything), classic, everything);
    expect(text.match(/\nsleep "\$MIGRATION_SECONDS"\n/g)).toHaveLength(9);
    expect(text).toContain('{MIGRATION_SECONDS:-360}');
    expect(text).toContain('10 % of requests go through the new infrastructure.');
    expect(text.match(/The migration is over\./g)).toHaveLength(1);
    expect(whysOf(classic, everything).at(-1)).toMatch(/ in reverse order, the forwarding rule first\.$/);
  });

  test('with buckets, the rule goes through states of its own, after its services', () => {
    expect(commands(withFiles, moved(withFiles, 'shop', 'other', 'front'))).toEqual([
      ...states('other'),
      ...states('shop'),
      ...bucketStates,
    ]);
  });

  test('two rules of one load balancer come after all services, and the end is told once', () => {
    const old = {
      ...classic,
      resources: {
        ...classic.resources,
        ...designOf(
          forwardingRule('back', {
            loadBalancingScheme: 'EXTERNAL',
            IPProtocol: 'TCP',
            portRange: '8080',
            target: 'proxy',
          }),
        ).resources,
      },
    };
    const now = moved(old, 'shop', 'other', 'front', 'back');
    expect(commands(old, now).slice(8)).toEqual(
      ['back', 'front'].map(
        (name) => `forwarding-rules update ${name} --global --load-balancing-scheme=EXTERNAL_MANAGED`,
      ),
    );
    expect(whysOf(old, now).filter((why) => why?.includes('The migration is over.'))).toHaveLength(1);
  });

  test('leads to the new design, and no state between has more errors than the ends', () => {
    const errors = (design: Design): number => check(design).filter(({ severity }) => severity === 'error').length;
    const most = Math.max(errors(classic), errors(everything));
    const plan = way(classic, everything);
    const end = plan.steps.reduce((state, step) => {
      const next = applyChange(state, step);
      expect(errors(next)).toBeLessThanOrEqual(most);
      return next;
    }, classic);
    expect(compareDesigns(end, everything).same).toBe(true);
    expect(plan.refusals).toEqual([]);
  });

  test('services may go ahead of their rule', () => {
    expect(commands(classic, moved(classic, 'shop'))).toEqual(states('shop'));
  });
});

describe('a migration that has begun goes on from where it stands', () => {
  const over = moved(classic, 'shop', 'other', 'front');
  test.each([
    ['no state', at(), 0],
    ['PREPARE', at('PREPARE'), 1],
    ['5 %', at('TEST_BY_PERCENTAGE', 5), 1],
    ['10 %', at('TEST_BY_PERCENTAGE', 10), 2],
    ['40 %', at('TEST_BY_PERCENTAGE', 40), 2],
    ['TEST_ALL_TRAFFIC', at('TEST_ALL_TRAFFIC'), 3],
  ] as const)('a service at %s', (_name, old, done) => {
    expect(commands(old, over)).toEqual([
      ...states('other'),
      ...states('shop').slice(done),
      'forwarding-rules update front --global --load-balancing-scheme=EXTERNAL_MANAGED',
    ]);
    const end = way(old, over).steps.reduce(applyChange, old);
    expect(compareDesigns(end, over).same).toBe(true);
  });

  test.each([
    ['PREPARE', undefined, 1],
    ['TEST_BY_PERCENTAGE', 25, 2],
    ['TEST_ALL_TRAFFIC', undefined, 3],
  ] as const)('the buckets of a rule at %s', (name, share, done) => {
    const old = setFields(withFiles, 'front', { [bucketState]: name, [bucketPercentage]: share });
    const now = moved(withFiles, 'shop', 'other', 'front');
    expect(commands(old, now).slice(8)).toEqual(bucketStates.slice(done));
    expect(compareDesigns(way(old, now).steps.reduce(applyChange, old), now).same).toBe(true);
  });

  test.each([
    ['PREPARE', at(), at('PREPARE'), states('shop').slice(0, 1)],
    ['all requests', at(), at('TEST_ALL_TRAFFIC'), states('shop').slice(0, 3)],
    ['all requests from a part', at('TEST_BY_PERCENTAGE', 40), at('TEST_ALL_TRAFFIC'), states('shop').slice(2, 3)],
    [
      'a part of its own',
      at('PREPARE'),
      at('TEST_BY_PERCENTAGE', 40),
      [...states('shop').slice(1, 2), states('shop')[1]?.replace('=10', '=40')],
    ],
  ] as const)('a state alone gets there by the same steps: %s', (_name, old, now, expected) => {
    expect(commands(old, now)).toEqual(expected);
    expect(compareDesigns(way(old, now).steps.reduce(applyChange, old), now).same).toBe(true);
  });

  test('a greater part says how great it is', () => {
    const [old, now] = [at('TEST_BY_PERCENTAGE', 10), at('TEST_BY_PERCENTAGE', 40)];
    expect(commands(old, now)).toEqual([states('shop')[1]?.replace('=10', '=40')]);
    expect(whysOf(old, now)).toEqual(['40 % of requests go through the new infrastructure.']);
  });
});

describe('no plan, with an interruption or without, has', () => {
  test.each([
    ['a state that leads back', at('TEST_ALL_TRAFFIC'), at('PREPARE')],
    ['a smaller part', at('TEST_BY_PERCENTAGE', 40), at('TEST_BY_PERCENTAGE', 10)],
    ['no state any more', at('PREPARE'), at()],
    ['a state beside the new scheme', classic, setFields(everything, 'shop', { [state]: 'TEST_ALL_TRAFFIC' })],
    ['a state after the new scheme', everything, setFields(everything, 'shop', { [state]: 'TEST_ALL_TRAFFIC' })],
  ] as const)('%s', (_name, old, now) => {
    expect(reasonOf(old, now)).toMatch(/^backendService\/shop: .*docs\/https\/roll-back-migrated-resources\.$/m);
  });

  test('a state that nobody knows', () => {
    expect(reasonOf(at('LATER'), everything)).toContain('Nobody knows what');
  });

  test.each([
    [
      'a policy of a service',
      'backendService/shop',
      setFields(everything, 'shop', { localityLbPolicy: 'LEAST_REQUEST' }),
    ],
    [
      'a rule of the URL map',
      'urlMap/map',
      setFields(everything, 'map', {
        pathMatchers: [{ name: 'other', defaultService: 'other', routeRules: [{ priority: 1, service: 'shop' }] }],
      }),
    ],
    [
      'another service',
      'backendService/third',
      setFields(
        {
          ...everything,
          resources: {
            ...everything.resources,
            ...designOf(backendService('third', { ...scheme, protocol: 'HTTP', healthChecks: ['probe'] })).resources,
          },
        },
        'map',
        { defaultService: 'third' },
      ),
    ],
  ] as const)('%s in the same go', (_name, label, now) => {
    expect(reasonOf(classic, now)).toContain(
      `${label}: Its load balancer is migrated to EXTERNAL_MANAGED in the same go.`,
    );
  });

  test('the same of a service that goes ahead of its rule', () => {
    const now = setFields(moved(classic, 'other'), 'shop', { timeoutSec: 7 });
    expect(reasonOf(classic, now)).toContain('backendService/shop: Its load balancer is migrated');
  });

  test('a rule that leaves a service behind', () => {
    expect(reasonOf(classic, moved(classic, 'shop', 'front'))).toContain(
      'forwardingRule/front: It cannot become EXTERNAL_MANAGED before backendService/other is',
    );
  });
});

describe('in the same go', () => {
  test('another load balancer changes as it likes', () => {
    const beside = designOf(
      backendService('inner', { loadBalancingScheme: 'EXTERNAL_MANAGED', protocol: 'HTTP', healthChecks: ['probe'] }),
    );
    const with7 = (design: Design, timeoutSec: number) =>
      setFields({ ...design, resources: { ...design.resources, ...beside.resources } }, 'inner', { timeoutSec });
    expect(way(with7(classic, 3), with7(everything, 7)).steps).toHaveLength(10);
  });
});

describe('no migration leads', () => {
  test('back: only a person knows whether the 90 days are over', () => {
    expect(planChanges(everything, classic).ok).toBe(false);
  });

  test('from a classic proxy Network Load Balancer to the global one', () => {
    const old = designOf(
      healthCheck('probe', { type: 'TCP', port: 25 }),
      backendService('mail', { loadBalancingScheme: 'EXTERNAL', protocol: 'TCP', healthChecks: ['probe'] }),
      targetProxy('proxy', { type: 'TCP', service: 'mail' }),
      forwardingRule('front', { loadBalancingScheme: 'EXTERNAL', IPProtocol: 'TCP', portRange: '25', target: 'proxy' }),
    );
    const plan = planChanges(old, moved(old, 'mail', 'front'));
    expect(plan.ok).toBe(false);
    expect(plan.refusals[0]?.reason).toContain('loadBalancingScheme cannot change once it exists.');
  });

  test('from a protocol that the classic one does not have', () => {
    const old = setFields(classic, 'shop', { protocol: 'H2C' });
    expect(way(old, moved(old, 'shop')).replacements.map(({ id }) => id)).toEqual(['shop']);
  });
});
