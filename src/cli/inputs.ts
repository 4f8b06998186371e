import {
  type ComputeDocument,
  type Design,
  type Id,
  type ImportReport,
  type InputForm,
  importCompute,
  looksLikeHcl,
  readHcl,
  readInput,
  uselessDocuments,
  visible,
} from '../core/index.ts';
import { parseHcl } from './hcl.ts';
import type { Io } from './io.ts';

/** A design, and the files that it was read from. */
export interface Loaded {
  readonly files: readonly string[];
  readonly input: InputForm;
  readonly design: Design;
  readonly report: ImportReport;
  readonly origins: ReadonlyMap<Id, string>;
}

/** What could be read, and how many files could not: each of those was complained of in one line. */
export interface Inputs {
  readonly designs: readonly Loaded[];
  readonly failures: readonly string[];
  /** The text of every file that was read. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A file of resources: what was read of it, or the blocks of a file of Terraform, which mean something together. */
interface ResourceFile {
  readonly file: string;
  readonly documents: readonly ComputeDocument[];
  readonly blocks?: unknown;
}

/**
 * Reads files. Resources of all of them form one design, as people have one file per kind, unless they are to stay
 * `separate`; files in Terraform's language are those of one module. A design document is always judged alone. What
 * cannot be used is complained of and left out.
 */
export async function loadInputs(paths: readonly string[], io: Io, separate = false): Promise<Inputs> {
  const designs: Loaded[] = [];
  const failures: string[] = [];
  const texts = new Map<string, string>();
  let resources: ResourceFile[] = [];
  const fail = (where: string, message: string) => {
    const line = complaint(where, message);
    failures.push(line);
    io.err(`${line}\n`);
  };
  const finish = () => {
    const files = resources;
    resources = [];
    if (files.length === 0) return;
    const loaded = loadResources(files);
    if (loaded.ok) {
      designs.push(loaded.value);
      tellIgnored(loaded.value.report, io);
    } else fail(loaded.where || files.map(({ file }) => file).join(', '), loaded.message);
  };
  for (const path of new Set(paths)) {
    const reading = await io.read(path);
    if (!reading.ok) {
      fail(path, reading.message);
      continue;
    }
    texts.set(path, reading.text);
    if (looksLikeHcl(reading.text) && !/^\s*[[{]/.test(reading.text)) {
      const parsed = await parseHcl(path, reading.text);
      if (parsed.ok) resources.push({ file: path, documents: [], blocks: parsed.value });
      else fail(parsed.where, parsed.message);
      if (separate) finish();
      continue;
    }
    const read = readInput(reading.text, path);
    if (!read.ok) {
      const [first, ...more] = read.problems;
      fail(first?.where ?? path, withMore(first?.message ?? 'It cannot be used.', more.length));
    } else if (read.input === 'design') {
      const { design, report } = read.result;
      designs.push({ files: [path], input: 'design', design, report, origins: new Map() });
    } else {
      const useless = uselessDocuments(read.documents);
      if (useless) fail(useless.where, useless.message);
      else resources.push({ file: path, documents: read.documents });
      if (separate) finish();
    }
  }
  finish();
  return { designs: inOrder(designs, paths), failures, texts };
}

/** In the order in which the files were named, whatever they hold. */
function inOrder(designs: readonly Loaded[], paths: readonly string[]): Loaded[] {
  const rank = ({ files: [first = ''] }: Loaded) => paths.indexOf(first);
  return [...designs].sort((a, b) => rank(a) - rank(b));
}

type LoadedResources =
  | { readonly ok: true; readonly value: Loaded }
  | { readonly ok: false; readonly where: string; readonly message: string };

function loadResources(files: readonly ResourceFile[]): LoadedResources {
  const name = nameFrom(files.map(({ file }) => file));
  const module = files.flatMap(({ file, blocks }) => (blocks === undefined ? [] : [{ where: file, value: blocks }]));
  const documents = [...files.flatMap((file) => file.documents), ...readHcl(module)];
  const result = importCompute(documents, name === undefined ? {} : { name });
  if (!result.ok) {
    const [first, ...more] = result.problems;
    return {
      ok: false,
      where: first?.where ?? '',
      message: withMore(first?.message ?? 'It cannot be used.', more.length),
    };
  }
  const { design, report, input } = result;
  const origins = new Map(report.origins.map(({ id, input: file }) => [id, file]));
  return { ok: true, value: { files: files.map(({ file }) => file), input, design, report, origins } };
}

/** What a design is called that comes from one file alone. */
function nameFrom([file, ...others]: readonly string[]): string | undefined {
  if (file === undefined || file === '-' || others.length > 0) return undefined;
  const stem = file.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,8}$/, '');
  return stem === '' ? undefined : stem;
}

const withMore = (message: string, more: number): string =>
  more === 0 ? message : `${message} (and ${more} more like this)`;

/** One line of complaint: program, file and place (`x.json:3:5` where a text breaks off), what and what was expected. */
export function complaint(where: string, message: string): string {
  const place = where.replace(/: line (\d+), column (\d+)$/, ':$1:$2');
  return visible(`neg-designer: ${place === '' ? '' : `${place}: `}${message}`);
}

const shown = 10;

function tellIgnored({ ignored }: ImportReport, io: Io): void {
  for (const { where, reason, count } of ignored.slice(0, shown)) {
    io.err(`${complaint(where, `Left out: ${reason}${count === undefined ? '' : ` (${count} of them)`}`)}\n`);
  }
  const more = ignored.slice(shown).reduce((sum, { count = 1 }) => sum + count, 0);
  if (more > 0) io.err(`neg-designer: Left out ${more} more.\n`);
}
