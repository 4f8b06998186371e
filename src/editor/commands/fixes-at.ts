import type { Finding, Fix, Id, SceneWire } from '../../core/index.ts';

export interface Way {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The ways out of what is found at some resources, or of everything where none is given; those that keep the meaning first. */
export function fixesAt(findings: readonly Finding[], ids: ReadonlySet<Id>): readonly Way[] {
  const about = ids.size === 0 ? findings : findings.filter(({ at }) => at.some(({ id }) => ids.has(id)));
  return about.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
}

/** What a wire is a matter of: who holds the reference, and where it leads. */
export const endsOf = ({ holder, target }: SceneWire): readonly Id[] => [holder.id, target];
