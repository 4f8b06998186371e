import type { Design } from '../src/core/model/design.ts';
import { Checker, check } from '../src/core/rules/engine.ts';
import { judgeDirect, verdictOn } from '../src/core/rules/judge.ts';
import type { Finding } from '../src/core/rules/rule.ts';
import { anyEdit, chances, editAnyKind, editAnyPart } from './edits.ts';
import { syntheticDesign } from './synthetic.ts';

export type Figures = Record<string, number>;

/**
 * Milliseconds that `work` takes, each time with an input of its own that nobody has looked at yet. With `isSwept` what
 * was before is collected first, so that no collection of it falls into the time.
 */
function times<T>(count: number, prepare: () => T, work: (input: T) => unknown, isSwept = true): readonly number[] {
  const found: number[] = [];
  for (let run = 0; run < count; run += 1) {
    const input = prepare();
    if (isSwept) globalThis.gc?.();
    const start = performance.now();
    work(input);
    found.push(performance.now() - start);
  }
  return found.sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
/**
 * The same, without the first runs: in those it is compiled. One who moves a wire about asks again and again, and memory
 * is collected in between as it comes: a whole collection before each would throw out what is compiled as well.
 */
function warm<T>(prepare: () => T, work: (input: T) => unknown): readonly number[] {
  times(10, prepare, work, false);
  return times(31, prepare, work, false);
}

const byNumber = (a: number, b: number): number => a - b;
const median = (sorted: readonly number[]): number => at(sorted, 0.5);

const sizes = { '1k': 1_000, '10k': 10_000, '100k': 100_000 } as const;

/** A full check with all rules, from a design that was just read; the building of all indexes is part of it. */
export function fullChecks(): Figures {
  const figures: Figures = {};
  for (const [size, endpoints] of Object.entries(sizes)) {
    const text = JSON.stringify(syntheticDesign(endpoints));
    const parse = (): Design => JSON.parse(text);
    // What runs for the first time is compiled: that belongs to start-up.
    for (let run = 0; run < 5; run += 1) check(parse());
    const runs = endpoints > 50_000 ? 11 : 31;
    const full = median(times(runs, parse, check));
    const parsed = median(times(runs, () => text, JSON.parse));
    figures[`check_full_${size}_ms`] = full;
    figures[`jsonparse_${size}_ms`] = parsed;
    figures[`check_vs_jsonparse_${size}_ratio`] = full / parsed;
  }
  const { check_full_1k_ms: small = 1, check_full_100k_ms: large = 1 } = figures;
  figures.check_growth_exponent = Math.log(large / small) / Math.log(100);
  return figures;
}

/** From old and new design to findings, after one field edit and after undoing it. */
export function edits(): Figures {
  const figures: Figures = {};
  // Before those that are measured come some more: what runs for the first time is compiled, see `fullChecks`.
  for (const [name, edit, warmUp, count] of [
    ['edit_100k', editAnyPart, 4_000, 1_500],
    ['edit_100k_by_kind', editAnyKind, 500, 400],
  ] as const) {
    const chance = chances(7);
    const design = syntheticDesign(100_000);
    const checker = new Checker(design);
    checker.findings();
    // Made beforehand: choosing what to edit looks through the whole design, and is no part of an edit.
    const nexts = Array.from({ length: count + warmUp }, () => edit(design, chance)).filter((next) => next !== design);
    // What the making of them left behind is no part of it either.
    globalThis.gc?.();
    const move = (next: Design): number => {
      const start = performance.now();
      checker.update(next);
      checker.findings();
      return performance.now() - start;
    };
    const there: number[] = [];
    const back: number[] = [];
    for (const next of nexts) {
      there.push(move(next));
      back.push(move(design));
    }
    const [made, undone] = [there.slice(warmUp).sort(byNumber), back.slice(warmUp).sort(byNumber)];
    const found = [...made, ...undone].sort(byNumber);
    figures[`${name}_median_us`] = median(found) * 1_000;
    figures[`${name}_made_median_us`] = median(made) * 1_000;
    figures[`${name}_undone_median_us`] = median(undone) * 1_000;
    figures[`${name}_p99_ms`] = at(found, 0.99);
    figures[`${name}_worst_ms`] = at(found, 1);
  }
  return figures;
}

const told = (findings: readonly Finding[]): string =>
  findings.map(({ key, severity, message, fixes }) => `${key} ${severity} ${message} ${fixes.length}`).join('\n');

/** After each edit, and after undoing some, the findings are held against those of a fresh check. */
export function equality(): Figures {
  const failures = (endpoints: number, count: number): number => {
    const chance = chances(endpoints);
    const start = syntheticDesign(endpoints);
    const checker = new Checker(start);
    let failed = 0;
    let design = start;
    const path = [start];
    for (let turn = 0; turn < count; turn += 1) {
      const isUndo = path.length > 1 && turn % 4 === 3;
      if (isUndo) path.pop();
      else path.push(anyEdit(design, chance));
      // A design that is edited at random for long is nothing but mistakes; it starts anew now and then.
      if (path.length > 60) path.splice(0, path.length, start);
      design = path.at(-1) ?? start;
      checker.update(design);
      if (told(checker.findings()) !== told(check(design))) failed += 1;
    }
    return failed;
  };
  const [small, large] = [failures(1_000, 10_000), failures(100_000, 100)];
  return {
    edit_equals_full_failures: small + large,
    edit_equals_full_failures_1k: small,
    edit_equals_full_failures_100k: large,
  };
}

/** What a hovering wire asks, on the largest design. */
export function judging(): Figures {
  const design = syntheticDesign(100_000);
  const checker = new Checker(design);
  checker.findings();
  const services = Object.values(design.resources).filter(({ kind }) => kind === 'backendService');
  const negs = Object.values(design.resources).filter(({ kind }) => kind === 'neg');
  const vms = Object.values(design.resources).filter(({ kind }) => kind === 'vm');
  const nic = (index: number) => ({ id: vms[index]?.id ?? '', part: 'n1' });
  const inView = negs.slice(0, 200);
  const one = times(
    60,
    (() => {
      let turn = 0;
      return () => {
        turn += 1;
        return turn;
      };
    })(),
    (turn) => judgeDirect(checker, nic(turn), { id: negs[turn]?.id ?? '' }),
  );
  const toService = times(
    60,
    (() => {
      let turn = 0;
      return () => {
        turn += 1;
        return turn;
      };
    })(),
    (turn) => judgeDirect(checker, { id: services[turn % services.length]?.id ?? '' }, { id: negs[turn]?.id ?? '' }),
  );
  const many = warm(
    () => vms[3]?.id ?? '',
    (id) => inView.map((neg) => verdictOn(checker, { id, part: 'n1' }, { id: neg.id })),
  );
  const manyServices = warm(
    () => services[0]?.id ?? '',
    (id) => inView.map((neg) => verdictOn(checker, { id }, { id: neg.id })),
  );
  return {
    judge_one_ms: Math.max(median(one), median(toService)),
    judge_one_nic_ms: median(one),
    judge_one_service_ms: median(toService),
    judge_200_ms: Math.max(median(many), median(manyServices)),
    judge_200_nic_ms: median(many),
    judge_200_service_ms: median(manyServices),
  };
}

/** What the engine keeps besides the design. */
export function memory(): Figures {
  const design = syntheticDesign(100_000);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const checker = new Checker(design);
  checker.findings();
  globalThis.gc?.();
  const bytes = process.memoryUsage().heapUsed - before;
  // Used once more, so that it is still there when the memory is measured.
  return { heap_per_endpoint_bytes: bytes / 100_000, heap_findings: checker.findings().length };
}
