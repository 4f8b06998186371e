import type { Anchor } from '../model/anchor.ts';
import type { Design } from '../model/design.ts';
import { type InputForm, type SpelledPlace, spellPlace } from '../model/spelling.ts';
import type { VerdictName } from './judge.ts';
import { placeText, visible } from './report-text.ts';
import type { Targets } from './targets.ts';

interface ReportedTarget {
  readonly verdict: VerdictName;
  readonly relation: string | null;
  readonly reason: string;
  /** They are joined like this already. */
  readonly exists: boolean;
}

/** What is public of what may connect to one end: the shape that `connect --targets --format json` prints. */
export interface TargetsReport {
  readonly version: 1;
  readonly from: SpelledPlace;
  /** Legal first. */
  readonly existing: readonly (ReportedTarget & { readonly at: SpelledPlace })[];
  /** What could be added and joined; `variant` is a public name such as `neg/GCE_VM_IP@zone`. */
  readonly additions: readonly (ReportedTarget & { readonly variant: string; readonly title: string })[];
  /** How many things were not judged. */
  readonly left: number;
}

/** What may connect to an end, in public words. */
export function targetsReport(design: Design, from: Anchor, targets: Targets, input: InputForm): TargetsReport {
  return {
    version: 1,
    from: spellPlace(design, from, input),
    existing: targets.existing.map(({ anchor, verdict: { verdict, relation, reason, exists } }) => ({
      at: spellPlace(design, anchor, input),
      verdict,
      relation: relation ?? null,
      reason,
      exists: exists ?? false,
    })),
    additions: targets.additions.map(({ variant, title, verdict: { verdict, relation, reason } }) => ({
      variant: variant.id,
      title,
      verdict,
      relation: relation ?? null,
      reason,
      exists: false,
    })),
    left: targets.left,
  };
}

/** The same in lines of text. */
export function targetsText({ from, existing, additions, left }: TargetsReport): string {
  const lines = [
    `What may connect to ${placeText(from)}:`,
    ...existing.map(({ verdict, at, reason }) => `  ${verdict.padEnd(9)}  ${placeText(at)}: ${reason}`),
    ...(existing.length === 0 ? ['  nothing that is there'] : []),
    ...(left > 0 ? [`  and ${left} more that were not judged`] : []),
    '',
    'What could be added for it:',
    ...additions.map(({ verdict, title }) => `  ${verdict.padEnd(9)}  ${title}`),
    ...(additions.length === 0 ? ['  nothing'] : []),
  ];
  return `${lines.map(visible).join('\n')}\n`;
}
