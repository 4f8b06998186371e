import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonValuesOf, type Path, Positions, pathOf } from './positions.ts';
import { yamlValuesOf } from './yaml-values.ts';

const text = `{
  "resources": {
    "neg-1": {
      "zone": "a", "name": "web",
      "endpoints": [
        null,
        { "port": 80 },
        { "port": 81, "tags": ["x"] }
      ]
    },
    "bare": {}
  }
}`;

/** The stretch of a text that a region names. */
function cut(source: string, positions: Positions, value: number, resource: Path, field?: Path): string | undefined {
  const found = positions.find(value, resource, field);
  if (!found) return undefined;
  const { startLine, startColumn, endLine, endColumn } = found.region;
  const lines = source.replace(/^\uFEFF/, ' ').split(/\r\n|\n|\r/);
  const part = lines.slice(startLine - 1, endLine);
  const last = part.length - 1;
  return part
    .map((line, index) => line.slice(index === 0 ? startColumn - 1 : 0, index === last ? endColumn - 1 : undefined))
    .join('\n');
}

describe('paths', () => {
  test.each<[string, Path]>([
    ['', []],
    ['zone', ['zone']],
    ['endpoints[2].port', ['endpoints', 2, 'port']],
    [
      '[0].items["zones/us-central1-a"].networkEndpointGroups[3]',
      [0, 'items', 'zones/us-central1-a', 'networkEndpointGroups', 3],
    ],
    ['backends[]', ['backends']],
    ['secondaryIpRanges[1].rangeName', ['secondaryIpRanges', 1, 'rangeName']],
  ])('%s', (path, steps) => {
    expect(pathOf(path)).toEqual(steps);
  });
});

describe('where a value stands', () => {
  const positions = new Positions('x.json', text, jsonValuesOf);
  const neg: Path = ['resources', 'neg-1'];
  test.each<[string, string | undefined, Path, string]>([
    ['the name, where no field is asked for', '"name": "web"', neg, ''],
    ['a field with its value', '"zone": "a"', neg, 'zone'],
    ['of a long value the name', '"endpoints"', neg, 'endpoints'],
    ['an item; those that are null do not count', '{ "port": 80 }', neg, 'endpoints[0]'],
    ['a field of an item', '"port": 81', neg, 'endpoints[1].port'],
    ['as much of the way as there is', '{ "port": 80 }', neg, 'endpoints[0].instance'],
    ['the name for a field that is not there', '"name": "web"', neg, 'network'],
    ['a resource without a name as it is named by its file', '"bare"', ['resources', 'bare'], 'zone'],
    ['no resource, no place', undefined, ['resources', 'gone'], ''],
  ])('%s', (_, wanted, resource, field) => {
    expect(cut(text, positions, 0, resource, pathOf(field))).toBe(wanted);
  });

  test('the whole resource stands around it', () => {
    expect(positions.find(0, neg)?.around).toEqual({ startLine: 3, startColumn: 14, endLine: 10, endColumn: 6 });
  });

  test.each([
    ['lines', '{"name":"a"}\n{"name":"b"}\n'],
    ['one after the other', '{"name":"a"} {"name":"b"}'],
    ['with the line ends of Windows', '{"name":"a"}\r\n\r\n{\r\n"name":"b"}'],
    ['with a byte order mark', '\uFEFF{"name":"a"}\n{"name":"b"}'],
  ])('several values in a text: %s', (_, several) => {
    const found = new Positions('x', several, jsonValuesOf);
    expect([0, 1, 2].map((value) => cut(several, found, value, []))).toEqual(['"name":"a"', '"name":"b"', undefined]);
  });

  test.each(['', '   ', '{', 'nonsense', '['.repeat(200_000)])(
    'a text that cannot be walked has no places: %.10s',
    (odd) => {
      expect(new Positions('x', odd, jsonValuesOf).find(0, ['a'])).toBeUndefined();
    },
  );

  test('whatever JSON and however it is spaced, a field is found as it is written', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.jsonValue({ maxDepth: 1 })),
        fc.constantFrom(undefined, 1, '\t'),
        (resource, space) => {
          const source = JSON.stringify([resource], null, space);
          const found = new Positions('x', source, jsonValuesOf);
          for (const [key, value] of Object.entries(resource)) {
            const said = cut(source, found, 0, [0], [key]);
            if (typeof value === 'object' && value !== null) expect(said).toBe(JSON.stringify(key));
            else expect(JSON.parse(`{${said}}`)).toEqual(JSON.parse(JSON.stringify({ [key]: value })));
          }
        },
      ),
    );
  });
});

describe('where a value stands in YAML', () => {
  const yaml = `# Two documents
kind: compute#networkEndpointGroup
name: web
zone:   a   # here
endpoints:
- null
- port: 80
  instance: 'vm''s'
-   port: 81
---
- name: other
`;
  const positions = new Positions('x.yaml', yaml, yamlValuesOf);
  test.each<[string, string | undefined, number, Path, string]>([
    ['the name, where no field is asked for', 'name: web', 0, [], ''],
    ['a field with its value', 'zone:   a', 0, [], 'zone'],
    ['of a long value the name', 'endpoints', 0, [], 'endpoints'],
    ['a field of an item; those that are null do not count', 'port: 80', 0, [], 'endpoints[0].port'],
    ['a field in quotes', "instance: 'vm''s'", 0, [], 'endpoints[0].instance'],
    ['as much of the way as there is', 'port: 81', 0, [], 'endpoints[1]'],
    ['another document', 'name: other', 1, [0], 'zone'],
    ['no document, no place', undefined, 2, [], ''],
  ])('%s', (_, wanted, value, resource, field) => {
    expect(cut(yaml, positions, value, resource, pathOf(field))).toBe(wanted);
  });

  test.each(['', '# nothing', '[', 'a: &x [*x]', '{'.repeat(5_000)])('odd text is no bug: %.10s', (odd) => {
    const found = new Positions('x', odd, yamlValuesOf).find(0, ['a', 0, 'b']);
    expect(found).toBeUndefined();
  });

  test.each([
    ['a mark of other systems before it', `\uFEFF${yaml}`],
    ['their line ends', yaml.replaceAll('\n', '\r\n')],
  ])('%s moves nothing', (_, text) => {
    const found = new Positions('x', text, yamlValuesOf).find(0, [], ['zone']);
    expect(found?.region).toEqual({ startLine: 4, startColumn: 1, endLine: 4, endColumn: 10 });
  });
});
