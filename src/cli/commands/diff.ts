import {
  type ChangePlan,
  changeScript,
  check,
  compareDesigns,
  type Design,
  type DesignDiff,
  diffJson,
  diffText,
  planChanges,
  visible,
  withoutOutside,
} from '../../core/index.ts';
import { complaint, type Loaded } from '../inputs.ts';
import type { ExitCode, Io } from '../io.ts';
import { deliver, loadOne } from './one-design.ts';

export interface DiffOptions {
  readonly to?: string;
  readonly format: 'text' | 'json';
  readonly names: 'keep' | 'new';
  readonly allowInterruption?: boolean;
  readonly output?: string;
}

/**
 * Compares two designs: 0 where both mean the same, 1 where they differ, with a target too. With one it writes what
 * leads from the old design to the new one, and nothing where that cannot be done without an interruption.
 */
export async function diffCommand(
  [oldPath, newPath]: readonly [string, string],
  options: DiffOptions,
  io: Io,
): Promise<ExitCode> {
  if (options.to !== undefined && options.to !== 'gcloud') {
    io.err(`${complaint('', `--to ${options.to} is unknown. There is --to gcloud.`)}\n`);
    return 2;
  }
  if (options.to === undefined && (options.allowInterruption || options.names !== 'keep')) {
    io.err(`${complaint('', '--names and --allow-interruption go with --to gcloud alone.')}\n`);
    return 2;
  }
  const old = await loadOne([oldPath], io);
  const now = old && (await loadOne([newPath], io));
  if (!old || !now) return 2;
  const diff = difference(old, now);
  if (options.to === 'gcloud') return writeChange([old.design, now.design], diff.same, newPath, options, io);
  const text = options.format === 'json' ? `${JSON.stringify(diffJson(diff), null, 2)}\n` : diffText(diff);
  const code = await deliver(text, options.output, io);
  return code === 0 && !diff.same ? 1 : code;
}

/** What is deployed cannot name what lies outside of Compute Engine, so there is nothing to be compared. */
function difference(old: Loaded, now: Loaded): DesignDiff {
  const diff = compareDesigns(old.design, now.design, { isRead: now.input !== 'design' });
  return old.input === 'design' && now.input === 'design' ? diff : withoutOutside(diff);
}

async function writeChange(
  [old, now]: readonly [Design, Design],
  isSame: boolean,
  newPath: string,
  { names, allowInterruption = false, output }: DiffOptions,
  io: Io,
): Promise<ExitCode> {
  const plan = planChanges(old, now, { names, allowInterruption });
  if (!plan.ok) return refuse(plan, newPath, io);
  for (const note of plan.notes) io.err(`${visible(`neg-designer: ${note}`)}\n`);
  const warnings = check(now).flatMap(({ severity, message, rule }) =>
    severity === 'error' ? [`${message} (${rule.id})`] : [],
  );
  const code = await deliver(changeScript(plan, old, now, { warnings }).text, output, io);
  return code === 0 && !isSame ? 1 : code;
}

/** Nothing is written: standard output is where the script would go. */
function refuse({ refusals }: ChangePlan, path: string, io: Io): ExitCode {
  for (const { label, reason, interruption } of refusals) {
    io.err(`${complaint(path, `${label}: ${reason} ${interruption}`)}\n`);
  }
  const message = refusals.some(({ isFirm }) => isFirm)
    ? 'No plan does this, with an interruption or without, so nothing was written.'
    : 'This cannot be done without an interruption, so nothing was written. --allow-interruption plans it all the same.';
  io.err(`${complaint(path, message)}\n`);
  return 1;
}
