import * as z from 'zod/mini';
import type { Design } from '../model/design.ts';
import { type Problem, type Read, readDesign } from '../model/document.ts';
import { writeDesign } from '../model/write-design.ts';
import { check } from '../rules/engine.ts';
import type { Finding } from '../rules/rule.ts';
import { type Goal, type GoalState, goalSchema, judgeGoals } from './goals.ts';
import { editOf, type Move, moveSchema } from './move.ts';

/** A task: a design to begin with, and what is to become of it. Nothing but data, so that a level is a file or a link. */
export interface Level {
  readonly id: string;
  readonly title: string;
  /** What is the case, and what is wanted. */
  readonly story: string;
  /** What one knows afterwards, shown when the level is done. */
  readonly teaches: string;
  readonly start: Design;
  readonly goals: readonly Goal[];
  /** The first of three hints: where to look. The second is the page of `rule`, the third the next move of the solution. */
  readonly nudge: string;
  readonly rule?: string;
  /** One way to do it. Its length is the score to reach. */
  readonly solution: readonly Move[];
}

export interface LevelState {
  readonly goals: readonly GoalState[];
  readonly isDone: boolean;
}

/** How far a design is on the way through a level. */
export function judgeLevel(level: Level, design: Design, findings: readonly Finding[] = check(design)): LevelState {
  const goals = judgeGoals(level.goals, design, findings);
  return { goals, isDone: goals.every(({ isMet }) => isMet) };
}

/** The designs from the start of a level through its solution, one after each move; undefined where a move fails. */
export function solve({ start, solution }: Level): readonly Design[] | undefined {
  const designs = [start];
  for (const move of solution) {
    const present = designs.at(-1) ?? start;
    const next = editOf(move, present)?.(present);
    if (!next || next === present) return undefined;
    designs.push(next);
  }
  return designs;
}

/** The next move towards the goals: the first of the solution that still can be made and that changes something. */
export function nextMove(level: Level, design: Design): Move | undefined {
  return level.solution.find((move) => {
    const next = editOf(move, design)?.(design);
    return next !== undefined && next !== design && JSON.stringify(next.resources) !== JSON.stringify(design.resources);
  });
}

export const levelFormat = 'neg-designer-level';
const text = z.string().check(z.maxLength(2_000));
const levelSchema = z.object({
  format: z.literal(levelFormat),
  version: z.literal(1),
  id: z.string().check(z.maxLength(100)),
  title: text,
  story: text,
  teaches: text,
  nudge: text,
  rule: z.optional(z.string()),
  goals: z.array(goalSchema).check(z.minLength(1), z.maxLength(30)),
  solution: z.array(moveSchema).check(z.maxLength(100)),
  start: z.unknown(),
});

/** Reads a level from the value of a JSON text; says what is wrong and where. */
export function readLevel(value: unknown): Read<Level> {
  const read = levelSchema.safeParse(value);
  if (!read.success) {
    const problems = read.error.issues.map(
      ({ path, message }): Problem => ({ where: path.map(String).join('.'), message }),
    );
    return { ok: false, problems };
  }
  const start = readDesign(read.data.start);
  if (!start.ok) {
    return { ok: false, problems: start.problems.map((problem) => ({ ...problem, where: `start.${problem.where}` })) };
  }
  const { format: _format, version: _version, ...level } = read.data;
  return { ok: true, value: { ...level, start: start.value } };
}

/** A level as a file. */
export function writeLevel(level: Level): string {
  const { start, ...rest } = level;
  return `${JSON.stringify({ format: levelFormat, version: 1, ...rest, start: JSON.parse(writeDesign(start)) }, null, 2)}\n`;
}
