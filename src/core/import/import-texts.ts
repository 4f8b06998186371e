import { finished, type ImportOptions, type ImportSteps, importComputeInSteps } from './compute.ts';
import type { ComputeDocument } from './compute-document.ts';
import { readInput } from './read-input.ts';
import type { ImportResult } from './report.ts';

/** A text from outside, and what problems call it: a file's name, or nothing for a pasted text. */
export interface InputText {
  readonly where: string;
  readonly text: string;
}

type Good = Extract<ImportResult, { readonly ok: true }>;

/**
 * Reads several texts as one: resources of all of them form one design, as people have one file per kind. A design
 * document is complete in itself, so it is read alone. Problems of all texts are told at once.
 */
export function importTexts(texts: readonly InputText[], options: ImportOptions = {}): ImportResult {
  return finished(importTextsInSteps(texts, options));
}

/**
 * `importTexts`, step by step: for a worker that tells how far it is, and that may be stopped between two steps. A text
 * is read in one step, for the platform's reader of JSON takes it whole.
 */
export function* importTextsInSteps(texts: readonly InputText[], options: ImportOptions = {}): ImportSteps {
  const documents: ComputeDocument[] = [];
  const designs: { readonly where: string; readonly result: Good }[] = [];
  const problems: { readonly where: string; readonly message: string }[] = [];
  const total = texts.reduce((sum, { text }) => sum + text.length, 0);
  let done = 0;
  for (const { where, text } of texts) {
    yield { what: 'texts', done, total };
    const read = readInput(text, where);
    if (!read.ok) for (const problem of read.problems) problems.push(problem);
    else if (read.input === 'design') designs.push({ where, result: read.result });
    else for (const document of read.documents) documents.push(document);
    done += text.length;
  }
  yield { what: 'texts', done, total };
  if (problems.length > 0) return { ok: false, problems };
  const [first] = designs;
  if (!first) return yield* importComputeInSteps(documents, options);
  if (designs.length === 1 && documents.length === 0) return first.result;
  return {
    ok: false,
    problems: designs.map(({ where }) => ({
      where,
      message: 'This is a whole design, which is read alone. Expected one design, or only resources.',
    })),
  };
}
