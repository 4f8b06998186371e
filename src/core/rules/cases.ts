import type { Design } from '../model/design.ts';
import type { At, Rule, Severity } from './rule.ts';

/** A design that a rule must leave alone. It raises no error of any rule either, save for what is still missing. */
export interface GoodCase {
  readonly name: string;
  readonly design: Design;
}

/** A design that breaks the rule, and no other one: nothing else of severity error or warning is found on it. */
export interface BadCase {
  readonly name: string;
  readonly design: Design;
  /** The first place of each finding of the rule. */
  readonly at: readonly At[];
  /** Where it is not the rule's own severity. */
  readonly severity?: Severity;
  /** Where the rule is not equally firm in all of its cases, and this is one that may be lowered, or may not. */
  readonly documentedOnly?: boolean;
  /** What is offered to mend the first finding, by title and in order, where the case is about that. */
  readonly fixes?: readonly string[];
  /** Rules that rightly speak up too, since the design is wrong in two ways at once. */
  readonly also?: readonly string[];
}

/** The table of a rule: its test, its documentation and its picture at once. */
export interface RuleCases {
  readonly rule: Rule;
  /** What may be missing or blank in an unfinished design so that the rule says something else of it, see tests/sketches.ts. */
  readonly ofMissing?: readonly string[];
  readonly good: readonly [GoodCase, ...GoodCase[]];
  readonly bad: readonly [BadCase, ...BadCase[]];
}
