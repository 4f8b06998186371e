import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Design, emptyDesign, fileReports, type Outcome, templates, writeDesign } from '../src/core/index.ts';
import type { RuleCases } from '../src/core/rules/cases.ts';
import { judgedDesigner } from '../src/store/judged-designer.ts';
import { runWith } from './fake-io.ts';

// Canvas, command line and export gate are three ways to the same rules. For every case of every rule they have to say
// the same: the same findings in the same words, and the same yes or no.

const tables = import.meta.glob<{ cases: RuleCases }>('../src/core/rules/*/*.cases.ts', { eager: true });

const Report = z.looseObject({ files: z.array(z.looseObject({ ok: z.boolean(), findings: z.array(z.unknown()) })) });

/** A drawn design with something of each kind, so that moving on from it touches every rule. */
const [before = emptyDesign()] = templates.slice(-1).map(({ design }) => design);

/** As the canvas gets there: the engine moves from the design before, and judges only what differs. */
type Canvas = (design: Design) => Outcome;
function canvas(): Canvas {
  const store = judgedDesigner(before);
  return (design) => {
    store.getState().commit('draw', () => design);
    return store.getState();
  };
}

const reported = (design: Design, { findings, accepted, lowered }: Outcome) =>
  fileReports({ files: ['-'], input: 'design', design, findings, accepted, lowered }, false);

async function expectSame(design: Design, draw: Canvas): Promise<void> {
  const text = writeDesign(design);
  const drawn = draw(design);
  const checked = await runWith({ '-': text }, 'check', '-', '--format', 'json');
  const { files } = Report.parse(JSON.parse(checked.out));
  const expected: unknown = JSON.parse(JSON.stringify(reported(design, drawn)));
  expect(files).toEqual(expected);

  const errors = drawn.findings.filter(({ severity }) => severity === 'error');
  expect(checked.code).toBe(errors.length > 0 ? 1 : 0);
  const gate = await runWith({ '-': text }, 'export', '-', '--to', 'compute');
  expect(gate.code).toBe(checked.code);
  expect(gate.out === '').toBe(errors.length > 0);
  // The gate names each error, in the order of the others, and nothing else.
  const named = gate.err.split('\n').flatMap((line) => / \(([a-z-]+\/[a-z0-9-]+)\)$/.exec(line)?.[1] ?? []);
  expect(named).toEqual(errors.map(({ rule }) => rule.id));
}

describe('canvas, command line and export gate find the same (bar 12)', () => {
  test.each(Object.values(tables).map(({ cases }) => [cases.rule.id, cases] as const))('%s', async (_id, cases) => {
    const draw = canvas();
    for (const { design } of [...cases.good, ...cases.bad]) await expectSame(design, draw);
  });

  test.each(templates.map(({ design }) => [design.name, design] as const))('template %s', async (_name, design) => {
    await expectSame(design, canvas());
  });
});
