import { type Design, type Problem, readDesign } from '../core/index.ts';

/** What a kept text turns out to be: a design, or why it cannot be opened. */
export type ReadText = { readonly ok: true; readonly design: Design } | { readonly ok: false; readonly why: string };

/** Reads what was kept. It comes when there is something to read: an empty page needs no reader. */
export function readText(content: unknown): ReadText {
  if (typeof content !== 'string') return { ok: false, why: '' };
  try {
    const result = readDesign(JSON.parse(content));
    return result.ok ? { ok: true, design: result.value } : { ok: false, why: sentence(result.problems[0]) };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

function sentence(problem: Problem | undefined): string {
  if (!problem) return '';
  return problem.where === '' ? problem.message : `${problem.where}: ${problem.message}`;
}
