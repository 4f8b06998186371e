import { causeOfRule, type ReachabilityCause } from '../facts/reachability.ts';
import type { SourceKey } from '../facts/sources.ts';
import type { Id } from '../model/kind.ts';
import type { Finding, Fix } from '../rules/rule.ts';
import { cite } from '../rules/sources.ts';
import type { Blocker } from './hop.ts';

/** What the rules found, by the resource that they point at. */
export class Findings {
  readonly #byId = new Map<Id, Finding[]>();

  constructor(findings: readonly Finding[]) {
    for (const finding of findings) {
      const [{ id }] = finding.at;
      const known = this.#byId.get(id);
      if (known) known.push(finding);
      else this.#byId.set(id, [finding]);
    }
  }

  /**
   * What keeps traffic from a resource, or from a part of it: mistakes that the cloud refuses, and warnings that say that
   * nothing arrives. Of a resource as a whole those of its parts do not count.
   */
  blocking(id: Id, part?: string): readonly Blocker[] {
    return (this.#byId.get(id) ?? []).flatMap((finding) => {
      if (finding.at[0].part !== part) return [];
      const blocker = blockerOf(finding);
      return blocker ? [blocker] : [];
    });
  }

  /** The findings of one rule at a resource. */
  of(rule: string, id: Id): readonly Finding[] {
    return (this.#byId.get(id) ?? []).filter((finding) => finding.rule.id === rule);
  }

  /** What has yet to be written down about a part of a resource, so that nobody can say how it fares. */
  unfinished(id: Id, part: string): readonly string[] {
    return (this.#byId.get(id) ?? [])
      .filter(
        ({ at: [first], severity, rule }) => first.part === part && severity === 'error' && rule.incomplete === true,
      )
      .map(({ message }) => message);
  }

  /** What the rules themselves could not check at a resource. */
  unchecked(id: Id): readonly string[] {
    return (this.#byId.get(id) ?? []).filter(({ severity }) => severity === 'unchecked').map(({ message }) => message);
  }
}

/** A finding as a blocker; undefined where it is none: what is only unfinished or unusual keeps nobody out. */
export function blockerOf(finding: Finding): Blocker | undefined {
  const { rule, severity, message, sources, fixes } = finding;
  const told = Object.hasOwn(causeOfRule, rule.id) ? causeOfRule[rule.id] : undefined;
  const isRefused = severity === 'error' && !rule.incomplete;
  if (!isRefused && (told === undefined || severity === 'unchecked' || severity === 'info')) return undefined;
  return { cause: told ?? 'CONFIGURATION_REFUSED', message, sources, fixes, finding };
}

/** A blocker that the trace itself finds: about this one request, which no rule knows. */
export function blocker(
  cause: ReachabilityCause,
  message: string,
  sources: readonly [SourceKey, ...SourceKey[]],
  fixes: readonly Fix[] = [],
): Blocker {
  return { cause, message, sources: cite(...sources), fixes };
}
