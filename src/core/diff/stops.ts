import { withResources } from '../edit/write.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { Resource } from '../model/kinds.ts';
import { referencesOf } from '../model/references.ts';
import { resourceOf } from '../model/resource-of.ts';
import type { Ways } from './closure.ts';
import { type Detour, withoutAll, withStandIns } from './detours.ts';
import { withWidened } from './firewall-widening.ts';

/** Everything that one attempt knows. */
export interface Trip {
  readonly old: Design;
  readonly target: Design;
  readonly ways: Ways;
  readonly detours: readonly Detour[];
  readonly isRenaming: boolean;
  /** Without a way around it, what is wrong meanwhile is taken. */
  readonly isForcing: boolean;
  /** Firewall rules that let through old and new until all traffic has moved. */
  readonly widened: ReadonlyMap<Id, Resource>;
}

/** The designs to pass through on the way, the last one included. */
export function* stopsOf(trip: Trip): Generator<Design> {
  const { old, target, detours, isRenaming, widened } = trip;
  if (widened.size > 0) yield withWidened(old, widened);
  for (const stop of bareStopsOf(trip)) yield withWidened(stop, widened);
  if (widened.size > 0) yield isRenaming ? withStandIns(target, detours) : target;
}

function* bareStopsOf({ old, target, ways, detours, isRenaming }: Trip): Generator<Design> {
  if (ways.direct.size > 0) yield withoutAll(old, ways.direct);
  const moved = withStandIns(target, detours);
  if (ways.interrupted.size > 0) {
    const held = holding(moved, old, ways.interrupted);
    yield held;
    yield withoutAll(held, withLeaving(ways.interrupted, held, moved));
  }
  yield moved;
  if (!isRenaming && detours.length > 0) yield target;
}

/**
 * The new design with some resources as they were in the old one, and with what those need. What would come to refer to
 * them waits until they are made again.
 */
function holding(design: Design, old: Design, ids: ReadonlySet<Id>): Design {
  const resources: Record<Id, Resource> = { ...design.resources };
  const open = [...ids];
  const waitedFor = new Set(ids);
  for (const id of waitedFor) {
    for (const user of Object.values(design.resources)) {
      if (waitedFor.has(user.id) || !refersTo(user, id) || refersTo(old.resources[user.id], id)) continue;
      if (Object.hasOwn(old.resources, user.id)) open.push(user.id);
      else {
        Reflect.deleteProperty(resources, user.id);
        waitedFor.add(user.id);
      }
    }
  }
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const before = old.resources[id];
    if (!before) continue;
    resources[id] = before;
    for (const { to } of referencesOf(before)) if (!Object.hasOwn(resources, to)) open.push(to);
  }
  return withResources(design, resources);
}

/** With what refers to them and is held for their sake alone: it goes with them, and does not come back. */
function withLeaving(ids: ReadonlySet<Id>, held: Design, design: Design): ReadonlySet<Id> {
  const found = new Set(ids);
  const leaving = Object.values(held.resources).filter(({ id }) => !Object.hasOwn(design.resources, id));
  for (const id of found) for (const user of leaving) if (refersTo(user, id)) found.add(user.id);
  return found;
}

const refersTo = (resource: Resource | undefined, id: Id): boolean =>
  resource !== undefined && referencesOf(resource).some(({ to }) => to === id);

/** The new design with old values where nothing but a new resource could have others. */
export function withKept(target: Design, old: Design, kept: Ways['kept']): Design {
  if (kept.size === 0) return target;
  const resources: Record<Id, Resource> = { ...target.resources };
  for (const [id, fields] of kept) {
    const [before, after] = [resourceOf(old, id), resourceOf(target, id)];
    if (!before || !after || !fields.includes('description')) continue;
    const { description: _new, ...others } = after;
    resources[id] = before.description === undefined ? others : { ...others, description: before.description };
  }
  return withResources(target, resources);
}
