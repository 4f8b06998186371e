import { readInput } from '../../core/index.ts';
import type { Decoded } from './decoded.ts';

/** Reads the text of a design document that somebody else sent. The readers of texts come only where there is one. */
export function readSharedText(text: string): Decoded {
  // The same door as that of files: depth, forbidden keys, version and shape are judged there.
  const read = readInput(text);
  if (!read.ok) return { ok: false, problem: 'design', details: read.problems };
  if (read.input !== 'design') {
    return { ok: false, problem: 'design', details: [{ where: '', message: 'This is no NEG Designer document.' }] };
  }
  return { ok: true, design: read.result.design };
}
