import { designInSvg, looksLikeSvg } from '../export/carriers/svg.ts';
import { looksLikeDesign, readDesign } from '../model/document.ts';
import { isJsonObject } from '../model/json.ts';
import { isAssets, readAssets } from './assets.ts';
import { clean } from './clean.ts';
import { type ImportOptions, importCompute } from './compute.ts';
import type { ComputeDocument } from './compute-document.ts';
import { foreignJson, foreignText, gcloudError, noDesignInside } from './foreign.ts';
import { type JsonFault, type JsonText, readJson } from './json-text.ts';
import { emptyReport, type ImportResult, refuse } from './report.ts';
import { documentsOf } from './terraform/resources.ts';
import { isTerraformJson, readTerraform, whyUnreadable } from './terraform/states.ts';
import { looksLikeYaml, readYaml } from './yaml-text.ts';

type Refused = Extract<ImportResult, { readonly ok: false }>;

/** A text that was recognised: a design, complete in itself, or resources that may form one with those of others. */
export type Recognised =
  | Refused
  | { readonly ok: true; readonly input: 'design'; readonly result: Extract<ImportResult, { readonly ok: true }> }
  | { readonly ok: true; readonly input: 'resources'; readonly documents: readonly ComputeDocument[] };

/**
 * Recognises a text by its content, never by a file's name: a design, or resources as the Compute API, gcloud (JSON or
 * YAML), Cloud Asset Inventory or Terraform (a state or a plan as JSON) write them. `where` names it in the places of
 * problems. Texts of other tools are refused with the command that prints the same in a form that can be read.
 */
export function readInput(text: string, where = ''): Recognised {
  const read = readValues(text, where);
  if (!read.ok) return read;
  const { values } = read;
  const documents: ComputeDocument[] = [];
  const assets: ComputeDocument[] = [];
  const input = where === '' ? {} : { input: where };
  for (const [index, raw] of values.entries()) {
    const cleaned = clean(raw);
    if (!cleaned.ok) return refuse(where, cleaned.message);
    const { value } = cleaned;
    if (values.length === 1 && isJsonObject(value) && looksLikeDesign(value)) return readDocument(raw, where);
    if (value === undefined) continue;
    const at = values.length === 1 ? where : prefixed(where, `value ${index + 1}`);
    if (isTerraformJson(value)) {
      const why = whyUnreadable(value);
      if (why !== undefined) return refuse(where, why);
      for (const document of documentsOf(readTerraform({ where: at, value, ...input }))) documents.push(document);
      continue;
    }
    if (isAssets(value)) {
      assets.push({ where: at, value, ...input });
      continue;
    }
    const foreign = foreignJson(value);
    if (foreign !== undefined) return refuse(where, foreign);
    documents.push({ where: at, value, ...input });
  }
  return { ok: true, input: 'resources', documents: [...documents, ...readAssets(assets)] };
}

/** The values that a text spells: as JSON, else as YAML; of a picture the design that it carries. */
function readValues(text: string, where: string): Extract<JsonText, { readonly ok: true }> | Refused {
  if (looksLikeSvg(text)) {
    const inside = designInSvg(text);
    return inside === undefined ? refuse(where, noDesignInside) : readValues(inside, where);
  }
  const json = readJson(text);
  if (json.ok) return json;
  const failed = gcloudError(text);
  if (failed !== undefined) return refuse(where, failed);
  const yaml = looksLikeYaml(text) ? readYaml(text) : undefined;
  if (yaml?.ok && yaml.values.some((value) => typeof value === 'object')) return yaml;
  const foreign = foreignText(text);
  if (foreign !== undefined) return refuse(where, foreign);
  const { line, column, message }: JsonFault = yaml && !yaml.ok ? yaml.fault : json.fault;
  return refuse(prefixed(where, `line ${line}, column ${column}`), message);
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

/** Reads one text: a design document, or resources that form a design of their own. */
export function importText(text: string, options: ImportOptions = {}): ImportResult {
  const recognised = readInput(text);
  if (!recognised.ok) return recognised;
  return recognised.input === 'design' ? recognised.result : importCompute(recognised.documents, options);
}
