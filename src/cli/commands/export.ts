import {
  answerLines,
  checkAccepted,
  computeJson,
  type Design,
  deployable,
  gcloudScript,
  type Plan,
  plan,
  resourceOf,
  visible,
  writeDesign,
} from '../../core/index.ts';
import { complaint } from '../inputs.ts';
import type { ExitCode, Io } from '../io.ts';
import { deliver, loadOne } from './one-design.ts';

export interface ExportOptions {
  readonly to: string;
  readonly calls?: boolean;
  readonly teardown?: boolean;
  readonly force?: boolean;
  readonly output?: string;
}

const targets = ['gcloud', 'compute', 'design'] as const;
type Target = (typeof targets)[number];
const later: ReadonlySet<string> = new Set(['terraform', 'markdown', 'mermaid', 'svg']);

/** Writes what deploys a design. Where the cloud would refuse it, nothing is written unless it is forced. */
export async function exportCommand(path: string, options: ExportOptions, io: Io): Promise<ExitCode> {
  const { output } = options;
  const target = targets.find((name) => name === options.to);
  const misuse = target ? misuseOf(target, options) : unknownTarget(options.to);
  if (!target || misuse !== undefined) {
    io.err(`${complaint('', misuse ?? unknownTarget(options.to))}\n`);
    return 2;
  }
  const loaded = await loadOne([path], io);
  if (!loaded) return 2;
  const outcome = checkAccepted(loaded.design);
  const { findings } = outcome;
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!deployable(findings) && !options.force) {
    // Not to standard output: that is where the file would go.
    for (const { message, rule } of errors) io.err(`${complaint(path, `${message} (${rule.id})`)}\n`);
    io.err(
      `${complaint(path, `${counted(errors.length)}, so nothing was written. --force writes it all the same.`)}\n`,
    );
    return 1;
  }
  const steps = plan(loaded.design);
  if (target !== 'design') tellNotExported(steps, loaded.design, io);
  const remarks = {
    warnings: errors.map(({ message, rule }) => `${message} (${rule.id})`),
    accepted: answerLines(outcome),
  };
  return deliver(print(target, steps, loaded.design, remarks, options), output, io);
}

const counted = (errors: number) => (errors === 1 ? 'The design has an error' : `The design has ${errors} errors`);

function unknownTarget(to: string): string {
  const choices = `There is --to ${targets.join(', --to ')}.`;
  return later.has(to) ? `--to ${to} comes in a later version. ${choices}` : `--to ${to} is unknown. ${choices}`;
}

function misuseOf(target: Target, { calls, teardown }: ExportOptions): string | undefined {
  if (calls && target !== 'compute') return '--calls goes with --to compute alone.';
  return teardown && target !== 'gcloud' ? '--teardown goes with --to gcloud alone.' : undefined;
}

/** What stands on top of a file: known errors, and what somebody answers for. */
interface Remarks {
  readonly warnings: readonly string[];
  readonly accepted: readonly string[];
}

function print(
  target: Target,
  steps: Plan,
  design: Design,
  remarks: Remarks,
  { calls = false, teardown = false }: ExportOptions,
): string {
  switch (target) {
    case 'gcloud':
      return gcloudScript(steps, design, { ...remarks, teardown }).text;
    case 'compute':
      return computeJson(steps, { ...remarks, calls }).text;
    case 'design':
      return writeDesign(design);
  }
}

function tellNotExported({ notExported }: Plan, design: Design, io: Io): void {
  for (const { id, reason } of notExported) {
    const resource = resourceOf(design, id);
    const what = resource ? `${resource.kind}/${resource.name ?? id}` : id;
    io.err(visible(`neg-designer: Not exported: ${what}: ${reason}`).concat('\n'));
  }
}
