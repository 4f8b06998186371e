import {
  type ComputeDocument,
  type Design,
  type Id,
  type ImportReport,
  type InputForm,
  importCompute,
  readInput,
  uselessDocuments,
  visible,
} from '../core/index.ts';
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

interface ComputeFile {
  readonly file: string;
  readonly documents: readonly ComputeDocument[];
}

/**
 * Reads files. Compute resources of all of them form one design, as people have one file per kind, unless they are to
 * stay `separate`; a design document is always judged alone. What cannot be used is complained of and left out.
 */
export async function loadInputs(paths: readonly string[], io: Io, separate = false): Promise<Inputs> {
  const designs: Loaded[] = [];
  const failures: string[] = [];
  const texts = new Map<string, string>();
  let compute: ComputeFile[] = [];
  const fail = (where: string, message: string) => {
    const line = complaint(where, message);
    failures.push(line);
    io.err(`${line}\n`);
  };
  const finish = () => {
    const files = compute;
    compute = [];
    if (files.length === 0) return;
    const loaded = loadCompute(files);
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
      else compute.push({ file: path, documents: read.documents });
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

type LoadedCompute =
  | { readonly ok: true; readonly value: Loaded }
  | { readonly ok: false; readonly where: string; readonly message: string };

function loadCompute(files: readonly ComputeFile[]): LoadedCompute {
  const name = nameFrom(files.map(({ file }) => file));
  const result = importCompute(
    files.flatMap(({ documents }) => documents),
    name === undefined ? {} : { name },
  );
  if (!result.ok) {
    const [first, ...more] = result.problems;
    return {
      ok: false,
      where: first?.where ?? '',
      message: withMore(first?.message ?? 'It cannot be used.', more.length),
    };
  }
  const { design, report } = result;
  const origins = new Map(report.origins.map(({ id, input }) => [id, input]));
  return { ok: true, value: { files: files.map(({ file }) => file), input: 'compute', design, report, origins } };
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
  for (const { where, reason } of ignored.slice(0, shown)) io.err(`${complaint(where, `Left out: ${reason}`)}\n`);
  const more = ignored.length - shown;
  if (more > 0) io.err(`neg-designer: Left out ${more} more.\n`);
}
