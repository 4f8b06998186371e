import { type ComputeDocument, type ImportOptions, importCompute } from './compute.ts';
import { readInput } from './read-input.ts';
import type { ImportResult } from './report.ts';

/** A text from outside, and what problems call it: a file's name, or nothing for a pasted text. */
export interface InputText {
  readonly where: string;
  readonly text: string;
}

type Good = Extract<ImportResult, { readonly ok: true }>;

/**
 * Reads several texts as one: Compute resources of all of them form one design, as people have one file per kind. A
 * design document is complete in itself, so it is read alone. Problems of all texts are told at once.
 */
export function importTexts(texts: readonly InputText[], options: ImportOptions = {}): ImportResult {
  const documents: ComputeDocument[] = [];
  const designs: { readonly where: string; readonly result: Good }[] = [];
  const problems: { readonly where: string; readonly message: string }[] = [];
  for (const { where, text } of texts) {
    const read = readInput(text, where);
    if (!read.ok) problems.push(...read.problems);
    else if (read.input === 'design') designs.push({ where, result: read.result });
    else documents.push(...read.documents);
  }
  if (problems.length > 0) return { ok: false, problems };
  const [first] = designs;
  if (!first) return importCompute(documents, options);
  if (designs.length === 1 && documents.length === 0) return first.result;
  return {
    ok: false,
    problems: designs.map(({ where }) => ({
      where,
      message:
        'This is a whole design, which is read alone. Expected one design, or only resources of the Compute API.',
    })),
  };
}
