import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEdit, chances } from '../../../bench/edits.ts';
import { designs } from '../../../tests/arbitrary/designs.ts';
import { immutability } from '../facts/immutable.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { referencesOf } from '../model/references.ts';
import { check } from '../rules/engine.ts';
import type { Finding } from '../rules/rule.ts';
import { templates } from '../templates/list.ts';
import { applyChange } from './apply.ts';
import { compareDesigns } from './compare.ts';
import { type ChangePlan, planChanges } from './plan-changes.ts';

type Accepted = Extract<ChangePlan, { ok: true }>;

/** The states that a plan passes through, both ends included. */
function statesOf(old: Design, plan: Accepted): Design[] {
  const states = [old];
  for (const step of plan.steps) states.push(applyChange(states.at(-1) ?? old, step));
  return states;
}

const errorsOf = (design: Design): readonly Finding[] => check(design).filter(({ severity }) => severity === 'error');

/** What a finding speaks of, by kind, name, project and place; a stand-in is called what it stands for. */
function placesOf(design: Design, { at }: Finding, plan: Accepted): readonly string[] {
  return [...new Set(at.map(({ id }) => nameOf(design, id, plan)))].sort();
}

function nameOf(design: Design, id: Id, plan: Accepted): string {
  const resource = design.resources[id];
  if (!resource) return id;
  const own = plan.replacements.find(({ standIn }) => standIn === id);
  const { zone, region } = { zone: '', region: '', ...resource };
  return [resource.kind, own ? own.from : resource.name, resource.project ?? design.project, zone, region].join(' ');
}

/** What a load balancer is made of. */
const chain: ReadonlySet<string> = new Set([
  'forwardingRule',
  'targetProxy',
  'urlMap',
  'backendService',
  'serviceAttachment',
]);

/** The names with those of the rest of their load balancers. */
function withChains(names: ReadonlySet<string>, designs: readonly Design[], plan: Accepted): ReadonlySet<string> {
  const links = designs.flatMap((design) =>
    Object.values(design.resources).flatMap((resource) =>
      referencesOf(resource).flatMap(({ to }) => {
        const target = design.resources[to];
        const isChain = target !== undefined && chain.has(resource.kind) && chain.has(target.kind);
        return isChain ? [[nameOf(design, resource.id, plan), nameOf(design, to, plan)] as const] : [];
      }),
    ),
  );
  const found = new Set(names);
  for (const name of found)
    for (const [from, to] of links) {
      if (from === name) found.add(to);
      if (to === name) found.add(from);
    }
  return found;
}

/**
 * The errors of a state that a plan may not pass through. Where both ends have none, that is any error. Else, by how far
 * the plan says that it leans on what is wrong at the ends: the errors themselves; or other errors of the resources that
 * have them, as another rule speaks of what is half changed; or errors anywhere in the load balancers of those, as the
 * rules name one root of a broken chain, and another one while it is taken apart.
 */
function strayErrors(state: Design, ends: readonly Design[], plan: Accepted): readonly string[] {
  const found = ends.flatMap((design) =>
    errorsOf(design).map((finding) => ({ rule: finding.rule.id, places: placesOf(design, finding, plan) })),
  );
  const keys = new Set(found.map(({ rule, places }) => JSON.stringify([rule, places])));
  const wrong = new Set(found.flatMap(({ places }) => places));
  const around = plan.tolerance === 'loadBalancer' ? withChains(wrong, ends, plan) : wrong;
  const isExcused = (finding: Finding): boolean => {
    const places = placesOf(state, finding, plan);
    if (plan.tolerance === 'none') return false;
    if (plan.tolerance === 'same') return keys.has(JSON.stringify([finding.rule.id, places]));
    return places.some((place) => around.has(place));
  };
  return errorsOf(state).flatMap((finding) => (isExcused(finding) ? [] : finding.message));
}

/** Names as the new design has them, where a plan was allowed to change them. */
function namedBack(design: Design, plan: Accepted): Design {
  const resources = Object.entries(design.resources).map(([id, resource]) => {
    const found = plan.replacements.find((one) => one.standIn === id && !one.isTemporary);
    return [id, found ? { ...resource, name: found.from || undefined } : resource] as const;
  });
  return { ...design, resources: Object.fromEntries(resources) };
}

/** Nobody can tell which of two things is meant that have no name, or the same one in one place. */
function isAmbiguous(old: Design, now: Design): boolean {
  return [old, now].some((design) => {
    const all = compareDesigns(design, design).resources;
    return new Set(all.map(({ label }) => label)).size < all.length || all.some(({ name }) => name === '');
  });
}

/**
 * The laws of one plan. It leads to the new design; the one exception are the fields that it says are kept. It sets
 * nothing that only a new resource can have. No state between has an error that its tolerance does not name, and between two designs without errors it needs none.
 */
function obeys(old: Design, now: Design, names: 'keep' | 'new'): boolean {
  const plan = planChanges(old, now, { names });
  if (isAmbiguous(old, now)) return plan.ok;
  if (!plan.ok) {
    expect(plan.refusals.length).toBeGreaterThan(0);
    expectForced(old, now, names);
    return false;
  }
  expectSettable(plan);
  const states = statesOf(old, plan);
  expectReached(states.at(-1) ?? old, now, plan);
  if ([old, now].every((design) => errorsOf(design).length === 0)) expect(plan.tolerance).toBe('none');
  for (const state of states.slice(1, -1)) expect(strayErrors(state, [old, now], plan)).toEqual([]);
  return true;
}

/** With interruptions allowed there is a way to all but what no plan does, and whatever is wrong on it is told at the step that makes it so. */
function expectForced(old: Design, now: Design, names: 'keep' | 'new'): void {
  const plan = planChanges(old, now, { names, allowInterruption: true });
  if (plan.refusals.some(({ isFirm }) => isFirm)) return;
  if (!plan.ok) throw new Error(`There is no way: ${JSON.stringify(plan.refusals)}`);
  expectSettable(plan);
  const states = statesOf(old, plan);
  expectReached(states.at(-1) ?? old, now, plan);
  for (const [index, { interruption, label }] of plan.steps.entries()) {
    const state = states[index + 1];
    const isEnd = index === plan.steps.length - 1;
    if (state && !isEnd && interruption === undefined)
      expect([label, strayErrors(state, [old, now], plan)]).toEqual([label, []]);
  }
}

/** What only a new resource can have. A VM stands still for its interfaces, and a remark that is written once stays. */
const fixed = new Set(
  immutability.flatMap(({ kind, field, change }) =>
    change === 'replace' && kind !== 'vm' && field !== 'description' ? `${kind} ${field}` : [],
  ),
);

function expectSettable({ steps }: Accepted): void {
  const wrong = steps.flatMap((step) =>
    step.action === 'update' ? Object.keys(step.fields).filter((field) => fixed.has(`${step.kind} ${field}`)) : [],
  );
  expect(wrong).toEqual([]);
}

function expectReached(last: Design, now: Design, plan: Accepted): void {
  const left = compareDesigns(namedBack(last, plan), now).resources.filter(({ change }) => change !== 'same');
  const kept = new Set(plan.kept.flatMap(({ id, fields }) => fields.map((field) => `${id} ${field}`)));
  const open = left.filter(
    ({ change, oldId, fields }) => change !== 'changed' || fields.some(({ field }) => !kept.has(`${oldId} ${field}`)),
  );
  expect(open).toEqual([]);
}

/** A design after a few edits of any sort, right ones and wrong ones. */
function edited(design: Design, seed: number, count: number): Design {
  const chance = chances(seed + 1);
  let now = design;
  for (let turn = 0; turn < count; turn += 1) now = anyEdit(now, chance);
  return now;
}

const names = fc.constantFrom('keep', 'new');

describe('a plan that is accepted leads to the new design, and makes no mistakes on its way', () => {
  test.each(templates.map(({ id, design }) => [id, design] as const))('from the template %s', (_id, design) => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 3 }), names, (seed, count, chosen) => {
        if (obeys(design, edited(design, seed, count), chosen)) accepted += 1;
      }),
      { numRuns: 12, endOnFailure: true },
    );
    expect(accepted).toBeGreaterThan(0);
  });

  test('from any design', () => {
    fc.assert(
      fc.property(
        designs({ outside: true }),
        fc.nat(),
        fc.integer({ min: 1, max: 4 }),
        names,
        (design, seed, count, chosen) => {
          obeys(design, edited(design, seed, count), chosen);
        },
      ),
      { numRuns: 30, endOnFailure: true },
    );
  });

  test('from any design to any other, and from nothing', () => {
    fc.assert(
      fc.property(designs({ blanks: true, hostile: true }), designs(), names, (old, now, chosen) => {
        obeys(old, now, chosen);
        expect(obeys({ ...now, resources: {} }, now, chosen)).toBe(true);
        expect(obeys(now, { ...now, resources: {} }, chosen)).toBe(true);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});
