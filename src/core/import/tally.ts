import type { Ignored } from './report.ts';

/** Counts what is left out for one reason, so that thousands of such things are one line of a report. */
export class Tally {
  readonly #byReason = new Map<string, { readonly where: string; count: number }>();

  /** `where` is kept of the first alone. `reason` speaks of one such thing, or of any number of them. */
  add(where: string, reason: string): void {
    const known = this.#byReason.get(reason);
    if (known) known.count += 1;
    else this.#byReason.set(reason, { where, count: 1 });
  }

  list(): readonly Ignored[] {
    return [...this.#byReason].map(([reason, { where, count }]) =>
      count === 1 ? { where, reason } : { where, reason, count },
    );
  }
}
