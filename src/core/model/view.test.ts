import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyResource } from '../../../tests/random-designs.ts';
import { put } from '../edit/write.ts';
import { application } from '../rules/bases.ts';
import { designOf, targetProxy, vm } from './builders.ts';
import { type Design, emptyDesign } from './design.ts';
import type { Id } from './kind.ts';
import { kindNames } from './kinds.ts';
import { changedIds, DesignIndex, nameKey, type View, viewOf } from './view.ts';

const sorted = (ids: Iterable<Id>): readonly Id[] => [...ids].sort();

/** All that a view of a design can tell, in an order of its own. */
function everythingOf(view: View, design: Design) {
  const ids = new Set([...Object.keys(design.resources), 'nowhere', 'network-1', 'vm-1']);
  return {
    kinds: kindNames.map((kind) => sorted(view.all(kind).map(({ id }) => id))),
    back: [...ids].map((id) => [
      id,
      sorted(view.referrers(id).map(({ from, relation, field, part }) => `${from} ${relation.id} ${field} ${part}`)),
      sorted(view.from('vm', id, 'nic.subnet', 'nic.network').map((one) => one.id)),
    ]),
    names: Object.values(design.resources).map((resource) => sorted(view.namesakes(resource).map(({ id }) => id))),
    found: [...ids].map((id) => view.get(id)),
  };
}

const designs = fc.array(anyResource, { maxLength: 25 }).map((resources) => designOf(...resources));

function without(design: Design, at: number): Design {
  const ids = Object.keys(design.resources);
  const { [ids[at % Math.max(1, ids.length)] ?? '']: _gone, ...resources } = design.resources;
  return { ...design, resources };
}

const steps: fc.Arbitrary<(design: Design) => Design> = fc.oneof(
  anyResource.map((resource) => (design: Design) => put(design, resource)),
  fc.nat({ max: 99 }).map((at) => (design: Design) => without(design, at)),
  fc.constantFrom('one', 'two').map((project) => (design: Design) => ({ ...design, project })),
  designs.map((other) => () => other),
);

describe('the index', () => {
  test('after any run of updates tells what a fresh one tells', () => {
    fc.assert(
      fc.property(designs, fc.array(steps, { minLength: 1, maxLength: 10 }), (start, run) => {
        const index = new DesignIndex(start);
        let design = start;
        for (const step of run) {
          design = step(design);
          index.update(design);
          expect(index.design).toBe(design);
          expect(everythingOf(index.view(new Set()), design)).toEqual(everythingOf(viewOf(design), design));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('names as stale all that reads differently afterwards', () => {
    fc.assert(
      fc.property(designs, steps, (before, step) => {
        const index = new DesignIndex(before);
        const after = step(before);
        // One reading at a time, so that each can be held against its own keys.
        const readings = (view: View) => [
          ...Object.keys(before.resources).map((id) => () => view.get(id)),
          ...Object.keys(before.resources).map(
            (id) => () => sorted(view.referrers(id).map((one) => `${one.from} ${one.field}`)),
          ),
          ...kindNames.map((kind) => () => view.all(kind)),
          ...Object.values(before.resources).map((one) => () => sorted(view.namesakes(one).map(({ id }) => id))),
        ];
        const keys: Set<string>[] = [];
        const old = readings(index.view(new Set())).map((_, place) => {
          const reads = new Set<string>();
          keys.push(reads);
          return JSON.stringify(readings(index.view(reads))[place]?.());
        });
        const stale = index.update(after);
        readings(index.view(new Set())).forEach((reading, place) => {
          // The project is read by nobody's key: whoever judges by it is judged again as a whole.
          const isStale = [...(keys[place] ?? [])].some((key) => stale.has(key)) || before.project !== after.project;
          if (!isStale) expect(JSON.stringify(reading())).toBe(old[place]);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('an update to the same design is stale nowhere', () => {
    const design = application();
    expect(new DesignIndex(design).update({ ...design, layout: { vpc: { x: 1, y: 2 } } })).toEqual(new Set());
  });
});

describe('a view', () => {
  const view = viewOf(application());

  test('knows resources by id and by kind', () => {
    expect(view.get('vm-1')?.kind).toBe('vm');
    expect(view.of('vm', 'vm-1')?.zone).toBe('us-central1-a');
    expect(view.of('neg', 'vm-1')).toBeUndefined();
    expect(view.get(undefined)).toBeUndefined();
    expect(view.get('__proto__')).toBeUndefined();
    expect(view.get('toString')).toBeUndefined();
    expect(view.all('firewallRule').map(({ id }) => id)).toEqual(['probes']);
  });

  test('knows who points at what, and by which relation', () => {
    expect(view.referrers('vm-1').map(({ from, part }) => [from, part])).toEqual([['neg', 'e1']]);
    expect(sorted(view.referrers('vpc').map(({ from }) => from))).toEqual(['app', 'neg', 'probes']);
    expect(view.referrers('vpc', 'subnet.network').map(({ from }) => from)).toEqual(['app']);
    expect(view.from('backendService', 'neg', 'backend.group').map(({ id }) => id)).toEqual(['service']);
    expect(view.from('subnet', 'neg')).toEqual([]);
  });

  test('names each referrer once, however often it points', () => {
    const twice = designOf(
      vm('a', {
        networkInterfaces: [
          { id: 'n1', network: 'x' },
          { id: 'n2', network: 'x' },
        ],
      }),
    );
    expect(viewOf(twice).referrers('x')).toHaveLength(2);
    expect(viewOf(twice).from('vm', 'x')).toHaveLength(1);
  });
});

describe('names', () => {
  const project = { project: 'my-project' };

  test('are unique per kind, project and place', () => {
    const here = vm('a', { name: 'web', zone: 'us-central1-a' });
    expect(nameKey(here, project)).toBe(nameKey({ ...here, id: 'b', project: 'my-project' }, project));
    expect(nameKey(here, project)).not.toBe(nameKey({ ...here, zone: 'us-central1-b' }, project));
    expect(nameKey(here, project)).not.toBe(nameKey({ ...here, project: 'other' }, project));
  });

  test('of target proxies are apart by type, as their collections are', () => {
    expect(nameKey(targetProxy('p', { type: 'HTTP' }), project)).not.toBe(
      nameKey(targetProxy('p', { type: 'TCP' }), project),
    );
  });
});

test('the ids that changed are those whose resource is another object', () => {
  const before = application();
  const after = put(before, vm('new'), vm('vm-1'));
  const { map: _gone, ...resources } = after.resources;
  expect(sorted(changedIds(before, { ...after, resources }))).toEqual(['map', 'new', 'vm-1']);
  expect(changedIds(before, { ...before, name: 'another' })).toEqual(new Set());
  expect(sorted(changedIds(emptyDesign(), before))).toEqual(sorted(Object.keys(before.resources)));
});
