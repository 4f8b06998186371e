import { describe, expect, test } from 'vitest';
import { designOfGraph } from '../bench/canvas/design.ts';
import { graphOf } from '../bench/canvas/graph.ts';
import { anyEdit, chances } from '../bench/edits.ts';
import { syntheticDesign } from '../bench/synthetic.ts';
import type { Design } from '../src/core/model/design.ts';
import { sceneOf } from '../src/core/picture/draw.ts';
import { Checker, check } from '../src/core/rules/engine.ts';
import type { Finding } from '../src/core/rules/rule.ts';

/** What the benchmark measures has to be what it says it is. */
describe('the synthetic design of the benchmark', () => {
  test('has the parts that it says, and no mistakes', () => {
    const design = syntheticDesign(10_000);
    const resources = Object.values(design.resources);
    const negs = resources.filter((resource) => resource.kind === 'neg');
    expect(negs.reduce((sum, { endpoints }) => sum + (endpoints?.length ?? 0), 0)).toBe(10_000);
    const count = (kind: string) => resources.filter((resource) => resource.kind === kind).length;
    expect([negs.length, count('vm'), count('backendService')]).toEqual([100, 200, 10]);
    expect(check(design).filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });

  test('after any run of its edits, and back, has the findings of a fresh check', () => {
    const seen = (findings: readonly Finding[]) =>
      findings.map(({ key, severity, message }) => [key, severity, message]);
    const chance = chances(3);
    const path: Design[] = [syntheticDesign(300)];
    const checker = new Checker(syntheticDesign(300));
    for (let turn = 0; turn < 150; turn += 1) {
      const last = path.at(-1) ?? checker.design;
      if (turn % 5 === 4) path.pop();
      else path.push(anyEdit(last, chance));
      const design = path.at(-1) ?? last;
      checker.update(design);
      expect(seen(checker.findings())).toEqual(seen(check(design)));
    }
  });
});

/** The editor and the pages that it is held against have to draw the same. */
describe('the graph of the canvas benchmark', () => {
  test.each([20, 100, 500])('has %i cards with two to four rows, and 1.2 wires a card', (size) => {
    const { cards, wires } = graphOf(size);
    expect(cards).toHaveLength(size);
    expect(wires.length / size).toBeCloseTo(1.2, 1);
    for (const { rows } of cards) expect([2, 3, 4]).toContain(rows.length);
    const ids = new Set(cards.map(({ id }) => id));
    for (const { from, to } of wires) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
  });

  test('is a design without mistakes, with the same cards in the same places and the same wires', () => {
    const graph = graphOf(100);
    const design = designOfGraph(graph);
    const scene = sceneOf(design);
    for (const { id, x, y } of graph.cards) expect(scene.boxOf.get(id)?.rect).toMatchObject({ x, y });
    const pairs = (wires: readonly { readonly from: string; readonly to: string }[]) =>
      wires.map(({ from, to }) => `${from} ${to}`).sort();
    expect(pairs(scene.wires)).toEqual(pairs(graph.wires));
    expect(check(design).filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });
});
