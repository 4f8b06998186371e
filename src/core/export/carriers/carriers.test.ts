import { deflateSync, crc32 as platformCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markupDesigns, redrawn } from '../../../../tests/markup-texts.ts';
import { decodeText } from '../../import/decode-text.ts';
import { importText } from '../../import/read-input.ts';
import { writeDesign } from '../../model/write-design.ts';
import { templates } from '../../templates/list.ts';
import { crc32 } from './crc32.ts';
import { asciiJson, carriedJson } from './json.ts';
import { designInPng, isPng, pngWithDesign } from './png.ts';
import { designInSvg, looksLikeSvg, svgCarrier } from './svg.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + data.length);
  const fields = new DataView(whole.buffer);
  fields.setUint32(0, data.length);
  whole.set(bytesOf(type), 4);
  whole.set(data, 8);
  fields.setUint32(8 + data.length, crc32(whole.subarray(4, 8 + data.length)));
  return whole;
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** One black pixel. */
const header = chunk('IHDR', Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
const pixels = chunk('IDAT', new Uint8Array(deflateSync(Uint8Array.from([0, 0]))));
const end = chunk('IEND', new Uint8Array());
const png = joined(signature, header, pixels, end);

const design = '{"format":"neg-designer","name":"naïve 😀 </metadata>]]>"}';

describe('JSON that is carried', () => {
  test('means the same, and has nothing that markup could be made of', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value);
        const carried = asciiJson(json);
        expect(JSON.parse(carried)).toEqual(JSON.parse(json));
        expect(carried).toMatch(/^[\t\n\r -;=?-~]*$/);
        expect(carried).not.toContain('&');
      }),
    );
  });

  test('is the same whatever the order of drawing', () => {
    fc.assert(
      fc.property(markupDesigns, (one) => {
        expect(carriedJson(redrawn(one))).toBe(carriedJson(one));
      }),
    );
  });
});

describe('a design in a PNG (bar 9)', () => {
  test('check sums are those of the specification', () => {
    expect(crc32(bytesOf('IEND'))).toBe(0xae426082);
    expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
    fc.assert(fc.property(fc.uint8Array(), (bytes) => crc32(bytes) === platformCrc32(bytes)));
  });

  test('comes out as it went in, and leaves the rest as it was', () => {
    const made = pngWithDesign(png, design);
    expect(JSON.parse(designInPng(made) ?? '')).toEqual(JSON.parse(design));
    expect(isPng(made)).toBe(true);
    expect([...made.subarray(0, 33)]).toEqual([...png.subarray(0, 33)]);
    expect([...made.subarray(-(pixels.length + end.length))]).toEqual([...pixels, ...end]);
  });

  test('takes the place of one that was there', () => {
    const made = pngWithDesign(pngWithDesign(png, design), '{"format":"other"}');
    expect(designInPng(made)).toBe('{"format":"other"}');
    expect(new TextDecoder('latin1').decode(made).split('neg-designer')).toHaveLength(2);
  });

  test('is not there in other pictures', () => {
    expect(designInPng(png)).toBeUndefined();
    const other = chunk('iTXt', bytesOf('Comment\0\0\0\0\0hello'));
    expect(designInPng(joined(signature, header, other, pixels, end))).toBeUndefined();
    const compressed = chunk('iTXt', bytesOf('neg-designer\0\u0001\0\0\0hello'));
    expect(designInPng(joined(signature, header, compressed, pixels, end))).toBeUndefined();
    const foreign = chunk('iTXt', joined(bytesOf('neg-designer\0\0\0\0\0'), Uint8Array.from([0xff, 0xfe])));
    expect(designInPng(joined(signature, header, foreign, pixels, end))).toBeUndefined();
  });

  test('what is no PNG stays what it is', () => {
    for (const bytes of [new Uint8Array(), bytesOf('{}'), signature, joined(signature, pixels)]) {
      expect(pngWithDesign(bytes, design)).toBe(bytes);
      expect(designInPng(bytes)).toBeUndefined();
    }
  });

  test('cut off anywhere it is whole or not there', () => {
    const made = pngWithDesign(png, design);
    const whole = designInPng(made);
    for (let length = 0; length < made.length; length += 1) {
      const found = designInPng(made.slice(0, length));
      expect(found === undefined || found === whole).toBe(true);
      pngWithDesign(made.slice(0, length), design);
    }
  });

  test('damaged anywhere it is whole or not there', () => {
    const made = pngWithDesign(png, design);
    const whole = designInPng(made);
    fc.assert(
      fc.property(fc.nat(made.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(made);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        const found = designInPng(damaged);
        expect(found === undefined || found === whole).toBe(true);
        pngWithDesign(damaged, design);
      }),
      { numRuns: 1000 },
    );
  });

  test('lengths that lie lead nowhere', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const lying = joined(signature, header, bytes);
        expect(designInPng(lying)).toBeUndefined();
        pngWithDesign(lying, design);
      }),
    );
    const huge = joined(signature, Uint8Array.from([0xff, 0xff, 0xff, 0xff]), bytesOf('iTXt'), new Uint8Array(40));
    expect(designInPng(huge)).toBeUndefined();
  });
});

describe('a design in an SVG (bar 9)', () => {
  const [first] = templates;
  const carrier = first ? svgCarrier(first.design) : '';
  const inside = carrier.replace(/<[^>]*>/g, '');

  test.each([
    ['as it is written', `<svg xmlns="x">${carrier}</svg>`],
    [
      'behind a declaration, comments and a type',
      `\uFEFF<?xml version="1.0"?>\n<!-- a > b --><!DOCTYPE svg>\n<svg>${carrier}</svg>`,
    ],
    ['with a prefix', `<s:svg xmlns:s="x"><s:metadata id='neg-designer-design'>${inside}</s:metadata></s:svg>`],
    [
      'in a section of its own',
      `<svg><metadata id="neg-designer-design"> <![CDATA[${inside}]]></metadata></svg>`.replace('> <!', '><!'),
    ],
    [
      'spelt otherwise',
      `<svg><metadata id="neg-designer-design">\n${inside.replaceAll('"', '&quot;').replaceAll('{', '&#123;').replaceAll('}', '&#x7D;')}</metadata></svg>`,
    ],
  ])('is found %s', (_how, text) => {
    expect(looksLikeSvg(text)).toBe(true);
    expect(JSON.parse(designInSvg(text) ?? '')).toEqual(JSON.parse(inside));
  });

  test.each([
    ['a picture without one', '<svg><metadata>x</metadata></svg>', true],
    ['one that is cut off', `<svg>${carrier.slice(0, 100)}`, true],
    ['one without an end to its tag', '<svg><metadata id="neg-designer-design"', true],
    ['something else in its place', '<svg><metadata id="neg-designer-design">hello</metadata></svg>', true],
    ['HTML', '<html><svg></svg></html>', false],
    ['JSON', '{"a": "<svg>"}', false],
    ['a comment without an end', '<!-- <svg>', false],
    ['nothing', '', false],
    ['comments without end', '<!---->'.repeat(1000), false],
  ])('%s has none', (_what, text, isSvg) => {
    expect(designInSvg(text)).toBeUndefined();
    expect(looksLikeSvg(text)).toBe(isSvg);
  });
});

describe('at the door', () => {
  const decoder = (encoding: string) => new TextDecoder(encoding, { fatal: true });
  test.each(templates.map((template) => [template.id, template.design] as const))(
    'the design %s comes back out of a PNG and an SVG',
    (_id, own) => {
      const picture = pngWithDesign(png, carriedJson(own));
      const decoded = decodeText(picture, decoder);
      if (!decoded.ok) throw new Error(decoded.message);
      for (const text of [decoded.text, `<?xml version="1.0"?>\n<svg>${svgCarrier(own)}</svg>`]) {
        const read = importText(text);
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        expect(read.input).toBe('design');
        expect(JSON.parse(writeDesign(read.design))).toEqual(JSON.parse(writeDesign(own)));
      }
    },
  );

  test('a picture without one is refused in a sentence', () => {
    expect(decodeText(png, decoder)).toMatchObject({
      ok: false,
      message: expect.stringContaining('carries no design'),
    });
    const read = importText('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(read).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('carries no design') }] });
    const nested = `<svg><metadata id="neg-designer-design">{"a": "</metadata></svg>`;
    expect(importText(nested).ok).toBe(false);
  });
});
