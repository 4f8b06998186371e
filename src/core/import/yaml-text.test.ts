import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { importText } from './read-input.ts';
import { looksLikeYaml, readYaml } from './yaml-text.ts';

const zone = 'https://www.googleapis.com/compute/v1/projects/p/zones/us-central1-a';
const describeNeg = (name: string) => `creationTimestamp: '2024-08-21T22:37:51.982-07:00'
id: '8613878307624808512'
kind: compute#networkEndpointGroup
name: ${name}
networkEndpointType: GCE_VM_IP_PORT
selfLink: ${zone}/networkEndpointGroups/${name}
size: 0
zone: ${zone}
`;

function read(text: string): readonly unknown[] {
  const result = readYaml(text);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.values;
}

function fault(text: string) {
  const result = readYaml(text);
  if (result.ok) throw new Error(`It was read: ${JSON.stringify(result.values)}`);
  return result.fault;
}

describe('what gcloud prints by default', () => {
  test('describe: one document', () => {
    const result = importText(describeNeg('web'));
    expect(result).toMatchObject({
      ok: true,
      input: 'compute',
      design: { project: 'p', resources: { 'neg-us-central1-a-web': { networkEndpointType: 'GCE_VM_IP_PORT' } } },
    });
  });

  test('list --format=yaml: several documents, with the line ends and the mark of other systems', () => {
    const text = ['a', 'b', 'c'].map(describeNeg).join('---\n');
    for (const form of [text, `---\n${text}`, `\uFEFF${text.replaceAll('\n', '\r\n')}`]) {
      expect(importText(form)).toMatchObject({ ok: true, report: { read: 3, ignored: [] } });
    }
  });

  test('a list of resources, and comments before it', () => {
    const list = `# all of them\n- ${describeNeg('a').trimEnd().replaceAll('\n', '\n  ')}\n`;
    expect(importText(list)).toMatchObject({ ok: true, report: { read: 1 } });
  });

  test('endpoints of a NEG, as list-network-endpoints prints them', () => {
    const text = `${describeNeg('web').replace('size: 0', 'size: 2')}---
networkEndpoint:
  instance: ${zone}/instances/vm-1
  ipAddress: 10.0.0.2
  port: 80
---
networkEndpoint:
  instance: ${zone}/instances/vm-2
  ipAddress: 10.0.0.3
  port: 80
`;
    const result = importText(text);
    expect(result).toMatchObject({
      ok: true,
      design: { resources: { 'neg-us-central1-a-web': { endpoints: [{ port: 80 }, { port: 80 }] } } },
      report: { ignored: [], assumed: [{ count: 2 }] },
    });
  });
});

test.each([
  ['12e03', '12e03'],
  ['0x10', '0x10'],
  ['0o17', '0o17'],
  ['010', '010'],
  ['1_000', '1_000'],
  ['yes', 'yes'],
  ['2024-01-01', '2024-01-01'],
  ['123456789012345678901', '123456789012345678901'],
  ['.inf', '.inf'],
  ['80', 80],
  ['-1', -1],
  ['0.8', 0.8],
  ['true', true],
  ['null', null],
  ["'80'", '80'],
  ["''", ''],
  ['{}', {}],
  ['[]', []],
])('%s means %j', (text, value) => {
  expect(read(`a: ${text}\n`)).toEqual([{ a: value }]);
});

describe('what is refused, with its place', () => {
  test.each([
    ['a: 1\nb: [1\nc: 2\n', 3],
    ['a: 1\na: 2\n', 2],
    ['a: b: c\n', 1],
    ['a: *nowhere\n', 1],
    ['a: !!binary aGk=\n', 1],
    ['a: 1\nb: !Other x\n', 2],
    ['a: 1\n? [b, c]\n: 2\n', 2],
    ['x: 1\n---\na: 1\nb: !t 2\n', 4],
  ])('%j', (text, line) => {
    expect(fault(text)).toMatchObject({ line, message: expect.stringContaining('Expected') });
  });

  test('nesting that no resource has, in every way that there is', () => {
    const deep = 20_000;
    for (const text of [
      `a: ${'['.repeat(deep)}${']'.repeat(deep)}`,
      `a: ${'{a: '.repeat(deep)}1${'}'.repeat(deep)}`,
      `a:\n${'- '.repeat(deep)}x`,
      `a: 1\n${'? '.repeat(deep)}x`,
      Array.from({ length: 1_000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
    ]) {
      expect(fault(text).message).toContain('nesting');
    }
  });

  test('a key that stands twice in one map, also far apart', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `  key-${index}: a`).join('\n');
    expect(fault(`kind: a\nlabels:\n${many}\n  key-7: b\n`)).toMatchObject({ line: 20_003, column: 3 });
    expect(fault('kind: a\nname: b\nkind: c\n')).toMatchObject({ line: 3, column: 1 });
    expect(read('a: {name: b}\nc: {name: b}\n')).toEqual([{ a: { name: 'b' }, c: { name: 'b' } }]);
  });

  test('aliases of aliases', () => {
    const rows = [...'bcdefghij'].map((name, index) => {
      const before = 'abcdefghij'.charAt(index);
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
    });
    expect(fault(`a: &a [x, x, x, x, x, x, x, x, x]\n${rows.join('\n')}\n`).message).toContain('alias');
  });

  test('a text that begins as JSON does is told as such', () => {
    expect(importText('{"a": 1,}')).toMatchObject({ ok: false, problems: [{ where: 'line 1, column 9' }] });
  });

  test('a place in a file', () => {
    const result = importText(describeNeg('web').replace('size: 0', 'size: [0'));
    expect(result).toMatchObject({ ok: false, problems: [{ where: expect.stringMatching(/^line \d+, column \d+$/) }] });
  });
});

test('keys that mean something to the language are keys', () => {
  const text = `__proto__:\n  polluted: true\nconstructor:\n  prototype: 1\n<<:\n  x: 1\n${describeNeg('web')}`;
  expect(importText(text)).toMatchObject({ ok: true });
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(Reflect.get({}, 'x')).toBeUndefined();
});

test('prose, tables and code are not taken for YAML', () => {
  for (const text of ['just words', 'NAME  ZONE\nweb   a\n', 'resource "x" "y" {\n}\n', '#!/bin/sh\ngcloud x\n', ''])
    expect(looksLikeYaml(text)).toBe(false);
});

test('whatever JSON holds comes through YAML as it is', () => {
  const value = fc.object({ key: fc.string(), values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)] });
  fc.assert(
    fc.property(value, (given) => {
      fc.pre(Object.keys(given).length > 0);
      const plain: unknown = JSON.parse(JSON.stringify(given));
      // Numbers in another notation than JSON's, and keys of the language, are the writer's own business.
      const text = stringify(plain, {
        version: '1.1',
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'QUOTE_DOUBLE',
      });
      expect(read(text)).toEqual([plain]);
    }),
  );
});

test('any text at all gives values or a place', () => {
  const line = fc.constantFrom(
    'a: 1',
    '- b',
    '  c:',
    '---',
    '&x',
    '*x',
    '[',
    '}',
    '? k',
    ': v',
    '|',
    '!t',
    '"q',
    "'",
    '#',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
      const result = readYaml(lines.join('\n'));
      if (!result.ok) expect(result.fault.line).toBeGreaterThan(0);
    }),
  );
});
