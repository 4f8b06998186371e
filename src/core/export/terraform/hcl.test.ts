import { parse } from '@cdktf/hcl2json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluated, formatDifferences, hasTerraform } from '../../../../tests/terraform-tool.ts';
import { type Item, key, printBlock, printBody, quote, template } from './hcl.ts';

/** Terraform keeps texts in this form, and half of a surrogate pair is no text. */
const stored = (text: string) => text.replace(/\p{Cs}/gu, '\uFFFD').normalize('NFC');

/** The parser hands out a text with the beginnings of templates still escaped. */
const literal = (text: string) => text.replace(/([$%])\1\{/g, '$1{');

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '$',
      '%',
      '{',
      '}',
      '"',
      '\\',
      '\n',
      '\r',
      '\t',
      '`',
      '$(',
      '<<EOT\n',
      '</script>',
      '|',
      '🦊',
      '\u202e',
      '\0',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
  ),
  maxLength: 12,
});

describe('Terraform text', () => {
  it('escapes what would end it or start a template', () => {
    expect(quote(`a"b\\c\n\${d} %{ if e } $`)).toBe(`"a\\"b\\\\c\\n$\${d} %%{ if e } $"`);
    expect(quote(`$\${x}`)).toBe(`"\\u0024$\${x}"`);
    expect(template('zones/', { expression: 'var.region' }, '-a')).toBe(`"zones/\${var.region}-a"`);
    expect(template('$', { expression: 'var.x' })).toBe(`"\\u0024\${var.x}"`);
    expect(quote('\u202e\u{e0041}')).toBe('"\\u202e\\U000e0041"');
  });

  it('aligns what stands line under line', () => {
    const items: Item[] = [
      { name: 'name', value: '"web"' },
      { name: 'network_endpoint_type', value: '"SERVERLESS"' },
      {
        name: 'labels',
        value: new Map([
          ['a', '1'],
          [key('b/c'), '2'],
        ]),
      },
      { name: 'x', value: ['"1"', '"2"'] },
      { comment: 'why' },
      { block: 'lifecycle', items: [{ name: 'create_before_destroy', value: 'true' }] },
      { block: 'empty', items: [] },
    ];
    expect(printBlock({ block: 'resource', labels: ['t', 'n'], items }).join('\n')).toBe(`resource "t" "n" {
  name                  = "web"
  network_endpoint_type = "SERVERLESS"
  labels = {
    a     = 1
    "b/c" = 2
  }
  x = ["1", "2"]

  # why
  lifecycle {
    create_before_destroy = true
  }

  empty {}
}`);
  });

  it('reads back as it was, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 5 }), async (texts) => {
        const items = texts.map((text, index) => ({ name: `a${index}`, value: quote(text) }));
        const json = await parse('main.tf', `${printBody(items).join('\n')}\n`);
        expect(Object.values(json).map((value) => literal(String(value)))).toEqual(texts.map(stored));
      }),
      { numRuns: 300 },
    );
  });

  it.runIf(hasTerraform)('means to Terraform what it was', () => {
    const texts = [...fc.sample(nasty, 300), ...fc.sample(fc.string({ unit: 'binary' }), 100)];
    expect(evaluated(texts.map(quote))).toEqual(texts.map(stored));
  });

  it.runIf(hasTerraform)('stands as terraform fmt would have it', () => {
    const texts = fc.sample(fc.array(nasty, { minLength: 1, maxLength: 20 }), 30).map((list) => {
      const items = list.flatMap((text, index): Item[] => [
        { name: `a${'b'.repeat(index)}`, value: quote(text) },
        { block: 'b', items: [{ name: 'm', value: new Map(entriesOf(text)) }] },
        { name: `l${index}`, value: list.map(quote) },
        {
          block: 'c',
          items: [
            { name: 'provider', value: '1' },
            { name: 'some', value: '2' },
            { name: 'depends_on', value: [] },
          ],
        },
      ]);
      return `${printBody(items).join('\n')}\n`;
    });
    expect(formatDifferences(texts)).toBe('');
  });
});

const entriesOf = (text: string): [string, string][] => [
  [key(text), quote(text)],
  [key('k'), '1'],
];

if (!hasTerraform) console.log('terraform is not there: quoting and layout are not tried out with it.');
