import { useEffect } from 'react';
import type { Finding } from '../../core/index.ts';
import { useDesignerStore } from '../designer-context.ts';
import { findingsMessages as text } from '../messages/findings.ts';
import { announce } from '../ui/status.ts';

/** Says after each step what the rules found anew and what is solved. A design that is opened is no step, nor that the rules come. */
export function useSaidVerdicts(): void {
  const store = useDesignerStore();
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.findings === before.findings || now.opened !== before.opened || !before.judged) return;
        const words = verdictWords(before.findings, now.findings);
        if (words !== '') announce(words, 'verdicts');
      }),
    [store],
  );
}

/** "2 new errors, 1 solved", nothing where only words of findings changed. */
export function verdictWords(before: readonly Finding[], now: readonly Finding[]): string {
  const had = new Set(before.map(({ key }) => key));
  const has = new Set(now.map(({ key }) => key));
  const fresh = now.filter(({ key }) => !had.has(key));
  const errors = fresh.filter(({ severity }) => severity === 'error').length;
  const warnings = fresh.filter(({ severity }) => severity === 'warning').length;
  return text.changed(errors, warnings, before.filter(({ key }) => !has.has(key)).length);
}
