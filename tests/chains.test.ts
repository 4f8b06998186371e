import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { products } from '../src/core/facts/products.ts';
import type { Design } from '../src/core/model/design.ts';
import type { KindName } from '../src/core/model/kinds.ts';
import { chainBetween, chainTo } from '../src/core/rules/chain.ts';
import { Checker, check } from '../src/core/rules/engine.ts';
import { designs } from './arbitrary/designs.ts';
import './properties.ts';

const errorsOf = (design: Design) =>
  new Set(
    check(design)
      .filter(({ severity, rule }) => severity === 'error' && !rule.incomplete)
      .map(({ key }) => key),
  );

const pairs = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 3 });

describe('whatever a chain builds', () => {
  test('raises no new error, keeps what was there, and is found again', () => {
    let built = 0;
    fc.assert(
      fc.property(designs({ outside: true, blanks: true }), pairs, (design, wanted) => {
        const ids = Object.keys(design.resources);
        const ofKinds = (...kinds: readonly KindName[]) =>
          ids.filter((id) => kinds.some((kind) => kind === design.resources[id]?.kind));
        const lower = ofKinds('vm', 'neg', 'instanceGroup', 'serviceAttachment', 'healthCheck', 'backendBucket');
        const upper = ofKinds('backendService', 'urlMap', 'targetProxy', 'forwardingRule');
        const checker = new Checker(design);
        for (const [a, b] of wanted) {
          const [from, to] = [lower[a % lower.length], upper[b % upper.length]];
          if (from === undefined || to === undefined) continue;
          const { chain, reason } = chainBetween(checker, { id: from }, { id: to });
          expect(reason).toMatch(/\S.{8,}\.$/s);
          expect(checker.design).toBe(design);
          if (!chain) continue;
          built += 1;
          const made = chain.edit(design);
          const before = errorsOf(design);
          expect([...errorsOf(made)].filter((key) => !before.has(key))).toEqual([]);
          for (const id of ids) expect(made.resources[id]?.kind).toBe(design.resources[id]?.kind);
          expect(chain.steps.map(({ id }) => id)).toContain(from);
          expect(chain.between.length).toBeLessThanOrEqual(4);
          expect(chainBetween(new Checker(design), { id: from }, { id: to }).reason).toBe(reason);
        }
      }),
      { numRuns: 25 },
    );

    expect(built).toBeGreaterThan(0);
  }, 60_000);

  test('the same holds for a new load balancer as the goal', () => {
    fc.assert(
      fc.property(designs(), fc.nat(60), fc.constantFrom(...products), (design, at, product) => {
        const ids = Object.keys(design.resources);
        const from = ids[at % ids.length];
        if (from === undefined) return;
        const { chain, reason } = chainTo(new Checker(design), { id: from }, product.id);
        expect(reason).toMatch(/\S.{8,}\.$/s);
        if (!chain) return;
        const before = errorsOf(design);
        expect([...errorsOf(chain.edit(design))].filter((key) => !before.has(key))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
