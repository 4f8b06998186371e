import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDesign, templates, writeDesign } from '../../core/index.ts';
import { carriesDesign } from './address.ts';
import { decodeDesign, encodeDesign, largestShared, readWithin } from './link-codec.ts';

async function deflate(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return `d1=${Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url')}`;
}

describe('a link carries a design (bar 9)', () => {
  test.each(templates.map(({ id, design }) => [id, design] as const))('%s', async (_, design) => {
    const hash = await encodeDesign(design);
    expect(carriesDesign(hash)).toBe(true);
    expect(hash).toMatch(/^d1=[A-Za-z0-9_-]+$/);
    const decoded = await decodeDesign(hash);
    expect(decoded.ok && writeDesign(decoded.design)).toBe(writeDesign(design));
  });

  test('with any name and note, whatever the alphabet', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), async (name, words) => {
        const design = { ...emptyDesign(name), notes: { 'note-1': { id: 'note-1', text: words } } };
        const decoded = await decodeDesign(await encodeDesign(design));
        expect(decoded).toEqual({ ok: true, design });
      }),
      { numRuns: 50 },
    );
  });
});

describe('a link from anybody', () => {
  test('that was cut anywhere is said to be broken, and is never half a design', async () => {
    const [template] = templates;
    if (!template) throw new Error('There is no template.');
    const hash = await encodeDesign(template.design);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: hash.length - 2 }), async (length) => {
        expect((await decodeDesign(hash.slice(0, length))).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('with any other characters is refused without a throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.base64String(), fc.string({ unit: 'binary' })), async (text) => {
        expect((await decodeDesign(`d1=${text}`)).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test('that unpacks to hundreds of megabytes is stopped at the limit', async () => {
    const bomb = await deflate(new Uint8Array(200_000_000));
    expect(bomb.length).toBeLessThan(500_000);
    expect(await decodeDesign(bomb)).toEqual({ ok: false, problem: 'large' });
  });

  test('that is longer than any design is not looked at', async () => {
    expect(await decodeDesign(`d1=${'A'.repeat(largestShared)}`)).toEqual({ ok: false, problem: 'large' });
  });

  test('of a later form is said to be of a newer program', async () => {
    expect(carriesDesign('d2=abc')).toBe(true);
    expect(await decodeDesign('d2=abc')).toEqual({ ok: false, problem: 'version' });
  });

  test.each([
    ['a newer document', JSON.stringify({ format: 'neg-designer', version: 99, resources: {} }), 'version 99'],
    ['no design', '{"hello":1}', ''],
    ['Compute resources', '[{"kind":"compute#network","name":"a"}]', 'no NEG Designer document'],
    ['nothing', '', ''],
    ['deep nesting', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 'nested deeper'],
    ['a wrong shape', '{"format":"neg-designer","version":1,"resources":{"a":{"kind":"neg","endpoints":5}}}', ''],
    [
      'a key that would reach into every object',
      '{"format":"neg-designer","version":1,"resources":{"__proto__":{"kind":"network"}}}',
      'This id cannot be used',
    ],
  ])('that holds %s says so', async (_, content, why) => {
    const decoded = await decodeDesign(await deflate(content));
    expect(decoded).toMatchObject({ ok: false, problem: 'design' });
    expect(JSON.stringify(decoded)).toContain(why);
  });

  test('that is no text is refused', async () => {
    expect(await decodeDesign(await deflate(new Uint8Array([0xff, 0xfe, 0xc0])))).toEqual({
      ok: false,
      problem: 'cut',
    });
  });
});

test('a stream is read up to its limit and not beyond', async () => {
  let asked = 0;
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => {
        asked += 1;
        controller.enqueue(new Uint8Array(1000));
      },
    });
  expect(await readWithin(endless(), 10_000)).toBeUndefined();
  expect(asked).toBeLessThan(20);
  const short = new Blob(['abc']).stream();
  expect(await readWithin(short, 3)).toEqual(new Uint8Array([97, 98, 99]));
});
