import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEdit, chances } from '../../../bench/edits.ts';
import { designs } from '../../../tests/arbitrary/designs.ts';
import type { Design } from '../model/design.ts';
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

const chain = ['forwardingRule', 'targetProxy', 'urlMap', 'backendService', 'serviceAttachment'];

/** What a finding speaks of: kind, name, project and place; a stand-in is called what it stands for, a load balancer is a whole. */
function places(design: Design, { at }: Finding, plan: Accepted): string[] {
  return at.map(({ id }) => {
    const resource = design.resources[id];
    if (!resource) return id;
    if (chain.includes(resource.kind)) return 'load balancer';
    const own = plan.replacements.find(({ standIn }) => standIn === id);
    const { zone, region } = { zone: '', region: '', ...resource };
    return [resource.kind, own ? own.from : resource.name, resource.project ?? design.project, zone, region].join(' ');
  });
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

function obeys(old: Design, now: Design, names: 'keep' | 'new'): boolean {
  const plan = planChanges(old, now, { names });
  if (isAmbiguous(old, now)) return plan.ok;
  if (!plan.ok) {
    expect(plan.refusals.length).toBeGreaterThan(0);
    return false;
  }
  const states = statesOf(old, plan);
  const reached = compareDesigns(namedBack(states.at(-1) ?? old, plan), now);
  const left = reached.resources.filter(({ change }) => change !== 'same');
  const kept = new Set(plan.kept.flatMap(({ id, fields }) => fields.map((field) => `${id} ${field}`)));
  const open = left.filter(
    ({ change, oldId, fields }) => change !== 'changed' || fields.some(({ field }) => !kept.has(`${oldId} ${field}`)),
  );
  expect(open).toEqual([]);
  const ends = [old, now].flatMap((design) => errorsOf(design).flatMap((finding) => places(design, finding, plan)));
  for (const state of states.slice(1, -1)) {
    const errors = errorsOf(state).filter(
      (finding) => !places(state, finding, plan).some((place) => ends.includes(place)),
    );
    expect(errors.map(({ message }) => message)).toEqual([]);
  }
  return true;
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
      { numRuns: 20, endOnFailure: true },
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
      { numRuns: 60, endOnFailure: true },
    );
  });

  test('from any design to any other, and from nothing', () => {
    fc.assert(
      fc.property(designs({ blanks: true, hostile: true }), designs(), names, (old, now, chosen) => {
        obeys(old, now, chosen);
        expect(obeys({ ...now, resources: {} }, now, chosen)).toBe(true);
        expect(obeys(now, { ...now, resources: {} }, chosen)).toBe(true);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});
