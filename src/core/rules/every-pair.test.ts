import { describe, expect, test } from 'vitest';
import { newOfVariant, type Variant, variants } from '../edit/variants.ts';
import { put } from '../edit/write.ts';
import { backendKinds } from '../facts/backend-support.ts';
import { negTypes } from '../facts/neg-types.ts';
import { products } from '../facts/products.ts';
import type { Anchor } from '../model/anchor.ts';
import { designOf, network, subnet } from '../model/builders.ts';
import { isKind, kindNames } from '../model/kinds.ts';
import { Checker } from './engine.ts';
import { judgeConnection, judgeDirect, type Verdict } from './judge.ts';

const region = 'us-central1';

/** A network to lie in, so that a verdict is about the two and not about where they are. */
const ground = designOf(
  network('ground'),
  subnet('ground-subnet', { network: 'ground', region, ipCidrRange: '10.0.0.0/24' }),
);

interface End {
  readonly title: string;
  readonly variant: Variant;
  /** One interface of a VM, instead of the whole of it. */
  readonly nic?: string;
}

/** Everything a person could begin or end a wire at: each variant, and the interface of a VM by itself. */
const ends: readonly End[] = variants.flatMap((variant): End[] =>
  variant.kind === 'vm'
    ? [
        { title: 'vm', variant },
        { title: 'nic', variant, nic: 'n1' },
      ]
    : [{ title: variant.id, variant }],
);

function between(a: End, b: End): { readonly checker: Checker; readonly from: Anchor; readonly to: Anchor } {
  const around = { network: 'ground', subnet: 'ground-subnet' };
  const first = newOfVariant(ground, a.variant, region, around);
  const one = put(ground, first);
  const second = newOfVariant(one, b.variant, region, around);
  const anchor = (id: string, { nic }: End): Anchor => (nic === undefined ? { id } : { id, part: nic });
  return { checker: new Checker(put(one, second)), from: anchor(first.id, a), to: anchor(second.id, b) };
}

function expectWords(verdict: Verdict, pair: string): void {
  expect.soft(verdict.reason, pair).toMatch(/^[A-Z0-9“a-z].{8,}[.?]$/s);
  expect.soft(verdict.reason, pair).not.toMatch(/undefined|null|NaN|\[object/);
  expect.soft(verdict.sources.length, pair).toBeGreaterThan(0);
  for (const { url } of verdict.sources) expect.soft(url, pair).toMatch(/^https:\/\//);
  expect.soft(verdict.edit === undefined, pair).toBe(verdict.verdict === 'impossible');
  const isRefused = verdict.verdict === 'error' || verdict.verdict === 'impossible';
  expect.soft(verdict.noFix !== undefined, pair).toBe(isRefused && verdict.fixes.length === 0 && !verdict.chain);
  for (const { title } of verdict.fixes) expect.soft(title, pair).toMatch(/^[A-Z].{5,}[^.]$/);
}

describe('every ordered pair of variants: a verdict with words and a source, and a fix or that none is known (bars 1 and 3)', () => {
  test.each(ends.map((end, index) => [end.title, index] as const))('%s', (_title, index) => {
    const a = ends[index];
    if (!a) return;
    for (const b of ends.slice(index)) {
      const pair = `${a.title} and ${b.title}`;
      const { checker, from, to } = between(a, b);
      const verdict = judgeConnection(checker, from, to);
      expectWords(verdict, pair);
      // The other way round it is the same connection.
      expect.soft(judgeDirect(checker, to, from).verdict, pair).toBe(verdict.verdict);
      expect.soft(judgeDirect(checker, from, to).verdict, pair).toBe(verdict.verdict);
    }
  });
});

describe('the variants are all that the facts know', () => {
  const ids = new Set(variants.map(({ id }) => id));

  test('every kind, each once', () => {
    expect(ids.size).toBe(variants.length);
    expect(new Set(variants.map(({ kind }) => kind))).toEqual(new Set(kindNames));
  });

  test('every type of NEG in every scope', () => {
    for (const { id, scopes } of negTypes) for (const scope of scopes) expect(ids).toContain(`neg/${id}@${scope}`);
  });

  test('every load balancer that has a backend service', () => {
    for (const { id, target } of products) {
      expect(ids.has(`backendService/${id}`), id).toBe(target !== 'TARGET_POOL');
      expect(ids.has(`forwardingRule/${id}`), id).toBe(target !== 'TARGET_POOL');
    }
  });

  test('a new one fits its kind', () => {
    for (const variant of variants) expect(newOfVariant(ground, variant, region).kind).toBe(variant.kind);
  });

  test('the kinds of backends are those of the table', () => {
    const negs = backendKinds.filter(({ id }) => id.startsWith('NEG_')).map(({ id }) => id);
    const known = new Set(negTypes.flatMap((type): readonly string[] => type.backendKinds));
    expect(new Set(negs)).toEqual(known);
    const made = newOfVariant(
      ground,
      variants.find(({ kind }) => kind === 'neg') ?? { id: '', kind: 'neg', title: '', fields: () => ({}) },
      region,
    );
    expect(isKind('neg', made)).toBe(true);
  });
});
