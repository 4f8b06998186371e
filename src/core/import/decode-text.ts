import { designInPng, isPng } from '../export/carriers/png.ts';
import { noDesignInside } from './foreign.ts';

/** A text, or one sentence on why bytes are none. */
export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** What this needs of the platform's `TextDecoder`, with `fatal` set: it throws where bytes are not of its encoding. */
export interface FatalDecoder {
  decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** First bytes of forms that people choose by mistake. */
const packed: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x1f, 0x8b], 'compressed with gzip'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive'],
  [[0x42, 0x5a, 0x68], 'compressed with bzip2'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'compressed with Zstandard'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'compressed with xz'],
];

/**
 * Bytes as text: UTF-8, and UTF-16 where its mark says so, for some shells redirect in it. The decoder comes in from
 * outside, since the core knows no platform: `(encoding) => new TextDecoder(encoding, { fatal: true })`. Of a picture it
 * is the design that the picture carries.
 */
export function decodeText(bytes: Uint8Array, decoderFor: (encoding: TextEncoding) => FatalDecoder): DecodedText {
  if (isPng(bytes)) {
    const text = designInPng(bytes);
    return text === undefined ? { ok: false, message: noDesignInside } : { ok: true, text };
  }
  const what = packed.find(([head]) => head.every((byte, index) => bytes[index] === byte))?.[1];
  if (what !== undefined) return { ok: false, message: `This file is ${what}. Unpack it first.` };
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.subarray(0, 8192).includes(0)) {
    return { ok: false, message: 'This is no text but binary data. Expected JSON in UTF-8.' };
  }
  try {
    return { ok: true, text: decoderFor(encoding).decode(bytes) };
  } catch {
    const place = encoding === 'utf-8' ? `Byte ${firstBroken(bytes, decoderFor)}` : 'Something in it';
    return { ok: false, message: `${place} is not ${encoding.toUpperCase()}. Expected JSON in UTF-8.` };
  }
}

/** Where the first byte stands that is no UTF-8, counted from 1. */
function firstBroken(bytes: Uint8Array, decoderFor: (encoding: TextEncoding) => FatalDecoder): number {
  const decodes = (end: number): boolean => {
    try {
      // Streaming: a character that is merely cut off at the end does not count as broken.
      decoderFor('utf-8').decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  // The longest start that decodes.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decodes(middle)) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
