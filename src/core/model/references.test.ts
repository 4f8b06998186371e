import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { anyResource } from '../../../tests/random-designs.ts';
import { application, passthrough } from '../rules/bases.ts';
import { backendService, neg, router, vm } from './builders.ts';
import { type KindName, kinds } from './kinds.ts';
import { fieldInPart, mapReferences, referencesOf } from './references.ts';
import { type Relation, relationById, relations, relationsOf, relationsTo } from './relations.ts';

const table: readonly Relation[] = relations;

/** The schema behind `optional`, lists opened by `[]`; undefined where the path leads nowhere. */
function schemaAt(schema: z.core.$ZodType, steps: readonly string[]): z.core.$ZodType | undefined {
  const { def } = schema._zod;
  if (def.type === 'optional' && 'innerType' in def && isSchema(def.innerType)) return schemaAt(def.innerType, steps);
  const [step, ...rest] = steps;
  if (step === undefined) return schema;
  if (step === '[]') {
    return def.type === 'array' && 'element' in def && isSchema(def.element) ? schemaAt(def.element, rest) : undefined;
  }
  if (def.type !== 'object' || !('shape' in def)) return undefined;
  const field = new Map(Object.entries(def.shape ?? {})).get(step);
  return isSchema(field) ? schemaAt(field, rest) : undefined;
}

const isSchema = (value: unknown): value is z.core.$ZodType =>
  typeof value === 'object' && value !== null && '_zod' in value;

const typeAt = (kind: KindName, path: string) =>
  schemaAt(kinds[kind].schema, path.replaceAll('[]', '.[]').split('.'))?._zod.def.type;

describe('the table of relations', () => {
  test.each(table.map((relation) => [relation.id, relation] as const))(
    '%s stands in a field of its kind, as text',
    (_, relation) => {
      expect(typeAt(relation.from, relation.path)).toBe('string');
    },
  );

  test('a path that leads nowhere would be noticed', () => {
    expect(typeAt('neg', 'subnet')).toBeUndefined();
    expect(typeAt('neg', 'endpoints[].vm')).toBeUndefined();
    expect(typeAt('neg', 'endpoints')).toBe('array');
  });

  test('every field that a form shows as a reference is in it', () => {
    for (const [name, kind] of Object.entries(kinds)) {
      const own = table.filter(({ from }) => from === name).map(({ path }) => path);
      for (const [field, { control }] of Object.entries<{ control: string; columns?: object }>(kind.fields)) {
        if (control === 'reference') expect(own, name).toContain(field);
        if (control === 'references') expect(own, name).toContain(`${field}[]`);
      }
    }
  });

  test('names each relation once, and finds it by name, by its kind and by its targets', () => {
    expect(new Set(table.map(({ id }) => id)).size).toBe(table.length);
    expect(relationById('endpoint.vm')).toMatchObject({ from: 'neg', to: ['vm'] });
    expect(relationsOf('subnet').map(({ id }) => id)).toEqual(['subnet.network']);
    expect(relationsTo('certificate').map(({ id }) => id)).toEqual(['targetProxy.certificate']);
  });
});

describe('finding references', () => {
  test('in fields, lists and parts, each with its place', () => {
    const found = referencesOf(
      vm('vm', {
        networkInterfaces: [
          { id: 'n1', subnetwork: 'app' },
          { id: 'n2', network: 'vpc' },
        ],
      }),
    );
    expect(found.map(({ to, part, field }) => ({ to, part, field }))).toEqual([
      { to: 'vpc', part: 'n2', field: 'networkInterfaces[1].network' },
      { to: 'app', part: 'n1', field: 'networkInterfaces[0].subnetwork' },
    ]);
  });

  test('a field is named within its part, and in full elsewhere', () => {
    const service = backendService('s', { healthChecks: ['check'], backends: [{ id: 'b1', group: 'neg' }] });
    expect(referencesOf(service).map(fieldInPart)).toEqual(['group', 'healthChecks[0]']);
    const nat = router('r', { nats: [{ subnetworks: [{ name: 'app' }] }] });
    expect(referencesOf(nat).map(fieldInPart)).toEqual(['nats[0].subnetworks[0].name']);
  });

  test('values of another shape are passed over', () => {
    const odd = { ...neg('neg'), network: 5, endpoints: [{ id: 'e1', instance: null }, 'e2'], cloudRun: [] };
    // A hand-made value, as a document of somebody else's may have it.
    expect(referencesOf(JSON.parse(JSON.stringify(odd)))).toEqual([]);
  });
});

describe('changing references', () => {
  test('to what they are gives the very same object', () => {
    for (const design of [passthrough(), application()]) {
      for (const resource of Object.values(design.resources)) {
        expect(mapReferences(resource, (value) => value)).toBe(resource);
      }
    }
    fc.assert(
      fc.property(anyResource, (resource) => {
        expect(mapReferences(resource, (value) => value)).toBe(resource);
      }),
    );
  });

  test('renames each of them, and leaves the resource it was given', () => {
    fc.assert(
      fc.property(anyResource, (resource) => {
        const before = JSON.stringify(resource);
        const renamed = mapReferences(resource, (value) => `${value}'`);
        expect(referencesOf(renamed).map(({ to }) => to)).toEqual(referencesOf(resource).map(({ to }) => `${to}'`));
        expect(mapReferences(renamed, (value) => value.slice(0, -1))).toEqual(resource);
        expect(JSON.stringify(resource)).toBe(before);
      }),
    );
  });

  test('removing all of them leaves none, and nothing else is gone', () => {
    fc.assert(
      fc.property(anyResource, (resource) => {
        const bare = mapReferences(resource, () => undefined);
        expect(referencesOf(bare)).toEqual([]);
        expect(bare).toMatchObject({ id: resource.id, kind: resource.kind });
      }),
    );
  });

  test('a list loses the item, a field is no longer there, a part stays', () => {
    const service = backendService('s', {
      healthChecks: ['a', 'b', 'c'],
      network: 'vpc',
      backends: [{ id: 'b1', group: 'neg', balancingMode: 'CONNECTION' }],
    });
    const without = mapReferences(service, (value) => (['b', 'vpc', 'neg'].includes(value) ? undefined : value));
    expect(without.healthChecks).toEqual(['a', 'c']);
    expect(Object.hasOwn(without, 'network')).toBe(false);
    expect(without.backends).toEqual([{ id: 'b1', balancingMode: 'CONNECTION' }]);
  });

  test('what did not change stays the same object', () => {
    const service = backendService('s', {
      healthChecks: ['a'],
      backends: [
        { id: 'b1', group: 'x' },
        { id: 'b2', group: 'y' },
      ],
    });
    const changed = mapReferences(service, (value) => (value === 'x' ? 'z' : value));
    expect(changed.healthChecks).toBe(service.healthChecks);
    expect(changed.backends?.[1]).toBe(service.backends?.[1]);
    expect(changed.backends?.map(({ group }) => group)).toEqual(['z', 'y']);
  });
});
