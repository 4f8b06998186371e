import { type ProductId, products } from '../facts/products.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { isKind, type Resource } from '../model/kinds.ts';
import { isObject, referencesOf } from '../model/references.ts';
import type { BareStep, ChangeStep } from './steps.ts';

/**
 * From the classic Application Load Balancer to the global one in place: first each backend service, then the backend
 * buckets of a rule, at last the rule. The state of the migration leads requests over to the new infrastructure; after
 * its last value the scheme may change, and the state is over. For 90 days the way leads back, in reverse order, which
 * is for a person to decide: nothing in a design tells when it was. What is not planned is in migration-refusals.ts.
 * Sources: https://cloud.google.com/load-balancing/docs/https/migrate-to-global,
 * https://cloud.google.com/load-balancing/docs/https/roll-back-migrated-resources and
 * https://cloud.google.com/compute/docs/reference/rest/v1/backendServices
 */

/** In percent: enough to be seen in logs, and few to be hurt. */
const tested = 10;

const serviceFields = ['externalManagedMigrationState', 'externalManagedMigrationTestingPercentage'] as const;
const ruleFields = [
  'externalManagedBackendBucketMigrationState',
  'externalManagedBackendBucketMigrationTestingPercentage',
] as const;

/** Fields that hold how far a migration has come: the service's own, or that of the buckets behind a rule. */
export function migrationFieldsOf({ kind }: Resource): readonly [state: string, percentage: string] | undefined {
  if (kind === 'backendService') return serviceFields;
  return kind === 'forwardingRule' ? ruleFields : undefined;
}

const rungs = ['', 'PREPARE', 'TEST_BY_PERCENTAGE', 'TEST_ALL_TRAFFIC'];

/** How far a migration has come. The percentage means something only in TEST_BY_PERCENTAGE, and is 0 elsewhere. */
interface Standing {
  readonly state: string;
  readonly percentage: number;
}

/** Where a resource stands; undefined where it has a state that nobody knows, or can have none. */
export function standingOf(resource: Resource): Standing | undefined {
  const [field, share] = migrationFieldsOf(resource) ?? ['', ''];
  const held: unknown = resource;
  if (field === '' || !isObject(held)) return undefined;
  const state = held[field] ?? '';
  if (typeof state !== 'string' || !rungs.includes(state)) return undefined;
  const percentage = held[share];
  return { state, percentage: state === 'TEST_BY_PERCENTAGE' && typeof percentage === 'number' ? percentage : 0 };
}

/** Below zero where the first comes before the second, and zero where they are the same. */
export const compareStandings = (one: Standing, other: Standing): number =>
  rungs.indexOf(one.state) - rungs.indexOf(other.state) || one.percentage - other.percentage;

const ladder: readonly Standing[] = [
  { state: 'PREPARE', percentage: 0 },
  { state: 'TEST_BY_PERCENTAGE', percentage: tested },
  { state: 'TEST_ALL_TRAFFIC', percentage: 0 },
];

/** What is left of the ladder from where it stands; nothing leads requests back. */
const climb = (from: Standing, to: Standing): readonly Standing[] => [
  ...ladder.filter((rung) => compareStandings(rung, from) > 0 && compareStandings(rung, to) < 0),
  ...(compareStandings(to, from) > 0 ? [to] : []),
];

const rowOf = (id: ProductId) => products.find((product) => product.id === id);
const classic = rowOf('CLASSIC_APPLICATION');
const successor = rowOf('GLOBAL_EXTERNAL_APPLICATION');

const isListed = (value: string, ...lists: readonly (readonly string[] | undefined)[]): boolean =>
  lists.every((list) => list?.includes(value));

/** Whether a resource changes from the scheme of the classic Application Load Balancer to that of the global one, and may. */
export function isMigrating(before: Resource, after: Resource, target: Design): boolean {
  if (isKind('backendService', before) && isKind('backendService', after)) {
    return (
      isMoved(before, after) &&
      isListed(before.protocol ?? 'HTTP', classic?.backendServiceProtocols) &&
      isListed(after.protocol ?? 'HTTP', successor?.backendServiceProtocols)
    );
  }
  if (!isKind('forwardingRule', before) || !isKind('forwardingRule', after)) return false;
  const proxy = target.resources[after.target ?? ''];
  return (
    isMoved(before, after) &&
    isKind('targetProxy', proxy) &&
    isListed(proxy.type ?? '', classic?.proxyTypes, successor?.proxyTypes)
  );
}

interface Schemed {
  readonly region?: string;
  readonly loadBalancingScheme?: string;
}

const isMoved = (before: Schemed, after: Schemed): boolean =>
  !before.region &&
  !after.region &&
  before.loadBalancingScheme === 'EXTERNAL' &&
  after.loadBalancingScheme === 'EXTERNAL_MANAGED';

/**
 * The steps of a migration, each from where it stands: those that change the scheme, or only its state. Undefined where
 * neither changes. Whatever else is to be set has the same meaning in both, and comes first.
 */
export function migrationSteps(
  before: Resource,
  after: Resource,
  changed: Readonly<Record<string, unknown>>,
  to: Design,
): readonly BareStep[] | undefined {
  const fields = migrationFieldsOf(after);
  const [from, wanted] = [standingOf(before), standingOf(after)];
  if (!fields || !from || !wanted) return undefined;
  const [state, percentage] = fields;
  const isScheme = Object.hasOwn(changed, 'loadBalancingScheme') && isMigrating(before, after, to);
  if (!isScheme && compareStandings(wanted, from) <= 0) return undefined;
  const { id } = after;
  const update = (values: Readonly<Record<string, unknown>>): BareStep => ({ action: 'update', id, fields: values });
  const own = isScheme ? [...fields, 'loadBalancingScheme'] : fields;
  const others = Object.fromEntries(Object.entries(changed).filter(([field]) => !own.includes(field)));
  const isTested = after.kind === 'backendService' || from.state !== '' || servedBy(after, to).hasBucket;
  const all: Standing = { state: 'TEST_ALL_TRAFFIC', percentage: 0 };
  const climbed = isScheme ? (isTested ? climb(from, all) : []) : climb(from, wanted);
  return [
    ...(Object.keys(others).length > 0 ? [update(others)] : []),
    ...climbed.map((rung) =>
      update({
        [state]: rung.state,
        [percentage]: rung.state === 'TEST_BY_PERCENTAGE' ? rung.percentage : undefined,
      }),
    ),
    ...(isScheme
      ? [update({ loadBalancingScheme: 'EXTERNAL_MANAGED', [state]: undefined, [percentage]: undefined })]
      : []),
  ];
}

/** The keys of operations that have to come before a rule changes its scheme: those about its backend services. */
export function migrationNeeds(before: Resource, after: Resource, to: Design): readonly string[] {
  if (after.kind !== 'forwardingRule' || !isMigrating(before, after, to)) return [];
  return servedBy(after, to).services.map((id) => `update ${id}`);
}

/** Where requests through a rule can end. */
export function servedBy(rule: Resource, design: Design): { readonly services: Id[]; readonly hasBucket: boolean } {
  const services: Id[] = [];
  let hasBucket = false;
  const seen = new Set([rule.id]);
  for (const id of seen) {
    const resource = design.resources[id];
    if (resource?.kind === 'backendBucket') hasBucket = true;
    else if (resource?.kind === 'backendService') services.push(id);
    else if (resource) {
      for (const { to, relation } of referencesOf(resource)) if (relation.traffic === 'with') seen.add(to);
    }
  }
  return { services, hasBucket };
}

interface Told {
  readonly action: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** What a step of a migration brings about; undefined for any other step. */
export function migrationWords({ action, fields: values = {} }: Told): string | undefined {
  const fields = [serviceFields, ruleFields].find(([state]) => Object.hasOwn(values, state));
  if (action !== 'update' || fields === undefined) return undefined;
  const [state, percentage] = fields;
  switch (values[state]) {
    case 'PREPARE':
      return 'The new infrastructure gets ready for it; requests stay with the classic load balancer.';
    case 'TEST_BY_PERCENTAGE':
      return `${String(values[percentage] ?? 0)} % of requests go through the new infrastructure.`;
    case 'TEST_ALL_TRAFFIC':
      return 'All requests go through the new infrastructure, and could still be led back.';
    default:
      if (values.loadBalancingScheme !== 'EXTERNAL_MANAGED') return undefined;
      return fields === ruleFields
        ? 'The rule becomes one of the global external Application Load Balancer.'
        : 'Its scheme follows its requests. The forwarding rule comes last.';
  }
}

const end = 'The migration is over. For 90 days Google takes it back, in reverse order, the forwarding rule first.';

/** The steps, with a word on the end of the migration at the last rule that changes its scheme. */
export function withMigrationEnd(steps: readonly ChangeStep[]): ChangeStep[] {
  const isEnd = (step: ChangeStep): boolean =>
    step.action === 'update' &&
    step.kind === 'forwardingRule' &&
    step.fields.loadBalancingScheme === 'EXTERNAL_MANAGED' &&
    migrationWords(step) !== undefined;
  const last = steps.findLastIndex(isEnd);
  return steps.map((step, index) =>
    index === last ? { ...step, why: [step.why, end].filter(Boolean).join(' ') } : step,
  );
}
