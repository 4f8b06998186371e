import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plan } from '../export/plan.ts';
import { isKind, type ResourceOf } from '../model/kinds.ts';
import { clean } from './clean.ts';
import { importText } from './read-input.ts';
import type { ImportResult } from './report.ts';

const zone = 'https://www.googleapis.com/compute/v1/projects/my-project/zones/us-central1-a';
const global = 'https://www.googleapis.com/compute/v1/projects/my-project/global';
const web = `${zone}/networkEndpointGroups/web`;
const neg = { kind: 'compute#networkEndpointGroup', name: 'web', selfLink: web, networkEndpointType: 'GCE_VM_IP_PORT' };

function good(text: string): Extract<ImportResult, { ok: true }> {
  const result = importText(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

function refused(text: string): string {
  const result = importText(text);
  if (result.ok) throw new Error('It was read.');
  return result.problems.map(({ message }) => message).join('\n');
}

function negsOf(value: unknown): ResourceOf<'neg'>[] {
  const { design } = good(typeof value === 'string' ? value : JSON.stringify(value));
  return Object.values(design.resources).filter((resource) => isKind('neg', resource));
}

describe('input that means harm', () => {
  test('cannot reach the prototype of anything', () => {
    const text = `[${JSON.stringify(neg).replace('{', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},')}]`;
    const { design } = good(text);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Object.getPrototypeOf(design.resources['neg-us-central1-a-web'])).toBe(Object.prototype);
  });

  test('names of prototypes are names', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const [read] = negsOf({ ...neg, name, selfLink: `${zone}/networkEndpointGroups/${name}` });
      expect(read?.name).toBe(name);
    }
  });

  test('nested deeper than anything the API has', () => {
    expect(refused(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toContain('deeper');
    expect(
      refused(`{"format":"neg-designer","version":1,"resources":{"a":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}}`),
    ).toContain('deeper');
  });

  test('null, odd items and items of other kinds among the resources', () => {
    expect(negsOf([null, neg, 5, 'x', [], {}, { kind: 7 }, { items: null }])).toHaveLength(1);
  });

  test('any JSON at all gives a design or a reason', () => {
    const anything = fc.json();
    const nearly = fc
      .json()
      .map((text) =>
        JSON.stringify({ ...neg, networkInterfaces: 1, endpoints: text, annotations: {}, x: JSON.parse(text) }),
      );
    fc.assert(
      fc.property(fc.oneof(anything, nearly), (text) => {
        const result = importText(text);
        if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
      }),
    );
  });

  test('any value in any field of a NEG gives a design or a reason', () => {
    const keys = [
      'network',
      'endpoints',
      'cloudRun',
      'zone',
      'name',
      'selfLink',
      'defaultPort',
      'annotations',
      'pscTargetService',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const result = importText(JSON.stringify([{ ...neg, [key]: value }]));
        if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
      }),
    );
  });

  test('a value that contains itself', () => {
    const circle: { [key: string]: unknown } = { ...neg };
    circle.self = circle;
    expect(clean([circle])).toEqual({ ok: false, message: 'The value contains itself.' });
    expect(clean([neg, neg])).toEqual({ ok: true, value: [neg, neg] });
  });

  test('thousands that are alike are read as quickly as others', () => {
    const alike = (fields: (index: number) => object) => Array.from({ length: 3_000 }, (_, index) => fields(index));
    expect(negsOf(alike((index) => ({ ...neg, defaultPort: index })))).toHaveLength(3_000);
    expect(negsOf(alike((index) => ({ kind: neg.kind, defaultPort: index })))).toHaveLength(3_000);
    const endpoints = alike((index) => ({
      kind: 'compute#networkEndpoint',
      networkEndpointGroup: web,
      port: `${index}`,
    }));
    expect(negsOf([neg, ...endpoints])[0]?.endpoints?.at(-1)).toMatchObject({ port: 2_999 });
    expect(refused(`${'\n'.repeat(19_000)}x`)).toContain('Expected');
  });

  test('ten megabytes', { timeout: 60_000 }, () => {
    const many = Array.from({ length: 25_000 }, (_, index) => ({
      kind: 'compute#networkEndpoint',
      networkEndpointGroup: web,
      instance: `${zone}/instances/vm-${index % 500}`,
      ipAddress: '10.0.0.5',
      port: index % 65_535,
      annotations: { note: 'x'.repeat(150) },
    }));
    const text = JSON.stringify([neg, ...many]);
    expect(text.length).toBeGreaterThan(10_000_000);
    expect(negsOf(text)[0]?.endpoints).toHaveLength(25_000);
  });

  test('resources that refer to each other in a circle, and to themselves', () => {
    const map = (name: string, to: string) => ({
      kind: 'compute#urlMap',
      name,
      selfLink: `${global}/urlMaps/${name}`,
      defaultService: `${global}/backendServices/${to}`,
    });
    const service = (name: string, to: string) => ({
      kind: 'compute#backendService',
      name,
      selfLink: `${global}/backendServices/${name}`,
      backends: [{ group: `${global}/backendServices/${to}` }],
    });
    const { design } = good(JSON.stringify([map('m', 'a'), service('a', 'b'), service('b', 'a'), service('c', 'c')]));
    expect(design.resources).toMatchObject({
      'backendService-a': { backends: [{ group: 'backendService-b' }] },
      'backendService-b': { backends: [{ group: 'backendService-a' }] },
      'backendService-c': { backends: [{ group: 'backendService-c' }] },
    });
    expect(plan(design).steps).toHaveLength(4);
  });

  test('of two that differ under one name both are kept, and the first is referred to', () => {
    const twin = { ...neg, description: 'the other one' };
    const endpoint = { kind: 'compute#networkEndpoint', networkEndpointGroup: web, port: 80 };
    const [first, second] = negsOf([neg, twin, endpoint]);
    expect([first?.endpoints?.length, second?.endpoints?.length]).toEqual([1, undefined]);
    expect(second?.description).toBe('the other one');
  });

  test('a thousand numbers as text are numbers, and each is told', () => {
    const list = Array.from({ length: 1_000 }, (_, index) => ({
      ...neg,
      selfLink: `${web}${index}`,
      name: `web${index}`,
      defaultPort: `${index}`,
    }));
    const { report } = good(JSON.stringify(list));
    expect(report.coerced).toHaveLength(1_000);
  });
});
