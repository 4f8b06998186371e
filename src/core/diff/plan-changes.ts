import { withResources } from '../edit/write.ts';
import { type Design, resourceOf } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { Resource } from '../model/kinds.ts';
import { referencesOf } from '../model/references.ts';
import { check } from '../rules/engine.ts';
import type { Finding } from '../rules/rule.ts';
import { align } from './align.ts';
import { type Refusal, type Ways, waysFor } from './closure.ts';
import { type Detour, detoursFor, referrersOf, withoutAll, withStandIns } from './detours.ts';
import { widenedRules, withWidened } from './firewall-widening.ts';
import { labelOf } from './identity.ts';
import { canDouble } from './mutability.ts';
import { operationsBetween } from './operations.ts';
import { isSame } from './same.ts';
import { type Blocked, type Taken, Walker } from './schedule.ts';
import { interruptionIn, whyOf } from './step-words.ts';
import type { ChangeStep } from './steps.ts';

export interface PlanOptions {
  /**
   * `keep` (as long as nothing else is said): what has to be replaced ends up under its own name, so it is replaced twice. `new`: it is
   * replaced once, and has another name afterwards.
   */
  readonly names?: 'keep' | 'new';
  /** Plan also what cannot be done without an interruption, and mark it. */
  readonly allowInterruption?: boolean;
}

/** A resource that could not be changed as it stood. */
export interface Replacement {
  readonly label: string;
  /** Id of the one that is replaced, in the states that the plan passes through. */
  readonly id: Id;
  /** Id of the one that takes its place. */
  readonly standIn: Id;
  readonly from: string;
  /** The name of the one that takes its place: for a while, or for good. */
  readonly to: string;
  readonly isTemporary: boolean;
  readonly reason: string;
}

/** Fields that keep their old value, as nothing but a new resource could have another one. */
export interface KeptFields {
  readonly id: Id;
  readonly label: string;
  readonly fields: readonly string[];
}

interface PlanCommon {
  readonly replacements: readonly Replacement[];
  readonly kept: readonly KeptFields[];
  /** Id in the new design, by id in the states that the plan passes through; a stand-in has that of its own. */
  readonly newIds: ReadonlyMap<Id, Id>;
  /** What somebody should know, one sentence each. */
  readonly notes: readonly string[];
  /** What cannot be done without an interruption. Empty in a plan that needs none. */
  readonly refusals: readonly Refusal[];
}

/** The way from one design to another, or why there is none. */
export type ChangePlan =
  | (PlanCommon & { readonly ok: true; readonly steps: readonly ChangeStep[] })
  | (PlanCommon & { readonly ok: false });

/**
 * Plans the calls that lead from the old design to the new one, such that each state between is as valid as its ends:
 * what is new comes before what goes; what cannot be changed is replaced by one that stands in for it. Refuses what
 * cannot be done without an interruption, unless that is allowed.
 */
export function planChanges(old: Design, now: Design, options: PlanOptions = {}): ChangePlan {
  const isRenaming = options.names === 'new';
  const alignment = align(old, now);
  const wanted = withResources(old, alignment.target);
  const label = (id: Id): string => labelOf(Object.hasOwn(wanted.resources, id) ? wanted : old, id);
  const search = { alignment, target: wanted, users: referrersOf(old.resources), label, isRenaming };
  const wished = new Map<Id, string>();
  for (;;) {
    const ways = waysFor(search, wished);
    const target = withKept(wanted, old, ways.kept);
    const detours = detoursFor(ways.doubled, { from: old, target, isTemporary: !isRenaming });
    const common: PlanCommon = {
      ...told(detours, label, isRenaming),
      newIds: newIdsOf(alignment.newIdOf, detours),
      kept: [...ways.kept].map(([id, fields]) => ({ id, label: label(id), fields })),
      refusals: ways.refusals,
    };
    if (ways.refusals.length > 0 && !options.allowInterruption) return { ...common, ok: false };
    const trip: Trip = {
      old,
      target,
      ways,
      detours,
      isRenaming,
      allowInterruption: options.allowInterruption ?? false,
      widened: widenedRules(old, target, (id) => isRemade(id, ways)),
    };
    // Rules that let through both ends at once may break a rule of their own; then each is set at once.
    const wide = travel(trip, label);
    const narrow = { ...trip, widened: new Map<Id, Resource>() };
    const result = wide.blocked.length > 0 && trip.widened.size > 0 ? travel(narrow, label) : wide;
    if (result.blocked.length === 0) return { ...common, ok: true, steps: stepsOf(result.taken, trip) };
    const next = escalation(result.blocked, trip, wished);
    if (next) wished.set(next.id, next.reason);
    else return { ...common, ok: false, refusals: [...ways.refusals, ...blockedWords(result.blocked, trip)] };
  }
}

function newIdsOf(known: ReadonlyMap<Id, Id>, detours: readonly Detour[]): ReadonlyMap<Id, Id> {
  const ids = new Map(known);
  for (const { id, standIn } of detours) ids.set(standIn, known.get(id) ?? id);
  return ids;
}

/** Everything that one attempt knows. */
interface Trip {
  readonly old: Design;
  readonly target: Design;
  readonly ways: Ways;
  readonly detours: readonly Detour[];
  readonly isRenaming: boolean;
  readonly allowInterruption: boolean;
  /** Firewall rules that let through old and new until all traffic has moved. */
  readonly widened: ReadonlyMap<Id, Resource>;
}

const isRemade = (id: Id, { doubled, direct, interrupted }: Ways): boolean =>
  doubled.has(id) || direct.has(id) || interrupted.has(id);

function withKept(target: Design, old: Design, kept: Ways['kept']): Design {
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

interface Travelled {
  readonly taken: readonly Taken[];
  readonly blocked: readonly Blocked[];
}

function travel(trip: Trip, label: (id: Id) => string): Travelled {
  const walker = new Walker(trip.old, allowedBy(trip));
  const names = new Map(trip.detours.map(({ standIn, to }) => [standIn, to]));
  const spelt = (id: Id): string => names.get(id) ?? label(id);
  const taken: Taken[] = [];
  for (const stop of stopsOf(trip)) {
    const operations = operationsBetween(walker.state, stop, spelt);
    const result = walker.walk(operations, trip.allowInterruption);
    taken.push(...result.taken);
    if (result.blocked.length > 0) return { taken, blocked: result.blocked };
  }
  return { taken, blocked: [] };
}

/** The designs to pass through on the way, the last one included. */
function* stopsOf(trip: Trip): Generator<Design> {
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
    yield withoutAll(held, ways.interrupted);
  }
  yield moved;
  if (!isRenaming && detours.length > 0) yield target;
}

/** The new design with some resources as they were in the old one, and with what those need. */
function holding(design: Design, old: Design, ids: ReadonlySet<Id>): Design {
  const resources: Record<Id, Resource> = { ...design.resources };
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const before = old.resources[id];
    if (!before) continue;
    resources[id] = before;
    for (const { to } of referencesOf(before)) if (!Object.hasOwn(resources, to)) open.push(to);
  }
  return withResources(design, resources);
}

/**
 * Which errors may be there meanwhile: those about something that is wrong at either end already, also where a stand-in
 * has them. Of a chain that is wrong the rules name one root, and while it is built or taken apart it is another one.
 */
function allowedBy({ old, target, detours }: Trip): (finding: Finding) => boolean {
  const own = new Map(detours.map(({ id, standIn }) => [standIn, id]));
  const wrong = new Set([old, target].flatMap((design) => [...wrongIn(design)]));
  return ({ at }) => at.some(({ id }) => wrong.has(own.get(id) ?? id));
}

/** What the errors of a design speak of, with the rest of its load balancer. */
function wrongIn(design: Design): Set<Id> {
  const named = check(design).flatMap(({ severity, at }) => (severity === 'error' ? at.map(({ id }) => id) : []));
  const wrong = new Set(named);
  if (named.length === 0) return wrong;
  const links = new Map<Id, Id[]>();
  const link = (from: Id, to: Id) => links.set(from, [...(links.get(from) ?? []), to]);
  for (const resource of Object.values(design.resources)) {
    if (!chained.has(resource.kind)) continue;
    for (const { to } of referencesOf(resource)) {
      const target = design.resources[to];
      if (!target || !chained.has(target.kind)) continue;
      link(resource.id, to);
      link(to, resource.id);
    }
  }
  for (const id of wrong) for (const next of links.get(id) ?? []) wrong.add(next);
  return wrong;
}

/** What a load balancer is made of. */
const chained: ReadonlySet<string> = new Set([
  'serviceAttachment',
  'forwardingRule',
  'targetProxy',
  'urlMap',
  'backendService',
]);

/** What else could be replaced, so that what is blocked gets through. */
function escalation(
  blocked: readonly Blocked[],
  { old, target, detours }: Trip,
  wished: ReadonlyMap<Id, string>,
): { readonly id: Id; readonly reason: string } | undefined {
  const own = new Map(detours.map(({ id, standIn }) => [standIn, id]));
  const isFree = (id: Id): boolean => {
    const [before, after] = [old.resources[id], target.resources[id]];
    return (
      before !== undefined &&
      after !== undefined &&
      before !== after &&
      canDouble(after) &&
      !own.has(id) &&
      !wished.has(id) &&
      !detours.some((detour) => detour.id === id)
    );
  };
  const adding = blocked.filter(({ operation, errors }) => !operation.takes && errors.length > 0);
  for (const { operation, errors } of adding) {
    const id = own.get(operation.id) ?? operation.id;
    if (isFree(id) || isMoved(id)) return { id, reason: `In place it would not do: ${errors[0]?.message ?? ''}` };
  }
  for (const { errors } of adding) {
    for (const { at, message } of errors) {
      const id = at.map((place) => own.get(place.id) ?? place.id).find((place) => isFree(place) || isMoved(place));
      if (id !== undefined) return { id, reason: `In place it would not do: ${message}` };
    }
  }
  return undefined;

  /** The same in both designs, and yet something it refers to is replaced. */
  function isMoved(id: Id): boolean {
    const after = target.resources[id];
    if (!after || old.resources[id] === undefined || !canDouble(after) || wished.has(id)) return false;
    if (detours.some((detour) => detour.id === id)) return false;
    return referencesOf(after).some(({ to }) => detours.some((detour) => detour.id === to));
  }
}

function blockedWords(blocked: readonly Blocked[], { target, old }: Trip): Refusal[] {
  const seen = new Set<string>();
  const adding = blocked.some(({ operation, errors }) => !operation.takes && errors.length > 0);
  return blocked.flatMap(({ operation, errors }) => {
    const [first] = errors;
    if (!first || seen.has(first.key) || (adding && operation.takes)) return [];
    seen.add(first.key);
    const design = Object.hasOwn(target.resources, operation.id) ? target : old;
    return [
      {
        label: labelOf(design, operation.id),
        ids: [operation.id],
        reason: `No order of steps avoids this in between: ${first.message}`,
        interruption: 'What stands in the way would have to go first, and nothing takes its place meanwhile.',
      },
    ];
  });
}

function told(
  detours: readonly Detour[],
  label: (id: Id) => string,
  isRenaming: boolean,
): Pick<PlanCommon, 'replacements' | 'notes'> {
  const replacements = detours.map(({ id, standIn, from, to, reason }) => ({
    label: label(id),
    id,
    standIn,
    from,
    to,
    isTemporary: !isRenaming,
    reason,
  }));
  const notes = replacements.map(({ label: text, to, isTemporary, reason }) =>
    isTemporary
      ? `${text} is replaced: ${reason} ${to} takes its place until it is made again, so its name changes twice.`
      : `${text} is replaced: ${reason} It is called ${to} afterwards.`,
  );
  return { replacements, notes };
}

/** Why a firewall rule changes twice. */
function whyWidened(after: Resource | undefined, { old, target, widened }: Trip): string | undefined {
  const wide = after && widened.get(after.id);
  if (!after || !wide || after.kind !== 'firewallRule') return undefined;
  if (isSame(after, target.resources[after.id]))
    return isSame(wide, after) || isSame(old.resources[after.id], after)
      ? undefined
      : 'What it let through before is used by nothing any more.';
  return 'It lets through old and new until all traffic has moved.';
}

function stepsOf(taken: readonly Taken[], trip: Trip): ChangeStep[] {
  const standIns = new Map(trip.detours.map((detour) => [detour.standIn, detour]));
  const replaced = new Map(trip.detours.map((detour) => [detour.id, detour]));
  return taken.flatMap(({ step, before, after, interruption }): ChangeStep[] => {
    const design = step.action === 'create' ? after : before;
    const resource = resourceOf(design, step.id);
    if (!resource) return [];
    const stops = interruption ?? interruptionIn(step, trip.ways);
    const why = whyOf(step, { standIns, replaced }) ?? whyWidened(after.resources[step.id], trip);
    return [
      {
        ...step,
        kind: resource.kind,
        name: resource.name ?? '',
        label: labelOf(design, step.id),
        ...(why === undefined ? {} : { why }),
        ...(stops === undefined ? {} : { interruption: stops }),
      },
    ];
  });
}
