import type { Range4 } from './ip.ts';

/**
 * Looks up which of many ranges holds an address, in logarithmic time. Of several that overlap, one whose start lies
 * before the address and that reaches farthest.
 */
export function rangeFinder<T extends Range4>(ranges: readonly T[]): (address: number) => T | undefined {
  const sorted = [...ranges].sort((a, b) => a.low - b.low);
  const farthest: T[] = [];
  for (const range of sorted) {
    const before = farthest.at(-1);
    farthest.push(before && before.high >= range.high ? before : range);
  }
  return (address) => {
    let from = 0;
    let to = sorted.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sorted[middle]?.low ?? 0) <= address) from = middle + 1;
      else to = middle;
    }
    const found = farthest[from - 1];
    return found && found.high >= address ? found : undefined;
  };
}
