import { crc32 } from './crc32.ts';
import { asciiJson } from './json.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Under this word the text stands in the picture. */
const keyword = 'neg-designer';
/** Length and type before the data of a chunk, the check sum behind it. */
const [before, behind] = [8, 4];

/** A chunk of a PNG: its type, where it begins, and its data. */
interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly data: Uint8Array;
}

/** Whether bytes begin as a PNG does. Source: https://www.w3.org/TR/png-3/#5PNG-file-signature */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * The design document that a PNG carries, as text. Undefined where there is none, or where the picture is cut off or
 * damaged before it. Nothing in the bytes makes this fail: each length is held against what is there.
 */
export function designInPng(bytes: Uint8Array): string | undefined {
  for (const chunk of chunks(bytes)) {
    if (!isCarrier(chunk)) continue;
    const sum = numberAt(bytes, chunk.end - behind);
    if (crc32(bytes.subarray(chunk.start + 4, chunk.end - behind)) !== sum) return undefined;
    return ascii(chunk.data.subarray(head.length));
  }
  return undefined;
}

/**
 * The picture with a design inside, in place of one that it had: an `iTXt` chunk right behind the head. What is no PNG
 * comes back as it is. Source: https://www.w3.org/TR/png-3/#11iTXt
 */
export function pngWithDesign(bytes: Uint8Array, design: string): Uint8Array {
  const all = [...chunks(bytes)];
  const [header] = all;
  if (header?.type !== 'IHDR') return bytes;
  const text = asciiJson(design);
  const chunk = new Uint8Array(before + head.length + text.length + behind);
  const fields = new DataView(chunk.buffer);
  fields.setUint32(0, head.length + text.length);
  put(chunk, 4, 'iTXt');
  chunk.set(head, before);
  put(chunk, before + head.length, text);
  fields.setUint32(chunk.length - behind, crc32(chunk.subarray(4, chunk.length - behind)));
  const last = all.at(-1)?.end ?? header.end;
  return joined([
    bytes.subarray(0, header.end),
    chunk,
    ...all.slice(1).flatMap((one) => (isCarrier(one) ? [] : [bytes.subarray(one.start, one.end)])),
    bytes.subarray(last),
  ]);
}

/** Keyword, not compressed, method 0, no language, no translated keyword. */
const head = Uint8Array.from([...keyword].map((letter) => letter.charCodeAt(0)).concat(0, 0, 0, 0, 0));

const isCarrier = ({ type, data }: Chunk): boolean =>
  type === 'iTXt' && head.every((byte, index) => data[index] === byte);

/** The chunks up to the last one that is whole. */
function* chunks(bytes: Uint8Array): Generator<Chunk> {
  if (!isPng(bytes)) return;
  let start = signature.length;
  while (start + before + behind <= bytes.length) {
    const length = numberAt(bytes, start);
    const end = start + before + length + behind;
    if (end > bytes.length) return;
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + before));
    yield { type, start, end, data: bytes.subarray(start + before, end - behind) };
    start = end;
  }
}

function numberAt(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);
}

function put(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) bytes[at + index] = text.charCodeAt(index);
}

/** How many characters are put together at once: all of them would be too many arguments. */
const portion = 8192;

/** A text of plain ASCII, which is what is written; other bytes are somebody else's. */
function ascii(bytes: Uint8Array): string | undefined {
  let text = '';
  for (let at = 0; at < bytes.length; at += portion) {
    const part = bytes.subarray(at, at + portion);
    if (part.some((byte) => byte > 0x7e || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)))
      return undefined;
    text += String.fromCharCode(...part);
  }
  return text;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
