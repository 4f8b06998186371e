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

const commands = (old: Design, now: Design): readonly string[] =>
  changeScript(way(old, now), old, now)
    .text.replace(/ \\\n\s+/g, ' ')
    .split('\n')
    .filter((line) => line.startsWith('gcloud'))
    .map((line) => line.replace(/ --project="\$PROJECT_ID"/, '').replace('gcloud compute ', ''));

const states = (name: string): readonly string[] => [
  `backend-services update ${name} --global --external-managed-migration-state=PREPARE`,
  `backend-services update ${name} --global --external-managed-migration-state=TEST_BY_PERCENTAGE --external-managed-migration-testing-percentage=10`,
  `backend-services update ${name} --global --external-managed-migration-state=TEST_ALL_TRAFFIC`,
  `backend-services update ${name} --global --load-balancing-scheme=EXTERNAL_MANAGED`,
];

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
    expect(text).toContain('For 90 days Google takes it back in the same steps.');
  });

  test('with buckets, the rule goes through states of its own', () => {
    const old = setFields(
      {
        ...classic,
        resources: { ...classic.resources, ...designOf(backendBucket('files', { bucketName: 'files' })).resources },
      },
      'map',
      {
        pathMatchers: [
          { name: 'other', defaultService: 'other', pathRules: [{ paths: ['/files/*'], service: 'files' }] },
        ],
      },
    );
    const bucket = '--external-managed-backend-bucket-migration';
    expect(commands(old, moved(old, 'shop', 'other', 'front')).slice(-4)).toEqual([
      `forwarding-rules update front --global ${bucket}-state=PREPARE`,
      `forwarding-rules update front --global ${bucket}-state=TEST_BY_PERCENTAGE ${bucket}-testing-percentage=10`,
      `forwarding-rules update front --global ${bucket}-state=TEST_ALL_TRAFFIC`,
      'forwarding-rules update front --global --load-balancing-scheme=EXTERNAL_MANAGED',
    ]);
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

  test('what only the new one has comes after the scheme', () => {
    const now = setFields(everything, 'shop', { localityLbPolicy: 'LEAST_REQUEST' });
    expect(
      commands(classic, now)
        .filter((line) => line.includes('update shop'))
        .slice(-2),
    ).toEqual([
      'backend-services update shop --global --load-balancing-scheme=EXTERNAL_MANAGED',
      'backend-services update shop --global --locality-lb-policy=LEAST_REQUEST',
    ]);
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
});
