import { describe, expect, test } from 'vitest';
import { backendsOf } from '../model/backends.ts';
import type { Design } from '../model/design.ts';
import { productsOf } from '../model/load-balancer.ts';
import { viewOf } from '../model/view.ts';
import { check } from '../rules/engine.ts';
import { rules } from '../rules/list.ts';
import type { Answers } from './answers.ts';
import { narrow, previewOf, remarksOn } from './narrow.ts';
import { type Order, orderOf } from './order.ts';
import { type Possibility, possibilities } from './possibilities.ts';
import { questions } from './questions.ts';
import { drafted } from './skeleton.ts';
import type { Standing } from './standing.ts';

// Walks every combination of answers there is, each question left open among them. A busy machine takes its time.

interface End {
  readonly possibility: Possibility;
  readonly answers: Answers;
  readonly order: Order;
  readonly isUnchecked: boolean;
}

function* states(at = 0, answers: Answers = {}): Generator<Answers> {
  const question = questions[at];
  if (!question) {
    yield answers;
    return;
  }
  yield* states(at + 1, answers);
  for (const answer of question.answers) yield* states(at + 1, { ...answers, [question.id]: answer.id });
}

const keyOf = (order: Order) => JSON.stringify({ ...order, neg: order.neg.id, product: order.product.id });

/** What somebody still has to put in: a placeholder is named as such, and API Gateway is in Preview. */
const known: ReadonlySet<string> = new Set([
  'internet-neg/address-routable',
  'internet-neg/server-certificate',
  'serverless-neg/api-gateway-beta-only',
]);

const hasPair = (design: Design, { neg, product }: Possibility): boolean => {
  const view = viewOf(design);
  return view.all('backendService').some((service) => {
    const found = productsOf(service, view);
    return (
      found.length === 1 &&
      found[0]?.id === product.id &&
      backendsOf(service, view).length > 0 &&
      backendsOf(service, view).every(({ kind }) => kind === neg.id)
    );
  });
};

describe('the whole tree of answers', { timeout: 240_000 }, () => {
  const ends = new Map<string, End>();
  let count = 0;
  const silent: string[] = [];

  test('is walked whole', () => {
    const seen = new Set<string>();
    for (const answers of states()) {
      count += 1;
      const { possible, unchecked, ruledOut } = narrow(answers);
      if (possible.length + unchecked.length + ruledOut.length !== possibilities.length) silent.push('lost one');
      for (const [list, isUnchecked] of [
        [possible, false],
        [unchecked, true],
      ] as const) {
        for (const possibility of list) {
          const { have, traffic, spread, probes, cache, ipv6 } = answers;
          const quick = `${possibility.id} ${have === 'pods'} ${traffic} ${spread} ${probes} ${cache} ${ipv6} ${isUnchecked}`;
          if (seen.has(quick)) continue;
          seen.add(quick);
          const order = orderOf(possibility, answers);
          const key = `${isUnchecked} ${keyOf(order)}`;
          if (!ends.has(key)) ends.set(key, { possibility, answers, order, isUnchecked });
        }
      }
    }
    expect(count).toBe(questions.reduce((product, { answers }) => product * (answers.length + 1), 1));
    expect(silent).toEqual([]);
    expect(ends.size).toBeGreaterThan(500);
  });

  test('every end is a design without an error, of the NEG and the product that were chosen', () => {
    const wrong: string[] = [];
    for (const [key, { possibility, answers, order, isUnchecked }] of ends) {
      const design = drafted(order);
      if (!hasPair(design, possibility)) wrong.push(`${key}: another NEG or product`);
      const said = new Set(remarksOn(possibility, answers).flatMap(({ standing }) => standing.rules));
      for (const { severity, rule, message } of check(design)) {
        if (severity === 'error') wrong.push(`${key}: ${rule.id}: ${message}`);
        // What the chooser vouches for, the rules do not doubt behind its back.
        if (severity === 'warning' && !isUnchecked && !said.has(rule.id) && !known.has(rule.id)) {
          wrong.push(`${key}: ${rule.id}, which the chooser does not mention: ${message}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('whatever is left out or in doubt says why, and where that was read', () => {
    const bare: string[] = [];
    const told = ({ reason, sources, rules: ids }: Standing, at: string) => {
      if (!/^[A-Z“].*\.$/s.test(reason)) bare.push(`${at}: “${reason}” is no sentence`);
      if (sources.length === 0 || sources.some(({ url }) => !url.startsWith('https://'))) bare.push(`${at}: no source`);
      for (const id of ids) if (!rules.some((rule) => rule.id === id)) bare.push(`${at}: no rule ${id}`);
    };
    for (const question of questions) {
      for (const answer of question.answers) {
        for (const possibility of possibilities) {
          const standing = answer.judge(possibility);
          if (standing.name !== 'yes') told(standing, `${question.id} ${answer.id} ${possibility.id}`);
        }
      }
    }
    for (const { possibility } of [...ends.values()]) {
      for (const { standing } of remarksOn(possibility, {})) told(standing, possibility.id);
    }
    const { ruledOut } = narrow({ have: 'vms', clients: 'internet', spread: 'one', cache: 'yes', ipv6: 'yes' });
    for (const possibility of ruledOut) {
      const remarks = remarksOn(possibility, {
        have: 'vms',
        clients: 'internet',
        spread: 'one',
        cache: 'yes',
        ipv6: 'yes',
      });
      if (remarks.length === 0) bare.push(`${possibility.id} is left out in silence`);
      for (const { standing } of remarks) told(standing, possibility.id);
    }
    expect(bare).toEqual([]);
  });

  test('an answer says beforehand what it leaves, and why where that is nothing', () => {
    for (const first of questions) {
      for (const one of first.answers) {
        const answers: Answers = { [first.id]: one.id };
        for (const second of questions.filter(({ id }) => id !== first.id)) {
          for (const other of second.answers) {
            const preview = previewOf(answers, second.id, other.id);
            const after = narrow({ ...answers, [second.id]: other.id });
            expect([preview.possible, preview.unchecked]).toEqual([after.possible.length, after.unchecked.length]);
            const isEmpty = preview.possible + preview.unchecked === 0;
            expect(preview.why.length > 0, `${first.id} ${one.id}, ${second.id} ${other.id}`).toBe(isEmpty);
          }
        }
      }
    }
  });

  test('answers may come in any order', () => {
    const forth = narrow({ have: 'vms', traffic: 'tcp', clients: 'vpc' });
    const back = narrow({ clients: 'vpc', traffic: 'tcp', have: 'vms' });
    expect(back).toEqual(forth);
  });
});
