import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyResource } from '../../../tests/random-designs.ts';
import { application, passthrough } from '../rules/bases.ts';
import { designOf } from './builders.ts';
import type { Design } from './design.ts';
import { looksLikeDesign, type Problem, type Read, readDesign, readResource } from './document.ts';
import { currentVersion } from './migrations.ts';
import { writeDesign } from './write-design.ts';

const document = (fields: object = {}) => ({
  format: 'neg-designer',
  version: currentVersion,
  resources: {},
  ...fields,
});

function readOf<T>(read: Read<T>): T {
  if (!read.ok) throw new Error(read.problems.map(({ where, message }) => `${where}: ${message}`).join('\n'));
  return read.value;
}

const problemsOf = (read: Read<unknown>): readonly Problem[] => (read.ok ? [] : read.problems);
const reread = (design: Design) => readDesign(JSON.parse(writeDesign(design)));

describe('what is written can be read again', () => {
  test.each([
    ['a passthrough load balancer', passthrough()],
    ['an application load balancer', application()],
  ])('%s', (_, design) => {
    expect(readOf(reread(design))).toEqual(design);
  });

  test('with layout and notes', () => {
    const design: Design = {
      ...passthrough(),
      description: 'For the shop',
      layout: { vpc: { x: 10, y: -20, width: 400, height: 300 } },
      notes: { 'note-1': { id: 'note-1', text: 'Ask the network team' } },
    };
    expect(readOf(reread(design))).toEqual(design);
  });

  test('whatever the resources are', () => {
    const designs = fc.array(anyResource, { maxLength: 20 }).map((resources) => designOf(...resources));
    fc.assert(
      fc.property(designs, (design) => {
        // JSON has no undefined: a field that is set to it is a field that is not there.
        const plain: unknown = JSON.parse(JSON.stringify(design));
        expect(readOf(reread(design))).toEqual(plain);
        expect(writeDesign(readOf(reread(design)))).toBe(writeDesign(design));
      }),
    );
  });
});

describe('nothing that a newer or other program wrote is lost', () => {
  test('unknown fields survive: of the document, of a resource, of a part, of a row', () => {
    const raw = document({
      author: 'Kim',
      layout: { vm: { x: 0, y: 0, pinned: true } },
      resources: {
        vm: {
          id: 'vm',
          kind: 'vm',
          labels: { team: 'shop' },
          networkInterfaces: [{ id: 'n1', queueCount: 4, aliasIpRanges: [{ ipCidrRange: '/24', note: 'pods' }] }],
        },
      },
    });
    expect(JSON.parse(writeDesign(readOf(readDesign(raw))))).toMatchObject(raw);
  });

  test('a resource of an unknown kind becomes an opaque one that holds all of it', () => {
    const raw = { kind: 'quantumLink', name: 'q', qubits: 5 };
    const design = readOf(readDesign(document({ resources: { q: raw } })));
    expect(design.resources.q).toEqual({ id: 'q', kind: 'opaque', name: 'q', apiKind: 'quantumLink', json: raw });
    expect(readOf(reread(design))).toEqual(design);
  });

  test('words that no list knows are kept', () => {
    const raw = document({ resources: { n: { id: 'n', kind: 'neg', networkEndpointType: 'GCE_VM_MIND' } } });
    expect(readOf(readDesign(raw)).resources.n).toMatchObject({ networkEndpointType: 'GCE_VM_MIND' });
  });

  test('a place that nothing could be drawn at is none; a note has the id that it is kept under', () => {
    const raw = document({
      resources: { a: { kind: 'network' }, b: { kind: 'network' } },
      layout: { a: { x: 1e308, y: 0 }, b: { x: 8, y: -8 } },
      notes: { n: { id: 'other', text: 'Hello' } },
    });
    const design = readOf(readDesign(raw));
    expect(design.layout).toEqual({ b: { x: 8, y: -8 } });
    expect(design.notes).toEqual({ n: { id: 'n', text: 'Hello' } });
  });

  test('a note cannot have the id of a resource', () => {
    const raw = document({ resources: { a: { kind: 'network' } }, notes: { a: { id: 'a', text: 'Hello' } } });
    expect(problemsOf(readDesign(raw))).toMatchObject([{ where: 'notes.a' }]);
  });

  test('a sketch with nothing but kinds is a design', () => {
    const raw = document({ resources: { a: { kind: 'subnet' }, b: { kind: 'backendService' } } });
    expect(Object.keys(readOf(readDesign(raw)).resources)).toEqual(['a', 'b']);
  });

  test('the key of a resource is its id, whatever the resource says', () => {
    const raw = document({ resources: { right: { id: 'wrong', kind: 'network' } } });
    expect(readOf(readDesign(raw)).resources.right?.id).toBe('right');
  });
});

describe('what cannot be a design is refused with its reason', () => {
  test.each([
    ['nothing', undefined],
    ['a text', 'neg-designer'],
    ['a list', [document()]],
    ['another format', { ...document(), format: 'drawing' }],
  ])('%s', (_, value) => {
    expect(looksLikeDesign(value)).toBe(false);
    expect(problemsOf(readDesign(value))[0]?.message).toMatch(/NEG Designer/);
  });

  test('a newer version, and the document stays as it is', () => {
    const raw = Object.freeze(document({ version: currentVersion + 1, resources: Object.freeze({ x: 'anything' }) }));
    const before = JSON.stringify(raw);
    const [problem] = problemsOf(readDesign(raw));
    expect(problem).toMatchObject({ where: 'version', message: expect.stringContaining(`${currentVersion + 1}`) });
    expect(JSON.stringify(raw)).toBe(before);
  });

  test.each([0, -1, 1.5, '1', null, undefined])('the version %s', (version) => {
    expect(problemsOf(readDesign(document({ version })))).toMatchObject([{ where: 'version' }]);
  });

  test('a field of the wrong shape, with its path', () => {
    const raw = document({
      resources: { good: { kind: 'network' }, bad: { kind: 'neg', endpoints: [{ id: 'e1', port: 'eighty' }] } },
    });
    expect(problemsOf(readDesign(raw)).map(({ where }) => where)).toEqual(['resources.bad.endpoints.0.port']);
  });

  test('a resource without a kind, and one that is no object', () => {
    expect(problemsOf(readDesign(document({ resources: { a: {} } })))).toHaveLength(1);
    expect(problemsOf(readDesign(document({ resources: { a: null } })))).toHaveLength(1);
    expect(problemsOf(readResource('a', {}))).toMatchObject([{ where: 'kind' }]);
  });

  test.each(['__proto__', 'constructor', 'prototype', '', 'x'.repeat(501)])('the id %j', (id) => {
    const raw: unknown = JSON.parse(
      JSON.stringify(document()).replace('"resources":{}', `"resources":{${JSON.stringify(id)}:{"kind":"network"}}`),
    );
    const read = readDesign(raw);
    expect(problemsOf(read)).toMatchObject([{ where: `resources.${id}` }]);
    expect(new Map(Object.entries(Object.prototype)).has('kind')).toBe(false);
    expect(Object.keys({})).toEqual([]);
  });

  test('any JSON at all is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, resources) => {
        const reads = [
          readDesign(value),
          readDesign(document({ resources })),
          readDesign(document({ resources: { a: resources } })),
        ];
        for (const read of reads) if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
