import type { Answers, QuestionId } from './answers.ts';
import { type Possibility, possibilities } from './possibilities.ts';
import { answerOf, questions } from './questions.ts';
import { baseStanding, type Standing, worseOf } from './standing.ts';

/** What is said of a possibility by the tables themselves (no question) or by one answer. */
export interface Remark {
  readonly question?: QuestionId;
  readonly answer?: string;
  readonly standing: Standing;
}

/** What the answers leave. Each list is in the order of NEG forms, then of products; `remarksOn` says why something is in it. */
export interface Narrowed {
  readonly possible: readonly Possibility[];
  /** Nothing rules them out, and nothing vouches for them. */
  readonly unchecked: readonly Possibility[];
  readonly ruledOut: readonly Possibility[];
}

/** What one more answer would leave. `why` says what stands against it where that is nothing; empty while any stays. */
export interface Preview {
  readonly possible: number;
  readonly unchecked: number;
  readonly why: readonly Standing[];
}

/** In the order of the possibilities. Judged once: facts do not change. */
type Judged = readonly Standing[];

const bases: Judged = possibilities.map(baseStanding);

/** By question and answer. */
const judged: ReadonlyMap<string, Judged> = new Map(
  questions.flatMap(({ id, answers }) =>
    answers.map((answer) => [`${id} ${answer.id}`, possibilities.map((possibility) => answer.judge(possibility))]),
  ),
);

const indexOf: ReadonlyMap<Possibility, number> = new Map(
  possibilities.map((possibility, index) => [possibility, index]),
);

const standingIn = (list: Judged | undefined, possibility: Possibility): Standing | undefined =>
  list?.[indexOf.get(possibility) ?? -1];

/** What the tables alone say of a possibility. */
export const baseOf = (possibility: Possibility): Standing =>
  standingIn(bases, possibility) ?? baseStanding(possibility);

/** Every standing of one possibility under these answers. */
function* standingsOf(possibility: Possibility, answers: Answers): Generator<Remark> {
  yield { standing: baseOf(possibility) };
  for (const { id: question } of questions) {
    const answer = answers[question];
    if (answer === undefined) continue;
    const standing = standingIn(judged.get(`${question} ${answer}`), possibility);
    if (standing) yield { question, answer, standing };
    const besides = answerOf(question, answer)?.beside?.(possibility, answers);
    if (besides) yield { question, answer, standing: besides };
  }
}

/**
 * What is said of a possibility under these answers: reasons against it where it is ruled out, else doubts and conditions.
 * Empty where it goes without saying.
 */
export function remarksOn(possibility: Possibility, answers: Answers): readonly Remark[] {
  const all = [...standingsOf(possibility, answers)].filter(({ standing }) => standing.reason !== '');
  const against = all.filter(({ standing }) => standing.name === 'no');
  return against.length > 0 ? against : all;
}

/** What the answers so far leave. No answer at all leaves what the tables allow. */
export function narrow(answers: Answers): Narrowed {
  const besides = questions.flatMap(({ id }) => answerOf(id, answers[id]) ?? []).filter(({ beside }) => beside);
  const lists = questions.flatMap(({ id }) => {
    const list = judged.get(`${id} ${answers[id]}`);
    return list ? [list] : [];
  });
  const left: Record<'possible' | 'unchecked' | 'ruledOut', Possibility[]> = {
    possible: [],
    unchecked: [],
    ruledOut: [],
  };
  for (const [index, possibility] of possibilities.entries()) {
    let worst = bases[index]?.name ?? 'no';
    for (const list of lists) worst = worseOf(worst, list[index]?.name ?? 'no');
    for (const { beside } of besides) worst = worseOf(worst, beside?.(possibility, answers)?.name ?? 'yes');
    left[worst === 'no' ? 'ruledOut' : worst === 'unchecked' ? 'unchecked' : 'possible'].push(possibility);
  }
  return left;
}

/** What would be left with that answer to that question, whatever it has been answered with before. */
export function previewOf(answers: Answers, question: QuestionId, answer: string): Preview {
  const after: Answers = { ...answers, [question]: answer };
  const { possible, unchecked } = narrow(after);
  if (possible.length + unchecked.length > 0) {
    return { possible: possible.length, unchecked: unchecked.length, why: [] };
  }
  const own = judged.get(`${question} ${answer}`);
  const suits = (possibility: Possibility) =>
    baseOf(possibility).name !== 'no' && standingIn(own, possibility)?.name !== 'no';
  const before = narrow({ ...answers, [question]: undefined });
  // What one has is given: what is wanted speaks against it. What one wants is spoken against by what there is.
  const asked = question === 'have' ? possibilities.filter(suits) : [...before.possible, ...before.unchecked];
  const against = new Map<string, Standing>();
  for (const possibility of asked) {
    for (const { standing } of remarksOn(possibility, after)) against.set(standing.reason, standing);
  }
  return { possible: 0, unchecked: 0, why: [...against.values()] };
}
