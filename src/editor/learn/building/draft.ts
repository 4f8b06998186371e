import {
  type Design,
  type Goal,
  judgeLevel,
  type Level,
  type Move,
  readLevel,
  solve,
  writeLevel,
} from '../../../core/index.ts';
import type { Designer } from '../../../store/designer.ts';
import { recordedMoves } from './recorded-moves.ts';

/** What the form of a level holds while somebody fills it in. */
export interface Draft {
  /** How many steps of history before the present design it begins. */
  readonly stepsBack: number;
  readonly title: string;
  readonly story: string;
  readonly nudge: string;
  readonly teaches: string;
  readonly rule: string;
  readonly goals: readonly Goal[];
}

/** A point of history at which a level can begin. */
export interface Beginning {
  readonly stepsBack: number;
  /** The first step after it. */
  readonly label: string;
}

/** Nobody needs to go further back than this. */
const mostSteps = 30;

/** The steps of the present design that may become the solution, the last one first. */
export function beginnings({ past, document }: Pick<Designer, 'past' | 'document'>): readonly Beginning[] {
  const found: Beginning[] = [];
  for (let back = 1; back <= Math.min(mostSteps, past.length); back += 1) {
    const step = past[past.length - back];
    if (!step || step.document !== document) break;
    found.push({ stepsBack: back, label: step.label });
  }
  return found;
}

/** How a draft would be as a level. */
export interface Drafted {
  readonly level: Level;
  /** Its own steps do not make a solution. */
  readonly isSolutionLost: boolean;
  /** The goals that are met before anybody has done anything, by position. */
  readonly metAtStart: readonly boolean[];
  readonly isOpen: boolean;
  /** The first thing that keeps it from being read again. */
  readonly problem: string | undefined;
}

/** Makes a level of a draft and of the designs that history has. */
export function drafted(draft: Draft, { past, design }: Pick<Designer, 'past' | 'design'>): Drafted {
  const designs = [...past.slice(past.length - draft.stepsBack).map((step) => step.design), design];
  const start = designs[0] ?? design;
  const goals = draft.goals.map((goal): Goal => (goal.type === 'keeps' ? { ...goal, ids: idsOf(start) } : goal));
  const level: Level = {
    id: `own-${slug(draft.title)}`,
    title: draft.title.trim(),
    story: draft.story.trim(),
    teaches: draft.teaches.trim(),
    nudge: draft.nudge.trim(),
    ...(draft.rule === '' ? {} : { rule: draft.rule }),
    start,
    goals,
    solution: [],
  };
  const read = readLevel(JSON.parse(writeLevel(level)));
  const problem = read.ok ? undefined : read.problems.map(({ where, message }) => `${where}: ${message}`)[0];
  const { goals: states, isDone } = judgeLevel(level, start);
  const solution = draft.stepsBack === 0 ? [] : proven(level, recordedMoves(designs));
  return {
    level: { ...level, solution: solution ?? [] },
    isSolutionLost: solution === undefined,
    metAtStart: states.map(({ isMet }) => isMet),
    isOpen: goals.length > 0 && !isDone,
    problem,
  };
}

function proven(level: Level, moves: readonly Move[] | undefined): readonly Move[] | undefined {
  if (!moves || moves.length === 0) return undefined;
  const last = solve({ ...level, solution: moves })?.at(-1);
  return last && judgeLevel(level, last).isDone ? moves : undefined;
}

const idsOf = ({ resources }: Design): string[] => Object.keys(resources).sort();

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'level';
