import type { Rule } from './rule.ts';

const sarif = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html';

/** What is found about the checking itself. The ideas (accepted results, open ones) are those of SARIF. */
function engineRule(rule: Pick<Rule, 'id' | 'severity' | 'title' | 'why'>): Rule {
  return { ...rule, source: [{ url: sarif, checked: '2026-11' }], on: [], judge: () => [] };
}

export const acceptanceUnused = engineRule({
  id: 'engine/acceptance-unused',
  severity: 'info',
  title: 'An acceptance that nothing needs is withdrawn',
  why: 'An acceptance speaks of one finding at one place. Where that is no longer found, the next one that comes up there would be passed over for a reason that was never meant for it.',
});

const notRead = engineRule({
  id: 'engine/not-read',
  severity: 'unchecked',
  title: 'No rule reads this',
  why: 'It lies outside of the input, or is of a kind or has a field that no rule knows. Nothing was found, because nothing was looked for.',
});

const ruleFailed = engineRule({
  id: 'engine/rule-failed',
  severity: 'unchecked',
  title: 'A rule could not judge this',
  why: 'The rule itself failed. That is a fault of this program, not of the design.',
});

/** Findings that come from no rule of the list, and can be explained all the same. */
export const engineRules: readonly Rule[] = [acceptanceUnused, notRead, ruleFailed];
