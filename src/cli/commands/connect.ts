import {
  type Anchor,
  Checker,
  chainBetween,
  connectReport,
  connectText,
  findAnchor,
  judgeConnection,
  targetsOf,
  targetsReport,
  targetsText,
} from '../../core/index.ts';
import { complaint, type Loaded } from '../inputs.ts';
import type { ExitCode, Io } from '../io.ts';
import { loadOne } from './one-design.ts';

export interface ConnectOptions {
  readonly format: 'text' | 'json';
  readonly targets?: boolean;
}

/** Judges joining two things, or lists what may connect to one, and changes nothing; 1 where it would be refused. */
export async function connectCommand(
  path: string,
  [from, to]: readonly [from: string, to: string | undefined],
  options: ConnectOptions,
  io: Io,
): Promise<ExitCode> {
  if ((to === undefined) !== (options.targets ?? false)) {
    const message = options.targets ? '--targets goes without TO.' : 'TO is missing. Expected KIND/NAME, or --targets.';
    io.err(`${complaint('', message)}\n`);
    return 2;
  }
  const loaded = await loadOne([path], io);
  if (!loaded) return 2;
  const start = anchorOf(loaded, from, path, io);
  if (!start) return 2;
  if (to === undefined) return listTargets(loaded, start, options, io);
  const end = anchorOf(loaded, to, path, io);
  return end ? judge(loaded, [start, end], options, io) : 2;
}

function judge(loaded: Loaded, ends: readonly [Anchor, Anchor], { format }: ConnectOptions, io: Io): ExitCode {
  const checker = new Checker(loaded.design);
  const verdict = judgeConnection(checker, ...ends);
  const isRefused = verdict.verdict === 'error' || verdict.verdict === 'impossible';
  const chain = verdict.chain ?? (isRefused ? chainBetween(checker, ...ends).chain : undefined);
  const report = connectReport(loaded.design, verdict, ends, loaded.input, chain);
  io.out(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : connectText(report));
  return isRefused ? 1 : 0;
}

function listTargets({ design, input }: Loaded, from: Anchor, { format }: ConnectOptions, io: Io): ExitCode {
  const report = targetsReport(design, from, targetsOf(new Checker(design), from), input);
  io.out(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : targetsText(report));
  return 0;
}

function anchorOf({ design, input }: Loaded, text: string, path: string, io: Io): Anchor | undefined {
  const found = findAnchor(design, text, input);
  if (found.ok) return found.anchor;
  io.err(`${complaint(path, found.message)}\n`);
  return undefined;
}
