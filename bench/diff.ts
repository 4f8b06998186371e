import { compareDesigns } from '../src/core/diff/compare.ts';
import { planChanges } from '../src/core/diff/plan-changes.ts';
import { put } from '../src/core/edit/write.ts';
import { type Design, emptyDesign } from '../src/core/model/design.ts';
import type { Resource } from '../src/core/model/kinds.ts';
import { writeDesign } from '../src/core/model/write-design.ts';
import type { Figures } from './rules.ts';
import { medianTime } from './stopwatch.ts';
import { syntheticDesign } from './synthetic.ts';

const endpoints = 10_000;

/** The same design with one endpoint in a hundred on another port. */
function withChanges(design: Design): Design {
  let count = 0;
  const changed = Object.values(design.resources).flatMap((resource): Resource[] => {
    if (resource.kind !== 'neg') return [];
    const next = (resource.endpoints ?? []).map((endpoint) => {
      count += 1;
      return count % 100 === 0 ? { ...endpoint, port: 9_999 } : endpoint;
    });
    return [{ ...resource, endpoints: next }];
  });
  return put(design, ...changed);
}

/** Both as texts: each run has designs that were just read. */
const texts = (): readonly string[] =>
  [syntheticDesign(endpoints), withChanges(syntheticDesign(endpoints))].map((design) => writeDesign(design));

const read = (pair: readonly string[]): readonly Design[] => pair.map((text) => JSON.parse(text));

/** Comparing two designs of ten thousand endpoints that differ in one of a hundred, and planning the way between them. */
export function comparing(): Figures {
  const pair = texts();
  const time = (runs: number, work: (old: Design, now: Design) => unknown): number =>
    medianTime(
      runs,
      () => read(pair),
      ([old = emptyDesign(), now = emptyDesign()]) => work(old, now),
    );
  return { diff_10k_ms: time(21, compareDesigns), diff_plan_10k_ms: time(5, planChanges) };
}
