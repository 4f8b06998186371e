import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyResource } from '../../../tests/random-designs.ts';
import { put, set } from '../edit/write.ts';
import { application } from '../rules/bases.ts';
import { designOf, targetProxy, vm } from './builders.ts';
import { type Design, emptyDesign } from './design.ts';
import { DesignIndex, nameKey, type Touched } from './design-index.ts';
import type { Entry } from './entry.ts';
import type { Id } from './kind.ts';
import { kindNames, kinds, type Neg, type Resource } from './kinds.ts';
import { changedIds } from './lineage.ts';
import { once } from './memo.ts';
import { Notes } from './notes.ts';
import { TrackedView } from './tracked-view.ts';
import { PlainView, type View, viewOf } from './view.ts';

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
          expect(everythingOf(new PlainView(index, index.design), design)).toEqual(
            everythingOf(viewOf(design), design),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test('touches all that reads differently afterwards', () => {
    fc.assert(
      fc.property(designs, steps, (before, step) => {
        const index = new DesignIndex(before);
        const reader = index.entry('the reader');
        const readings = readingsOf(before, new TrackedView(index));
        // One reading at a time, so that each can be held against what it noted.
        const noted = readings.map((read) => {
          const notes = new Notes();
          index.tracker.entry = reader;
          index.tracker.notes = notes;
          for (const entry of everyEntry(before, index)) {
            entry.lastReader = entry.lastBackReader = entry.readers = undefined;
          }
          const text = read();
          const readers = everyEntry(before, index).filter((entry) => entry.readers !== undefined);
          return { text, notes, readers: new Set(readers) };
        });
        index.tracker.entry = undefined;
        const seen = touches();
        index.update(step(before), undefined, seen.touched);
        noted.forEach(({ text, notes, readers }, place) => {
          const isTouched =
            (notes.hasProject && seen.project) ||
            (notes.hasNames && seen.names.size > 0) ||
            [...seen.kinds].some((rank) => notes.hasKind(rank)) ||
            [...seen.relations].some((relation) => notes.hasRelation(relation)) ||
            [...seen.fields].some(([entry, { rank, fields }]) => readers.has(entry) && notes.hasFields(rank, fields)) ||
            [...seen.existence].some((entry) => readers.has(entry));
          if (!isTouched) expect(readings[place]?.()).toBe(text);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('an update to the same design touches nothing', () => {
    const design = application();
    const seen = touches();
    new DesignIndex(design).update({ ...design, layout: { vpc: { x: 1, y: 2 } } }, undefined, seen.touched);
    expect(seen.count()).toBe(0);
  });

  test('an edit of one endpoint touches the endpoints of its NEG, and nobody who is referred to', () => {
    const design = application();
    const seen = touches();
    const next = set(design, 'neg', 'neg', { endpoints: [{ id: 'e1', instance: 'vm-1', ipAddress: '10.4.0.6' }] });
    new DesignIndex(design).update(next, undefined, seen.touched);
    expect([...seen.fields.keys()].map(({ id }) => id)).toEqual(['neg']);
    expect(seen.count()).toBe(1);
  });
});

/** What each reading of a design says, as text. Resources are read field by field, as rules read them. */
function readingsOf(before: Design, view: View): readonly (() => string)[] {
  const fieldsOf = (resource: Resource | undefined) =>
    resource && [
      resource.name,
      resource.project,
      ...Object.keys(kinds[resource.kind].fields).map((field) => Reflect.get(resource, field)),
    ];
  const ids = Object.keys(before.resources);
  return [
    ...ids.map((id) => () => JSON.stringify(fieldsOf(view.get(id)) ?? 'gone')),
    ...ids.map((id) => () => JSON.stringify(view.referrers(id).map((one) => `${one.from} ${one.field}`))),
    ...kindNames.map((kind) => () => JSON.stringify(view.all(kind).map(fieldsOf))),
    ...Object.values(before.resources).map((one) => () => JSON.stringify(view.namesakes(one).map(({ id }) => id))),
    () => view.project,
  ];
}

const everyEntry = (design: Design, index: DesignIndex) => Object.keys(design.resources).map((id) => index.entry(id));

/** Listens to an update of the index. */
function touches() {
  const fields = new Map<Entry, { readonly rank: number; readonly fields: number }>();
  const existence = new Set<Entry>();
  const listed = new Set<number>();
  const relations = new Set<string>();
  const names = new Set<string>();
  const seen = { fields, existence, kinds: listed, relations, names, project: false };
  const touched: Touched = {
    existence: (entry, kinds) => {
      existence.add(entry);
      for (const kind of kinds) listed.add(kindNames.indexOf(kind));
    },
    changed: (entry, kind, changed) => {
      fields.set(entry, { rank: kindNames.indexOf(kind), fields: changed });
      listed.add(kindNames.indexOf(kind));
    },
    referrers: (_entry, relation) => relations.add(relation),
    name: (key) => names.add(key),
    project: () => {
      seen.project = true;
    },
  };
  return Object.assign(seen, {
    touched,
    count: () => fields.size + existence.size + relations.size + names.size + Number(seen.project),
  });
}

test('work that is done once for a resource counts as read by each who asks', () => {
  const design = application();
  const index = new DesignIndex(design);
  let count = 0;
  const portOf = once((neg: Neg) => {
    count += 1;
    return neg.defaultPort;
  });
  const neg = new TrackedView(index).of('neg', 'neg');
  const [first, second] = [new Notes(), new Notes()];
  for (const notes of [first, second]) {
    index.tracker.notes = notes;
    expect(neg && portOf(neg, new TrackedView(index))).toBe(8080);
  }
  expect(count).toBe(1);
  expect(second.bits).toEqual(first.bits);
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

test('views of designs that edits lie between stay each with its own design', () => {
  fc.assert(
    fc.property(designs, fc.array(anyResource, { minLength: 1, maxLength: 6 }), (start, edits) => {
      const path = [start];
      for (const resource of edits) path.push(put(path.at(-1) ?? start, resource));
      const views = path.map((design) => ({ design, view: viewOf(design) }));
      for (const { design, view } of [...views].reverse()) {
        expect(everythingOf(view, design)).toEqual(
          everythingOf(new PlainView(new DesignIndex(design), design), design),
        );
      }
    }),
    { numRuns: 40 },
  );
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
