import type { Ignored } from './report.ts';

/** Counts what is left out for one reason, so that thousands of such things are one line of a report. */
export class Tally {
  readonly #bySort = new Map<string, { readonly where: string; readonly reason: string; count: number }>();

  /**
   * `where` is kept of the first of a sort alone. `reason` speaks of one such thing, or of any number of them; what has
   * one reason is of one sort where none is given.
   */
  add(where: string, reason: string, sort = reason): void {
    const known = this.#bySort.get(sort);
    if (known) known.count += 1;
    else this.#bySort.set(sort, { where, reason, count: 1 });
  }

  list(): readonly Ignored[] {
    return [...this.#bySort.values()].map(({ where, reason, count }) =>
      count === 1 ? { where, reason } : { where, reason, count },
    );
  }
}
