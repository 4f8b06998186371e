import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const decode = (bytes: Uint8Array) => decodeText(bytes, (encoding) => new TextDecoder(encoding, { fatal: true }));
const utf16 = (text: string, mark: readonly number[], swap: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array([...mark, ...(swap ? bytes.swap16() : bytes)]);
};

test('UTF-8 and UTF-16 with their marks', () => {
  expect(decode(new TextEncoder().encode('\uFEFF{"ü": 1}'))).toEqual({ ok: true, text: '{"ü": 1}' });
  expect(decode(utf16('{"ü": 1}', [0xff, 0xfe], false))).toEqual({ ok: true, text: '{"ü": 1}' });
  expect(decode(utf16('{"ü": 1}', [0xfe, 0xff], true))).toEqual({ ok: true, text: '{"ü": 1}' });
});

test.each<[string, Uint8Array, string]>([
  ['Latin-1', new Uint8Array([0x7b, 0x22, 0xfc, 0x22]), 'Byte 3 is not UTF-8'],
  ['half a letter in UTF-16', new Uint8Array([0xff, 0xfe, 0x00, 0xd8]), 'not UTF-16LE'],
  ['UTF-16 without its mark', utf16('{"a": 1}', [], false), 'binary'],
  ['gzip', new Uint8Array(gzipSync('{}')), 'compressed with gzip'],
  ['an archive', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'ZIP'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'binary'],
])('%s is refused with a word on what it is', (_form, bytes, told) => {
  expect(decode(bytes)).toMatchObject({ ok: false, message: expect.stringContaining(told) });
});

test('any text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF') && !text.startsWith('PK') && !text.startsWith('BZh'));
      expect(decode(new TextEncoder().encode(text))).toEqual({ ok: true, text });
    }),
  );
});

test('any bytes give a text or a sentence', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const result = decode(bytes);
      if (!result.ok) expect(result.message).toMatch(/\.$/);
    }),
  );
});
