import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { isKind, type KindName, type Resource } from '../model/kinds.ts';
import { referencesOf } from '../model/references.ts';
import { resourceOf } from '../model/resource-of.ts';
import type { Checker } from './engine.ts';

/** Kinds at which traffic arrives; all others only hand it on. */
const destinations: ReadonlySet<KindName> = new Set<KindName>([
  'vm',
  'instanceGroup',
  'backendBucket',
  'cloudRunService',
  'cloudRunFunction',
  'appEngineService',
  'apiGateway',
  'internetHost',
  'hybridHost',
  'serviceAttachment',
  'googleApi',
]);

/**
 * Whether a request gets through a resource: a forwarding rule is before it, something that answers is behind it, and
 * nothing on the way is wrong or unfinished. The checker stands at the design that is asked about.
 */
export function isOnWorkingPath(checker: Checker, id: Id): boolean {
  const { design } = checker;
  const ways = trafficOf(design);
  const before = reached(id, ways.back);
  const behind = reached(id, ways.on);
  if (![...before].some((one) => resourceOf(design, one)?.kind === 'forwardingRule')) return false;
  if (![...behind].some((one) => answers(resourceOf(design, one)))) return false;
  const onWay = new Set([...before, ...behind]);
  return !checker
    .findings()
    .some(
      ({ severity, rule, at }) =>
        onWay.has(at[0].id) && (severity === 'error' || (rule.incomplete && severity !== 'info')),
    );
}

function answers(resource: Resource | undefined): boolean {
  if (!resource) return false;
  if (isKind('neg', resource)) return resource.endpoints?.some(({ fqdn, ipAddress }) => fqdn || ipAddress) ?? false;
  return destinations.has(resource.kind);
}

/** Where traffic goes on to from each resource, and where it comes from. */
function trafficOf(design: Design): { readonly on: Ways; readonly back: Ways } {
  const [on, back] = [new Map<Id, Id[]>(), new Map<Id, Id[]>()];
  for (const resource of Object.values(design.resources)) {
    for (const { relation, to } of referencesOf(resource)) {
      if (!relation.traffic) continue;
      const [first, second] = relation.traffic === 'with' ? [resource.id, to] : [to, resource.id];
      on.set(first, [...(on.get(first) ?? []), second]);
      back.set(second, [...(back.get(second) ?? []), first]);
    }
  }
  return { on, back };
}

type Ways = ReadonlyMap<Id, readonly Id[]>;

function reached(from: Id, ways: Ways): ReadonlySet<Id> {
  const found = new Set([from]);
  for (const id of found) for (const next of ways.get(id) ?? []) found.add(next);
  return found;
}
