import type { Design } from '../model/design.ts';
import { isKind, type Resource } from '../model/kinds.ts';
import { referencesOf } from '../model/references.ts';
import type { BareStep } from './steps.ts';

/** In percent: enough to be seen in logs, and few to be hurt. */
const tested = 10;

/** The field that holds the state of what a resource answers for. */
const fields = {
  backendService: ['externalManagedMigrationState', 'externalManagedMigrationTestingPercentage'],
  forwardingRule: [
    'externalManagedBackendBucketMigrationState',
    'externalManagedBackendBucketMigrationTestingPercentage',
  ],
} as const;

const webProtocols: ReadonlySet<string> = new Set(['HTTP', 'HTTPS', 'HTTP2', 'H2C']);

/**
 * Whether a resource changes from the scheme of the classic Application Load Balancer to that of the global one, and may.
 *
 * From the classic Application Load Balancer to the global one in place: first each backend service, then the backend
 * buckets of a rule, at last the rule. The state of the migration leads requests over to the new infrastructure; after
 * its last value the scheme may change, and the state is over. For 90 days the same steps lead back, which is for a
 * person to decide: nothing in a design tells when it was.
 * Sources: https://cloud.google.com/load-balancing/docs/https/migrate-to-global and
 * https://cloud.google.com/compute/docs/reference/rest/v1/backendServices
 */
export function isMigrating(before: Resource, after: Resource, target: Design): boolean {
  if (isKind('backendService', before) && isKind('backendService', after))
    return isMoved(before, after) && [before, after].every(({ protocol = 'HTTP' }) => webProtocols.has(protocol));
  if (!isKind('forwardingRule', before) || !isKind('forwardingRule', after)) return false;
  const proxy = target.resources[after.target ?? ''];
  return isMoved(before, after) && isKind('targetProxy', proxy) && (proxy.type === 'HTTP' || proxy.type === 'HTTPS');
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
 * The steps that change the scheme; undefined where it does not change that way. What else becomes blank goes before, as
 * only the classic load balancer may have it, and what else is new comes after.
 */
export function migrationSteps(
  before: Resource,
  after: Resource,
  changed: Readonly<Record<string, unknown>>,
  to: Design,
): readonly BareStep[] | undefined {
  if (!Object.hasOwn(changed, 'loadBalancingScheme') || !isMigrating(before, after, to)) return undefined;
  const { id } = after;
  const names = after.kind === 'forwardingRule' ? fields.forwardingRule : fields.backendService;
  const [state, percentage] = names;
  const update = (values: Readonly<Record<string, unknown>>): readonly BareStep[] =>
    Object.keys(values).length === 0 ? [] : [{ action: 'update', id, fields: values }];
  const others = Object.entries(changed).filter(([field]) => ![...names, 'loadBalancingScheme'].includes(field));
  const isOver = { [state]: undefined, [percentage]: undefined };
  const states =
    after.kind === 'forwardingRule' && !servesBuckets(after, to)
      ? []
      : [
          ...update({ [state]: 'PREPARE' }),
          ...update({ [state]: 'TEST_BY_PERCENTAGE', [percentage]: tested }),
          ...update({ [state]: 'TEST_ALL_TRAFFIC', [percentage]: undefined }),
        ];
  return [
    ...update(Object.fromEntries(others.filter(([, value]) => value === undefined))),
    ...states,
    ...update({ loadBalancingScheme: 'EXTERNAL_MANAGED', ...isOver }),
    ...update(Object.fromEntries(others.filter(([, value]) => value !== undefined))),
  ];
}

/** Whether requests through the rule can end at a backend bucket. */
function servesBuckets(rule: Resource, design: Design): boolean {
  const open = [rule.id];
  const seen = new Set(open);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const resource = design.resources[id];
    if (!resource) continue;
    if (resource.kind === 'backendBucket') return true;
    if (resource.kind === 'backendService') continue;
    for (const { to, relation } of referencesOf(resource)) {
      if (relation.traffic !== 'with' || seen.has(to)) continue;
      seen.add(to);
      open.push(to);
    }
  }
  return false;
}

interface Told {
  readonly action: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** What a step of a migration brings about; undefined for any other step. */
export function migrationWords({ action, fields: values = {} }: Told): string | undefined {
  const field = [fields.backendService[0], fields.forwardingRule[0]].find((one) => Object.hasOwn(values, one));
  if (action !== 'update' || field === undefined) return undefined;
  switch (values[field]) {
    case 'PREPARE':
      return 'The new infrastructure gets ready for it; requests stay with the classic load balancer.';
    case 'TEST_BY_PERCENTAGE':
      return `${tested} % of requests go through the new infrastructure.`;
    case 'TEST_ALL_TRAFFIC':
      return 'All requests go through the new infrastructure, and could still be led back.';
    default:
      return values.loadBalancingScheme === 'EXTERNAL_MANAGED'
        ? 'The migration is over. For 90 days Google takes it back in the same steps.'
        : undefined;
  }
}
