import {
  checkAccepted,
  deployable,
  type Exported,
  type ExportTarget,
  findAnchor,
  type Id,
  isDeployable,
  printAs,
  resourceOf,
  visible,
} from '../../core/index.ts';
import { complaint, type Loaded } from '../inputs.ts';
import { type ExitCode, type Io, worst } from '../io.ts';
import { deliver, loadOne } from './one-design.ts';

export interface ExportOptions {
  readonly to: string;
  readonly calls?: boolean;
  readonly teardown?: boolean;
  readonly split?: boolean;
  readonly imports?: boolean;
  readonly lists?: boolean;
  readonly dark?: boolean;
  readonly only?: readonly string[];
  readonly alone?: boolean;
  readonly force?: boolean;
  readonly output?: string;
}

const names = ['gcloud', 'compute', 'terraform', 'markdown', 'mermaid', 'svg', 'design'] as const;
type Name = (typeof names)[number];

/** Options that go with one target alone. */
const belongsTo = {
  calls: 'compute',
  teardown: 'gcloud',
  split: 'terraform',
  imports: 'terraform',
  lists: 'terraform',
  dark: 'svg',
} as const satisfies Partial<Record<keyof ExportOptions, Name>>;

/** Writes what deploys or documents a design. Where the cloud would refuse it, nothing is written unless it is forced. */
export async function exportCommand(path: string, options: ExportOptions, io: Io): Promise<ExitCode> {
  const name = names.find((each) => each === options.to);
  const target = name && targetOf(name, options);
  const misuse = target
    ? misuseOf(name, target, options)
    : `--to ${options.to} is unknown. There is --to ${names.join(', --to ')}.`;
  if (!target || misuse !== undefined) {
    io.err(`${complaint('', misuse ?? '')}\n`);
    return 2;
  }
  const loaded = await loadOne([path], io);
  if (!loaded) return 2;
  const { design } = loaded;
  const selected = options.only && selectedIn(loaded, options.only, path, io);
  if (options.only && !selected) return 2;
  const outcome = checkAccepted(design);
  const errors = outcome.findings.filter(({ severity }) => severity === 'error');
  if (!deployable(outcome.findings) && !options.force) {
    // Not to standard output: that is where the file would go.
    for (const { message, rule } of errors) io.err(`${complaint(path, `${message} (${rule.id})`)}\n`);
    io.err(
      `${complaint(path, `${counted(errors.length)}, so nothing was written. --force writes it all the same.`)}\n`,
    );
    return 1;
  }
  const { split = false, imports = false, lists = false, alone = false, dark = false } = options;
  const exported = printAs(target, design, outcome, {
    split,
    imports,
    lists,
    alone,
    theme: dark ? 'dark' : 'light',
    ...(selected ? { selected } : {}),
  });
  tellNotExported(exported, loaded, io);
  return write(exported, options, io);
}

const counted = (errors: number) => (errors === 1 ? 'The design has an error' : `The design has ${errors} errors`);

function targetOf(name: Name, { calls, teardown }: ExportOptions): ExportTarget {
  if (name === 'compute') return calls ? 'calls' : 'resources';
  return name === 'gcloud' && teardown ? 'teardown' : name;
}

function misuseOf(name: Name | undefined, target: ExportTarget, options: ExportOptions): string | undefined {
  for (const [option, owner] of Object.entries(belongsTo)) {
    if (Reflect.get(options, option) && owner !== name) return `--${option} goes with --to ${owner} alone.`;
  }
  if (options.only && !isDeployable(target)) return '--only goes with --to gcloud, compute and terraform alone.';
  if (options.alone && !options.only) return '--alone goes with --only alone.';
  if (options.split && (options.output === undefined || options.output === '-'))
    return '--split writes several files. Expected --output with a folder for them.';
  return undefined;
}

/** The ids of what was named; undefined where a name means nothing, which was said. */
function selectedIn({ design, input }: Loaded, wanted: readonly string[], path: string, io: Io) {
  const ids: Id[] = [];
  for (const text of wanted) {
    const found = findAnchor(design, text, input);
    if (!found.ok) {
      io.err(`${complaint(path, found.message)}\n`);
      return undefined;
    }
    ids.push(found.anchor.id);
  }
  return ids;
}

async function write({ files }: Exported, { split, output }: ExportOptions, io: Io): Promise<ExitCode> {
  if (!split) return deliver(files[0]?.text ?? '', output, io);
  const codes: ExitCode[] = [];
  for (const { name, text } of files) codes.push(await deliver(text, `${output?.replace(/\/+$/, '')}/${name}`, io));
  return worst(codes);
}

function tellNotExported({ notExported }: Exported, { design }: Loaded, io: Io): void {
  for (const { id, reason } of notExported) {
    const resource = resourceOf(design, id);
    const what = resource ? `${resource.kind}/${resource.name ?? id}` : id;
    io.err(visible(`neg-designer: Not exported: ${what}: ${reason}`).concat('\n'));
  }
}
