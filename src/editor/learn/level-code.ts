import {
  judgeLevel,
  type Level,
  levelFormat,
  type Problem,
  readDesign,
  readInput,
  readLevel,
  solve,
  writeDesign,
  writeLevel,
} from '../../core/index.ts';
import { learnMessages } from '../messages/learn.ts';
import { largestShared, packText, unpackLink } from '../sharing/link-codec.ts';

const text = learnMessages.opened;

export type LevelRead =
  | { readonly ok: true; readonly level: Level }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What follows the # of a link that carries a level. */
export async function encodeLevel(level: Level): Promise<string> {
  return `l1=${await packText(JSON.stringify(JSON.parse(writeLevel(level))))}`;
}

/** The level of a link. It may come from anybody: size, text and shape are held against limits. */
export async function decodeLevel(packed: string): Promise<LevelRead> {
  if (packed === '') return refused(text.version);
  const bytes = await unpackLink(packed);
  if (bytes === 'cut') return refused(text.cut);
  if (bytes === 'large') return refused(text.large(largestShared / 1_000_000));
  try {
    return levelOfText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refused(text.cut);
  }
}

/** Reads a level from the text of a file, which may come from anybody. */
export function levelOfText(content: string): LevelRead {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    return refused(text.json(error instanceof Error ? error.message : ''));
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== levelFormat)
    return refused(text.format);
  // The design goes through the same door as one by itself: depth and forbidden keys are judged there.
  const start = 'start' in value ? readInput(JSON.stringify(value.start) ?? '', 'start') : undefined;
  if (start && !start.ok) return { ok: false, problems: start.problems };
  const read = readLevel(value);
  return read.ok ? tried(read.value) : { ok: false, problems: read.problems };
}

/** What a level promises is held against what it does: it has to be open at its start, and its solution has to lead to its end. */
function tried(level: Level): LevelRead {
  try {
    if (judgeLevel(level, level.start).isDone) return refused(text.solved);
    const designs = solve(level);
    const fits = designs?.every((design) => readDesign(JSON.parse(writeDesign(design))).ok);
    if (fits === false) return refused(text.solution);
    const last = designs?.at(-1);
    const isProven = last !== undefined && judgeLevel(level, last).isDone;
    return { ok: true, level: isProven ? level : { ...level, solution: [] } };
  } catch {
    return refused(text.solution);
  }
}

const refused = (message: string): LevelRead => ({ ok: false, problems: [{ where: '', message }] });
