import type { Design } from './design.ts';
import type { Id } from './kind.ts';

type Resources = Design['resources'];

/** From which resources an edit made these, and the ids of those that it may have changed. */
interface Step {
  // Weak, or a design would keep every design alive that it came from.
  readonly before: WeakRef<Resources>;
  readonly ids: readonly Id[];
}

// Designs are values, and nobody may write into one; where one came from is therefore kept beside it.
const steps = new WeakMap<Resources, Step>();

/** Above this many steps, comparing two designs resource by resource is as quick. */
const stepLimit = 64;

/** Notes that `after` came from `before` by changing these resources only, so that nobody has to look for them. */
export function derived(before: Design, after: Design, ids: readonly Id[]): Design {
  if (after.resources !== before.resources) steps.set(after.resources, { before: new WeakRef(before.resources), ids });
  return after;
}

/**
 * The ids whose resource is not the very same object in both designs. Known at once where one came from the other by
 * a few edits; compared one by one otherwise.
 */
export function changedIds(before: Design, after: Design): Set<Id> {
  const [old, now] = [before.resources, after.resources];
  const ids = new Set<Id>();
  if (old === now) return ids;
  const candidates = idsBetween(old, now) ?? idsBetween(now, old);
  if (candidates) {
    for (const id of candidates) if (at(old, id) !== at(now, id)) ids.add(id);
    return ids;
  }
  for (const id of Object.keys(old)) if (old[id] !== at(now, id)) ids.add(id);
  for (const id of Object.keys(now)) if (!Object.hasOwn(old, id)) ids.add(id);
  return ids;
}

/** Whether it is known which resources two designs differ in, without comparing them. */
export function isNear(one: Design, other: Design): boolean {
  const [a, b] = [one.resources, other.resources];
  return a === b || idsBetween(a, b) !== undefined || idsBetween(b, a) !== undefined;
}

const at = (resources: Resources, id: Id) => (Object.hasOwn(resources, id) ? resources[id] : undefined);

/** The ids named on the way from an earlier state to a later one; undefined where no short way is known. */
function idsBetween(earlier: Resources, later: Resources): ReadonlySet<Id> | undefined {
  const ids = new Set<Id>();
  let resources: Resources | undefined = later;
  for (let count = 0; count < stepLimit; count += 1) {
    const step: Step | undefined = resources && steps.get(resources);
    if (!step) return undefined;
    for (const id of step.ids) ids.add(id);
    resources = step.before.deref();
    if (resources === earlier) return ids;
  }
  return undefined;
}
