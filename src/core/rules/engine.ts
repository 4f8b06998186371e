import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { type KindName, kindRank, type Resource } from '../model/kinds.ts';
import { changedIds, DesignIndex } from '../model/view.ts';
import { rules as allRules } from './list.ts';
import type { At, Finding, Report, Rule, Severity } from './rule.ts';

interface Judgement {
  readonly findings: readonly Finding[];
  readonly reads: ReadonlySet<string>;
}

/**
 * Judges a design, and after an edit only what depends on what changed: each resource is judged by all rules of its
 * kind through a view that notes what was read. Findings after any run of updates equal those of a fresh check.
 */
export class Checker {
  readonly #index: DesignIndex;
  readonly #rules: ReadonlyMap<KindName, readonly Rule[]>;
  readonly #judgements = new Map<Id, Judgement>();
  /** By key of what was read: the resources to judge again when it changes. */
  readonly #readers = new Map<string, Set<Id>>();
  /** Only resources with findings; most have none. */
  readonly #found = new Map<Id, readonly Finding[]>();
  #sorted: readonly Finding[] | undefined;

  constructor(design: Design, rules: readonly Rule[] = allRules) {
    this.#index = new DesignIndex(design);
    const byKind = new Map<KindName, Rule[]>();
    for (const rule of rules) for (const kind of rule.on) byKind.set(kind, [...(byKind.get(kind) ?? []), rule]);
    this.#rules = byKind;
    for (const resource of Object.values(design.resources)) this.#judge(resource);
  }

  get design(): Design {
    return this.#index.design;
  }

  /** Worst first, then in the order of kinds and names: the same design gives the same list. */
  findings(): readonly Finding[] {
    // By id, so that of two twins the same one stays, whichever was judged last.
    const byId = () => [...this.#found].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, findings]) => findings);
    this.#sorted ??= settle(byId(), this.design);
    return this.#sorted;
  }

  /** Moves to another design. `changed` may name the ids that differ, where the caller knows them. */
  update(next: Design, changed: ReadonlySet<Id> = changedIds(this.design, next)): void {
    const again = new Set<Id>(changed);
    for (const key of this.#index.update(next, changed)) for (const id of this.#readers.get(key) ?? []) again.add(id);
    for (const id of again) {
      this.#forget(id);
      const resource = Object.hasOwn(next.resources, id) ? next.resources[id] : undefined;
      if (resource) this.#judge(resource);
    }
    this.#sorted = undefined;
  }

  /** The findings that `proposed` has and the present design has not. The checker stays where it is. */
  proposed(proposed: Design): readonly Finding[] {
    const present = this.design;
    const before = new Set(this.findings().map((finding) => finding.key));
    const sorted = this.#sorted;
    const changed = changedIds(present, proposed);
    this.update(proposed, changed);
    const after = this.findings();
    this.update(present, changed);
    this.#sorted = sorted;
    return after.filter((finding) => !before.has(finding.key));
  }

  #judge(resource: Resource): void {
    const reads = new Set<string>();
    const view = this.#index.view(reads);
    const findings: Finding[] = [];
    for (const rule of this.#rules.get(resource.kind) ?? []) {
      try {
        for (const report of rule.judge(resource, view)) findings.push(toFinding(rule, report));
      } catch (error) {
        findings.push(toFinding(failedRule(rule), failure(rule, resource, error)));
      }
    }
    this.#judgements.set(resource.id, { findings, reads });
    if (findings.length > 0) this.#found.set(resource.id, findings);
    for (const key of reads) {
      const readers = this.#readers.get(key);
      if (readers) readers.add(resource.id);
      else this.#readers.set(key, new Set([resource.id]));
    }
  }

  #forget(id: Id): void {
    for (const key of this.#judgements.get(id)?.reads ?? []) this.#readers.get(key)?.delete(id);
    this.#judgements.delete(id);
    this.#found.delete(id);
  }
}

/** Every finding on a design, once. Canvas, command line and export gate all see these. */
export function check(design: Design, rules: readonly Rule[] = allRules): readonly Finding[] {
  return new Checker(design, rules).findings();
}

/** True where a design may be exported without being asked: no finding of severity error. */
export function deployable(findings: readonly Finding[]): boolean {
  return findings.every((finding) => finding.severity !== 'error');
}

function toFinding(rule: Rule, report: Report): Finding {
  return {
    key: [rule.id, ...report.at.map(placeKey)].join(' | '),
    rule,
    severity: report.severity ?? rule.severity,
    at: report.at,
    message: sentences(report.message),
    sources: report.sources ?? rule.source,
    fixes: report.fixes ?? [],
  };
}

/** Where something without a name opens a sentence, a capital opens it. */
const sentences = (message: string): string =>
  message.replace(
    /(^|[.?] )(an unnamed|endpoint) /g,
    (_, before: string, word: string) => `${before}${word === 'endpoint' ? 'Endpoint' : 'An unnamed'} `,
  );

const placeKey = (at: At): string => `${at.id}#${at.part ?? ''}#${at.field ?? ''}`;
const partKey = (rule: string, at: At): string => `${rule} | ${at.id}#${at.part ?? ''}`;

/** A rule that throws is a fault of ours: it is shown, and the others go on. */
function failedRule(rule: Rule): Rule {
  return {
    id: 'engine/rule-failed',
    severity: 'unchecked',
    title: 'A rule could not judge this',
    why: 'The rule itself failed. That is a fault of this program, not of the design.',
    source: rule.source,
    on: rule.on,
    judge: () => [],
  };
}

function failure(rule: Rule, resource: Resource, error: unknown): Report {
  const text = error instanceof Error ? error.message : String(error);
  return { at: [{ id: resource.id, field: rule.id }], message: `The rule ${rule.id} failed: ${text}` };
}

const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, unchecked: 3 };

/** Leaves out what follows from another finding, twins too, and puts the rest in a stable order. */
function settle(findings: readonly Finding[], design: Design): readonly Finding[] {
  const roots = new Set<string>();
  for (const finding of findings) for (const at of finding.at) roots.add(partKey(finding.rule.id, at));
  const seen = new Set<string>();
  const kept = findings.filter((finding) => {
    if (seen.has(finding.key)) return false;
    seen.add(finding.key);
    return !finding.rule.yieldsTo?.some((root) => roots.has(partKey(root, finding.at[0])));
  });
  const order = (finding: Finding): string => {
    const at = finding.at[0];
    const resource = design.resources[at.id];
    const rank = resource === undefined ? 99 : (kindRank.get(resource.kind) ?? 99);
    return `${severityRank[finding.severity]}${String(rank).padStart(2, '0')} ${resource?.name ?? ''} ${finding.rule.id} ${finding.key}`;
  };
  const keyed = kept.map((finding) => ({ finding, order: order(finding) }));
  return keyed.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).map(({ finding }) => finding);
}
