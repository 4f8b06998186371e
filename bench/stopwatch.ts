import { performance } from 'node:perf_hooks';

/**
 * Milliseconds that `work` takes, the median of some runs, each with an input of its own that nobody has looked at yet.
 * The first runs do not count: in those the code is compiled.
 */
export function medianTime<T>(runs: number, prepare: () => T, work: (input: T) => unknown): number {
  const found: number[] = [];
  for (let run = -2; run < runs; run += 1) {
    const input = prepare();
    globalThis.gc?.();
    const start = performance.now();
    work(input);
    if (run >= 0) found.push(performance.now() - start);
  }
  found.sort((a, b) => a - b);
  return found[Math.floor(found.length / 2)] ?? Number.NaN;
}
