import type { BadCase, RuleCases } from '../rules/cases.ts';
import { check } from '../rules/engine.ts';
import type { Safety } from '../rules/rule.ts';
import data from './rule-words.json' with { type: 'json' };
import { withSpeakingNames } from './speaking-names.ts';

/** What only the cases of a rule know, in words: they are kept apart, as the cases themselves are not shipped. */
export interface RuleWords {
  /** Designs that break the rule, by the names of its bad cases; last those of another severity than the rule’s, which they name. */
  readonly avoid: readonly string[];
  /** Designs that do not, by the names of its good cases. */
  readonly prefer: readonly string[];
  /** Fixes that the rule offers, as they are called in its bad cases. */
  readonly fixes: readonly { readonly title: string; readonly safety: string }[];
  /**
   * Names out of `avoid` whose error may be lowered to a warning with a reason, where that is true of some errors of the
   * rule and not of others. Not there where all are alike: then the rule itself says it.
   */
  readonly lowerable?: readonly string[];
}

const words: Readonly<Record<string, RuleWords>> = data;

/** The words of a rule; none for a rule without cases. */
export function wordsOf(rule: string): RuleWords {
  return (Object.hasOwn(words, rule) ? words[rule] : undefined) ?? { avoid: [], prefer: [], fixes: [] };
}

/** A safety in words that follow a fix’s title. */
export function safetyText(safety: string): string {
  return safeties.get(safety) ?? safety;
}

const safeties = new Map<string, string>([
  ['safe', 'safe'],
  ['input', 'needs input'],
  ['design', 'changes the design'],
] satisfies [Safety, string][]);

/** How many fixes are named: they differ in little more than the names of what they mend. */
const namedFixes = 4;

/** The words as the cases give them, to be kept in `rule-words.json`. */
export function readWords(cases: RuleCases): RuleWords {
  const { rule, good, bad } = withSpeakingNames(cases);
  const fixes = new Map<string, Safety>();
  const lowerable: string[] = [];
  const firm: string[] = [];
  const isOwn = ({ severity = rule.severity }: BadCase) => severity === rule.severity;
  const withSeverity = ({ name, severity }: BadCase) => `${name} (${severity ?? rule.severity})`;
  const nameOf = (one: BadCase) => (isOwn(one) ? one.name : withSeverity(one));
  const ordered = [...bad.filter(isOwn), ...bad.filter((one) => !isOwn(one))];
  for (const one of ordered) {
    const findings = check(one.design).filter((finding) => finding.rule.id === rule.id);
    const [error] = findings.filter(({ severity }) => severity === 'error');
    if (error) (error.documentedOnly ? lowerable : firm).push(nameOf(one));
    for (const { title, safety } of findings.flatMap((finding) => finding.fixes)) {
      if (fixes.size < namedFixes && !fixes.has(title)) fixes.set(title, safety);
    }
  }
  return {
    avoid: ordered.map(nameOf),
    prefer: good.map(({ name }) => name),
    fixes: [...fixes].map(([title, safety]) => ({ title, safety })),
    ...(lowerable.length > 0 && firm.length > 0 ? { lowerable } : {}),
  };
}
