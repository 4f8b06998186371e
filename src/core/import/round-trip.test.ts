import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { designs } from '../../../tests/arbitrary/designs.ts';
import { compareDesigns } from '../diff/compare.ts';
import { computeJson } from '../export/compute-json.ts';
import { leftOutOf } from '../export/left-out.ts';
import { plan } from '../export/plan.ts';
import type { Plan, Step } from '../export/step.ts';
import type { Design } from '../model/design.ts';
import type { Resource } from '../model/kinds.ts';
import { mapReferences } from '../model/references.ts';
import { scopeOf } from '../model/scope.ts';
import { check } from '../rules/engine.ts';
import type { At } from '../rules/rule.ts';
import { importText } from './read-input.ts';

const runs = { numRuns: 100 };
/** A busy machine is slower than the usual five seconds. */
const patience = { timeout: 60_000 };

function imported(text: string): Design {
  const result = importText(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.design;
}

/** The file that the command line and the panel write. */
function textOf(design: Design, calls = false): string {
  const made = plan(design);
  return computeJson(made, { calls, leftOut: leftOutOf(made, design) }).text;
}

/** What became otherwise on the way, in words: nothing may. */
const lost = (design: Design, back: Design): unknown =>
  compareDesigns(design, back).resources.filter(({ change }) => change !== 'same');

/** What a plan asks of the API, without the ids of ours. */
function asked({ steps }: Plan): string[] {
  return steps.map(({ id: _id, original: _original, reported: _reported, ...step }: Step) => JSON.stringify(step));
}

/** Findings as people see them: rule, severity, and the names of the places. Ids may differ between two designs. */
function told(design: Design): string[] {
  const place = (at: At): string => {
    const resource = design.resources[at.id];
    const scope = resource && scopeOf(resource);
    return [resource?.kind, resource?.name, scope?.value ?? '', at.part ?? '', at.field ?? ''].join('/');
  };
  return check(design)
    .map((finding) => `${finding.severity} ${finding.rule.id} ${finding.at.map(place).join(' ')}`)
    .sort();
}

/**
 * A design under the ids and in the order of another one that has the same. Where several things are equally to blame a
 * rule names one of them by its id, and that is no difference in meaning.
 */
function dressedAs(model: Design, design: Design): Design {
  const key = (of: Design, resource: Resource): string =>
    JSON.stringify([resource.kind, resource.project ?? of.project, scopeOf(resource), resource.name]);
  const known = new Map(Object.values(model.resources).map((resource) => [key(model, resource), resource.id]));
  const ids = new Map(
    Object.values(design.resources).map((resource) => [resource.id, known.get(key(design, resource)) ?? resource.id]),
  );
  return renamed(design, Object.keys(model.resources), (id) => ids.get(id) ?? id);
}

/** The same design under other ids, the resources named in `first` before all others. */
function renamed(design: Design, first: readonly string[], rename: (id: string) => string): Design {
  const place = new Map(first.map((id, index) => [id, index]));
  const resources = Object.values(design.resources)
    .map((resource): Resource => ({ ...mapReferences(resource, rename), id: rename(resource.id) }))
    .sort((a, b) => (place.get(a.id) ?? place.size) - (place.get(b.id) ?? place.size));
  return { ...design, resources: Object.fromEntries(resources.map((resource) => [resource.id, resource])) };
}

/** The same design drawn in another order, under other ids. */
function disguised(design: Design): Design {
  const rename = (id: string): string =>
    Object.hasOwn(design.resources, id) ? `other-${[...id].reverse().join('')}` : id;
  return renamed(design, Object.keys(design.resources).reverse().map(rename), rename);
}

describe('a design goes out and comes back (bar 9)', () => {
  test.each([
    ['plain', false],
    ['hostile', true],
  ])('as the same resources, requests and findings, with %s names', patience, (_names, hostile) => {
    fc.assert(
      fc.property(designs({ hostile, outside: true }), (design) => {
        fc.pre(Object.keys(design.resources).length > 0);
        const sent = asked(plan(design));
        for (const calls of [false, true]) {
          const back = imported(textOf(design, calls));
          expect(lost(design, back)).toEqual([]);
          expect(asked(plan(back))).toEqual(sent);
        }
        expect(told(dressedAs(design, imported(textOf(design))))).toEqual(told(design));
      }),
      runs,
    );
  });

  test('and what came back goes out the same, byte for byte', patience, () => {
    fc.assert(
      fc.property(designs({ hostile: true, outside: true, blanks: true }), (design) => {
        fc.pre(plan(design).steps.length > 0);
        const once = textOf(imported(textOf(design)));
        expect(textOf(imported(once))).toBe(once);
      }),
      runs,
    );
  });
});

test('the bytes depend neither on the order of drawing nor on ids', patience, () => {
  fc.assert(
    fc.property(designs({ hostile: true, outside: true, blanks: true }), (design) => {
      for (const calls of [false, true]) expect(textOf(disguised(design), calls)).toBe(textOf(design, calls));
    }),
    runs,
  );
});
