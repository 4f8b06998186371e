import { type Anchor, Checker, connectReport, connectText, findAnchor, judgeConnection } from '../../core/index.ts';
import { complaint, type Loaded } from '../inputs.ts';
import type { ExitCode, Io } from '../io.ts';
import { loadOne } from './one-design.ts';

export interface ConnectOptions {
  readonly format: 'text' | 'json';
}

/** Judges joining two things, and changes nothing; 1 where it would be refused. */
export async function connectCommand(
  path: string,
  ends: readonly [from: string, to: string],
  { format }: ConnectOptions,
  io: Io,
): Promise<ExitCode> {
  const loaded = await loadOne([path], io);
  if (!loaded) return 2;
  const [from, to] = ends.map((end) => anchorOf(loaded, end, path, io));
  if (!from || !to) return 2;
  const verdict = judgeConnection(new Checker(loaded.design), from, to);
  const report = connectReport(loaded.design, verdict, [from, to], loaded.input);
  io.out(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : connectText(report));
  return report.verdict === 'error' || report.verdict === 'impossible' ? 1 : 0;
}

function anchorOf({ design, input }: Loaded, text: string, path: string, io: Io): Anchor | undefined {
  const found = findAnchor(design, text, input);
  if (found.ok) return found.anchor;
  io.err(`${complaint(path, found.message)}\n`);
  return undefined;
}
