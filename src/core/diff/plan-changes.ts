import { withResources } from '../edit/write.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { Resource } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import { align } from './align.ts';
import type { ChangePlan, PlanCommon, PlanOptions } from './change-plan.ts';
import { type Ways, waysFor } from './closure.ts';
import { type Detour, detoursFor, referrersOf } from './detours.ts';
import { type Excuse, excusesOf } from './excuses.ts';
import { splitReason, widenedRules } from './firewall-widening.ts';
import { labelOf } from './identity.ts';
import { withMigrationEnd } from './migration.ts';
import { migrationRefusals } from './migration-refusals.ts';
import { blockedWords, escalation } from './obstacles.ts';
import { operationsBetween } from './operations.ts';
import { isSame } from './same.ts';
import { type Blocked, type Taken, Walker } from './schedule.ts';
import { interruptionIn, whyOf } from './step-words.ts';
import type { ChangeStep } from './steps.ts';
import { stopsOf, type Trip, withKept } from './stops.ts';

export type { ChangePlan, PlanOptions } from './change-plan.ts';

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
  let isForcing = false;
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
    const firm = migrationRefusals(search, ways);
    if (firm.length > 0) return { ...common, ok: false, refusals: [...firm, ...ways.refusals] };
    if (ways.refusals.length > 0 && !options.allowInterruption) return { ...common, ok: false };
    const widened = widenedRules(old, target, (id) => isRemade(id, ways));
    if (widened.split.size > 0) {
      for (const id of widened.split) wished.set(id, splitReason);
      continue;
    }
    const trip: Trip = {
      old,
      target,
      ways,
      detours,
      isRenaming,
      isForcing,
      widened: widened.rules,
    };
    const { taken, blocked, tolerance } = travelAll(trip, label);
    if (blocked.length === 0) return { ...common, ok: true, steps: stepsOf(taken, trip), tolerance };
    const next = escalation(blocked, trip, wished);
    if (next) wished.set(next.id, next.reason);
    else if (options.allowInterruption && !isForcing) {
      // Nothing that stands in helps, so nothing has to.
      wished.clear();
      isForcing = true;
    } else return { ...common, ok: false, refusals: [...ways.refusals, ...blockedWords(blocked, trip)] };
  }
}

function newIdsOf(known: ReadonlyMap<Id, Id>, detours: readonly Detour[]): ReadonlyMap<Id, Id> {
  const ids = new Map(known);
  for (const { id, standIn } of detours) ids.set(standIn, known.get(id) ?? id);
  return ids;
}

const isRemade = (id: Id, { doubled, direct, interrupted }: Ways): boolean =>
  doubled.has(id) || direct.has(id) || interrupted.has(id);

interface Travelled {
  readonly taken: readonly Taken[];
  readonly blocked: readonly Blocked[];
}

/** The strictest way that leads through, else what blocks the last one. */
function travelAll(trip: Trip, label: (id: Id) => string): Travelled & Pick<Excuse, 'tolerance'> {
  // Rules that let through both ends at once may break a rule of their own; then each is set at once.
  const trips = trip.widened.size > 0 ? [trip, { ...trip, widened: new Map<Id, Resource>() }] : [trip];
  let last: Travelled & Pick<Excuse, 'tolerance'> = { taken: [], blocked: [], tolerance: 'none' };
  const excuses = excusesOf([trip.old, trip.target], trip.detours);
  for (const excuse of trip.isForcing ? excuses.slice(-1) : excuses) {
    for (const one of trips) {
      last = { ...travel(one, excuse, label), tolerance: excuse.tolerance };
      if (last.blocked.length === 0) return last;
    }
  }
  return last;
}

function travel(trip: Trip, { allows }: Excuse, label: (id: Id) => string): Travelled {
  const walker = new Walker(trip.old, allows);
  const names = new Map(trip.detours.map(({ standIn, to }) => [standIn, to]));
  const spelt = (id: Id): string => names.get(id) ?? label(id);
  const taken: Taken[] = [];
  for (const stop of stopsOf(trip)) {
    const operations = operationsBetween(walker.state, stop, spelt);
    const result = walker.walk(operations, trip.isForcing);
    taken.push(...result.taken);
    if (result.blocked.length > 0) return { taken, blocked: result.blocked };
  }
  return { taken, blocked: [] };
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
  const steps = taken.flatMap(({ step, before, after, interruption }): ChangeStep[] => {
    const design = step.action === 'create' ? after : before;
    const resource = resourceOf(design, step.id);
    // A promotion has brought it about already.
    if (!resource || (step.action === 'update' && isSame(resource, after.resources[step.id]))) return [];
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
  return withMigrationEnd(steps);
}
