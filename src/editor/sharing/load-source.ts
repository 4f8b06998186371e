import type { Decoded } from './decoded.ts';
import { largestShared, readShared, readWithin } from './link-codec.ts';

export type Fetched = Decoded | { readonly ok: false; readonly problem: 'unreachable'; readonly why: string };

const patience = 30_000;

/** Loads a design of this site. A redirect to elsewhere is not followed. */
export async function loadSource(url: URL): Promise<Fetched> {
  try {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) });
    if (!answer.ok || !answer.body) return { ok: false, problem: 'unreachable', why: `HTTP ${answer.status}` };
    const bytes = await readWithin(answer.body, largestShared);
    return bytes ? await readShared(bytes) : { ok: false, problem: 'large' };
  } catch (error) {
    return { ok: false, problem: 'unreachable', why: error instanceof Error ? error.message : String(error) };
  }
}
