import { useEffect, useState } from 'react';
import { breakagesOf, Checker, type Design, type Rule, ruleBrokenBy } from '../../core/index.ts';
import { inSlices } from '../canvas/in-slices.ts';

/** Which rules a design can be broken by, as far as they are found. */
export interface Breakable {
  readonly rules: readonly Rule[];
  readonly isDone: boolean;
}

const known = new WeakMap<Design, readonly Rule[]>();
const none: readonly Rule[] = [];

/** The rules that a small change breaks, without keeping the page waiting; of a design without errors. */
export function useBreakable(design: Design, isWhole: boolean): Breakable {
  const [found, setFound] = useState<Breakable & { readonly of: Design }>();
  useEffect(() => {
    if (!isWhole || known.has(design)) return;
    const checker = new Checker(design);
    const broken = new Map<string, Rule>();
    return inSlices(
      breakagesOf(design),
      (breakage) => {
        const rule = ruleBrokenBy(breakage, design, checker);
        if (rule) broken.set(rule.id, rule);
      },
      (isDone) => {
        const rules = [...broken.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
        if (isDone) known.set(design, rules);
        setFound({ of: design, rules, isDone });
      },
    );
  }, [design, isWhole]);
  if (!isWhole) return { rules: none, isDone: true };
  const kept = known.get(design);
  if (kept) return { rules: kept, isDone: true };
  return found?.of === design ? found : { rules: none, isDone: false };
}
