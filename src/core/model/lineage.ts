import type { Design } from './design.ts';
import type { Id } from './kind.ts';
import type { Resource } from './kinds.ts';

type Resources = Design['resources'];

/** From which resources an edit made these, and the ids of those that it may have changed. */
interface Step {
  // Weak, or a design would keep every design alive that it came from.
  readonly before: WeakRef<Resources>;
  readonly ids: readonly Id[];
}

/** A design whose resources nobody has asked for as a whole: those of another one, but for a few. */
interface Pending {
  readonly root: Resources;
  readonly changed: ReadonlyMap<Id, Resource>;
  readonly others: Omit<Design, 'resources'>;
}

// Designs are values, and nobody may write into one; where one came from is therefore kept beside it.
const steps = new WeakMap<Resources, Step>();
const pendings = new WeakMap<Design, Pending>();

/** Above this many steps, comparing two designs resource by resource is as quick. */
const stepLimit = 64;

/**
 * A design with some resources in place of those with the same ids. Its dictionary is copied when somebody first asks for
 * it whole: hundreds of edits are judged while a wire is dragged, and hardly one of them is made.
 */
export function withChanged(design: Design, resources: readonly Resource[]): Design {
  const before = pendings.get(design);
  const { resources: root, ...others } = before ? { ...before.others, resources: before.root } : design;
  const changed = new Map(before?.changed);
  for (const resource of resources) changed.set(resource.id, resource);
  const made: Design = {
    ...others,
    get resources() {
      const value = Object.assign({ ...root }, Object.fromEntries(changed));
      steps.set(value, { before: new WeakRef(root), ids: [...changed.keys()] });
      pendings.delete(made);
      Object.defineProperty(made, 'resources', { value, enumerable: true, configurable: true, writable: true });
      return value;
    },
  };
  pendings.set(made, { root, changed, others });
  return made;
}

/** The resource with that id, without asking for all of them. Safe for ids that come from outside. */
export function resourceIn(design: Design, id: Id): Resource | undefined {
  const pending = pendings.get(design);
  return pending ? (pending.changed.get(id) ?? at(pending.root, id)) : at(design.resources, id);
}

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
  const candidates = idsApart(before, after);
  const ids = new Set<Id>();
  if (candidates) {
    for (const id of candidates) if (resourceIn(before, id) !== resourceIn(after, id)) ids.add(id);
    return ids;
  }
  const [old, now] = [before.resources, after.resources];
  for (const id of Object.keys(old)) if (old[id] !== at(now, id)) ids.add(id);
  for (const id of Object.keys(now)) if (!Object.hasOwn(old, id)) ids.add(id);
  return ids;
}

/** Whether it is known which resources two designs differ in, without comparing them. */
export function isNear(one: Design, other: Design): boolean {
  return idsApart(one, other) !== undefined;
}

const at = (resources: Resources, id: Id) => (Object.hasOwn(resources, id) ? resources[id] : undefined);

/** Ids among which are all that two designs differ in; undefined where no short way leads from one to the other. */
function idsApart(one: Design, other: Design): ReadonlySet<Id> | undefined {
  const [a, b] = [pendings.get(one), pendings.get(other)];
  const [from, to] = [a?.root ?? one.resources, b?.root ?? other.resources];
  const between = from === to ? [] : (idsBetween(from, to) ?? idsBetween(to, from));
  return between && new Set([...between, ...(a?.changed.keys() ?? []), ...(b?.changed.keys() ?? [])]);
}

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
