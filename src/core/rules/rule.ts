import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { KindName, Resource, ResourceOf } from '../model/kinds.ts';
import type { View } from '../model/view.ts';

/**
 * error: the cloud refuses it. warning: it can be deployed, and then does less than it should or goes against advice. info: worth saying.
 * unchecked: no rule can tell, and the reason why.
 */
export type Severity = 'error' | 'warning' | 'info' | 'unchecked';

/** A place in a design that a finding is about. `part` is the id of a NIC, endpoint or backend in that resource. */
export interface At {
  readonly id: Id;
  readonly part?: string;
  /** The field in the resource, or in the part where one is named: `ipCidrRange`, `port`, `secondaryIpRanges[1].rangeName`. */
  readonly field?: string;
}

/**
 * How sure a fix is. safe: keeps the meaning. input: puts in a value that somebody should look at. design: the design
 * means something else afterwards.
 */
export type Safety = 'safe' | 'input' | 'design';

/** A titled edit that removes the finding it is offered with. */
export interface Fix {
  readonly title: string;
  readonly safety: Safety;
  readonly edit: (design: Design) => Design;
}

/** What a rule yields. The first place is where to point; the others are involved. */
export interface Report {
  readonly at: readonly [At, ...At[]];
  /** What is, then what would be right, with the names of the user's own elements. */
  readonly message: string;
  /** Where a rule is not equally sure of all its cases. The rule's own severity otherwise. */
  readonly severity?: Severity;
  /** Where the rule is documented only in some of its cases, or firm in some. As the rule says otherwise. */
  readonly documentedOnly?: boolean;
  /** Sources of this very case, where a fact table has better ones than the rule. */
  readonly sources?: readonly RuleSource[];
  readonly fixes?: readonly Fix[];
}

/** Where a rule was read. */
export interface RuleSource {
  readonly url: string;
  /** Year and month in which somebody last compared the rule with it. */
  readonly checked: string;
}

/** One fact of the cloud that can be true or false of a design. */
export interface Rule {
  /** Words that state the fact one learns: `zonal-neg/endpoint-vm-in-neg-zone`. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** One or two sentences that a learner understands. */
  readonly why: string;
  readonly source: readonly [RuleSource, ...RuleSource[]];
  /** The kinds whose resources it judges. */
  readonly on: readonly KindName[];
  /**
   * The rule asks for something that is not there yet (a blank, a missing health check). A connection is not refused for
   * it, a finished design is.
   */
  readonly incomplete?: true;
  /**
   * Documented as unsupported, or it follows from what is documented, and nobody was seen to be refused for it. Such an
   * error may be lowered to a warning by somebody who says why. A report may say otherwise of its own case.
   */
  readonly documentedOnly?: true;
  /** Rules whose finding at the same resource (and part) is the root of this one: theirs is shown, ours is not. */
  readonly yieldsTo?: readonly string[];
  /** What is wrong with one resource; nothing for kinds it does not judge. */
  readonly judge: (resource: Resource, view: View) => Iterable<Report>;
}

type RuleSpec<K extends KindName> = Omit<Rule, 'judge' | 'on'> & {
  readonly on: K | readonly K[];
  readonly check: (resource: ResourceOf<K>, view: View) => Iterable<Report>;
};

/** Makes a rule. `check` is a generator that yields one report for each thing that is wrong with one resource. */
export function defineRule<K extends KindName>(spec: RuleSpec<K>): Rule {
  const on: readonly K[] = typeof spec.on === 'string' ? [spec.on] : spec.on;
  const judged = new Set<KindName>(on);
  const [only] = judged.size === 1 ? judged : [];
  const isJudged = (resource: Resource): resource is Resource & ResourceOf<K> =>
    only === undefined ? judged.has(resource.kind) : resource.kind === only;
  const { check, ...rest } = spec;
  return { ...rest, on, judge: (resource, view) => (isJudged(resource) ? check(resource, view) : []) };
}

/** A report together with the rule that made it. */
export interface Finding {
  /** Identity: rule, resources, parts and fields, never words. */
  readonly key: string;
  readonly rule: Rule;
  readonly severity: Severity;
  /** Nobody was seen to be refused for it: such an error may be lowered. */
  readonly documentedOnly?: boolean;
  readonly at: readonly [At, ...At[]];
  readonly message: string;
  readonly sources: readonly RuleSource[];
  readonly fixes: readonly Fix[];
}
