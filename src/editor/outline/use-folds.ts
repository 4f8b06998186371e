import { useCallback, useMemo, useState } from 'react';

/** Which lines are open or folded, by key; the others are as they are by themselves. */
export type Folds = ReadonlyMap<string, boolean>;

const noFolds: Folds = new Map();

/** Foldings of the tree: those of the whole one, and others while it is searched, which are forgotten with the search. */
export function useFolds(isSearching: boolean) {
  const [whole, setWhole] = useState(noFolds);
  const [searched, setSearched] = useState(noFolds);
  const set = useCallback(
    (keys: readonly string[], open: boolean) => {
      const change = (was: Folds): Folds => new Map([...was, ...keys.map((key) => [key, open] as const)]);
      (isSearching ? setSearched : setWhole)(change);
    },
    [isSearching],
  );
  const forgetSearch = useCallback(() => setSearched(noFolds), []);
  const now = isSearching ? searched : whole;
  return useMemo(() => ({ now, set, forgetSearch }), [now, set, forgetSearch]);
}
