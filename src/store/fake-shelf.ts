import type { Shelf, ShelfChange } from './shelf.ts';

/** A shelf in memory for tests, which can be made to fail like a browser's. */
export interface FakeShelf extends Shelf {
  readonly content: Map<string, unknown>;
  /** From now on writes (or everything, with `all`) fail with this error; with none they work again. */
  readonly fail: (error: Error | undefined, all?: boolean) => void;
}

export function fakeShelf(initial: Readonly<Record<string, unknown>> = {}): FakeShelf {
  const content = new Map<string, unknown>(Object.entries(initial));
  let failure: Error | undefined;
  let failsAll = false;
  return {
    content,
    fail: (error, all = false) => {
      failure = error;
      failsAll = all;
    },
    keys: async () => {
      if (failure && failsAll) throw failure;
      return [...content.keys()].toSorted();
    },
    read: async (keys) => {
      if (failure && failsAll) throw failure;
      return keys.map((key) => content.get(key));
    },
    write: async ({ puts = [], deletes = [], check }: ShelfChange) => {
      if (failure) throw failure;
      if (check && !check.passes(content.get(check.key))) return false;
      for (const key of deletes) content.delete(key);
      for (const [key, value] of puts) content.set(key, value);
      return true;
    },
  };
}
