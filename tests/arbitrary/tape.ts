import fc from 'fast-check';

/**
 * A run of decisions for code that builds something by chance: generated and shrunk by fast-check as a list of numbers,
 * so that a failing example gets short. Where it ends every decision is the first one.
 */
export class Tape {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    const number = this.#numbers[this.#at] ?? 0;
    this.#at += 1;
    return limit > 0 ? number % limit : 0;
  }

  /** True about once in `n` times; never where the tape has ended. */
  once(n: number): boolean {
    return this.below(n) === n - 1;
  }

  pick<T>(first: T, ...others: readonly T[]): T {
    return [first, ...others][this.below(others.length + 1)] ?? first;
  }

  /** One of a list; undefined where it is empty. */
  of<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }
}

/** How many shorter examples are tried where one fails: without a limit it is ten thousand, which takes minutes. */
const patience = 400;

export const tapes: fc.Arbitrary<Tape> = fc
  .limitShrink(fc.array(fc.nat(2_000), { minLength: 20, maxLength: 500, size: 'max' }), patience)
  .map((numbers) => new Tape(numbers));
