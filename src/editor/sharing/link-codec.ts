import { type Design, writeDesign } from '../../core/index.ts';
import type { Decoded } from './decoded.ts';

/** Names the first form of links: a design document as JSON, deflated, in base64url. */
const prefix = 'd1=';
/** Longer links than this, in characters, are not even looked at. */
const longestLink = 4_000_000;
/** What a link unpacks to, in bytes: far above any design, far below what would hurt. */
export const largestShared = 5_000_000;
/** From here on, in characters, some programs cut links. */
export const longLink = 8000;

/** What follows the # of a link that carries this design. */
export async function encodeDesign(design: Design): Promise<string> {
  return prefix + (await packText(JSON.stringify(JSON.parse(writeDesign(design)))));
}

/** A text, deflated, in base64url. */
export async function packText(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return toBase64Url(new Uint8Array(await new Response(packed).arrayBuffer()));
}

/** The design of a link. It may come from anybody: size, text and shape are held against limits, and nothing is run. */
export async function decodeDesign(hash: string): Promise<Decoded> {
  if (!hash.startsWith(prefix)) return { ok: false, problem: 'version' };
  const unpacked = await unpackLink(hash.slice(prefix.length));
  return typeof unpacked === 'string' ? { ok: false, problem: unpacked } : readShared(unpacked);
}

/** The bytes that somebody packed into a link, or what is wrong with it. */
export async function unpackLink(packed: string): Promise<Uint8Array | 'cut' | 'large'> {
  if (packed.length > longestLink) return 'large';
  const bytes = fromBase64Url(packed);
  return bytes ? unpack(bytes) : 'cut';
}

/** Reads the bytes of a design document that somebody else sent. */
export async function readShared(bytes: Uint8Array): Promise<Decoded> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, problem: 'cut' };
  }
  const { readSharedText } = await import('./shared-text.ts');
  return readSharedText(text);
}

/** Reads a stream to its end, unless it has more than `limit` bytes: then the rest is never asked for. */
export async function readWithin(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array | undefined> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > limit) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}

async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array | 'cut' | 'large'> {
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return (await readWithin(stream, largestShared)) ?? 'large';
  } catch {
    return 'cut';
  }
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: a call may not have as many arguments as a design has bytes.
  for (let at = 0; at < bytes.length; at += 0x2000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
