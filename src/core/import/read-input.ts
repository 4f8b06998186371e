import { looksLikeDesign, readDesign } from '../model/document.ts';
import { isJsonObject } from '../model/json.ts';
import { clean } from './clean.ts';
import { type ComputeDocument, type ImportOptions, importCompute } from './compute.ts';
import { foreignJson, foreignText } from './foreign.ts';
import { readJson } from './json-text.ts';
import { emptyReport, type ImportResult, refuse } from './report.ts';

/** A text that was recognised: a design, complete in itself, or Compute resources that may form one with others. */
export type Recognised =
  | Extract<ImportResult, { readonly ok: false }>
  | { readonly ok: true; readonly input: 'design'; readonly result: Extract<ImportResult, { readonly ok: true }> }
  | { readonly ok: true; readonly input: 'compute'; readonly documents: readonly ComputeDocument[] };

/**
 * Recognises a text by its content, never by a file's name. `where` names it in the places of problems. Texts of other
 * tools are refused with the command that prints the same in a form that can be read.
 */
export function readInput(text: string, where = ''): Recognised {
  const json = readJson(text);
  if (!json.ok) {
    const foreign = foreignText(text);
    if (foreign !== undefined) return refuse(where, foreign);
    const { line, column, message } = json.fault;
    return refuse(prefixed(where, `line ${line}, column ${column}`), message);
  }
  const documents: ComputeDocument[] = [];
  for (const [index, raw] of json.values.entries()) {
    const cleaned = clean(raw);
    if (!cleaned.ok) return refuse(where, cleaned.message);
    if (json.values.length === 1 && isJsonObject(cleaned.value) && looksLikeDesign(cleaned.value))
      return readDocument(raw, where);
    if (cleaned.value === undefined) continue;
    const foreign = foreignJson(cleaned.value);
    if (foreign !== undefined) return refuse(where, foreign);
    documents.push({
      where: json.values.length === 1 ? where : prefixed(where, `value ${index + 1}`),
      value: cleaned.value,
      ...(where === '' ? {} : { input: where }),
    });
  }
  return { ok: true, input: 'compute', documents };
}

function readDocument(raw: unknown, where: string): Recognised {
  const read = readDesign(raw);
  if (!read.ok) return { ok: false, problems: read.problems.map((p) => ({ ...p, where: prefixed(where, p.where) })) };
  const report = { ...emptyReport, read: Object.keys(read.value.resources).length };
  return { ok: true, input: 'design', result: { ok: true, input: 'design', design: read.value, report } };
}

function prefixed(where: string, place: string): string {
  return [where, place].filter((part) => part !== '').join(': ');
}

/** Reads one text: a design document, or Compute resources that form a design of their own. */
export function importText(text: string, options: ImportOptions = {}): ImportResult {
  const recognised = readInput(text);
  if (!recognised.ok) return recognised;
  return recognised.input === 'design' ? recognised.result : importCompute(recognised.documents, options);
}
