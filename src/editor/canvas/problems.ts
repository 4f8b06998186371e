import type { At, Finding, Id, Scene, SceneWire, Severity } from '../../core/index.ts';
import type { WireState } from '../ui/cards/Wire.tsx';

/** How many findings of each severity point at a box, and the worst of them. */
export interface BoxProblems {
  readonly worst: Severity;
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, unchecked: 2, info: 3 };

/** Findings by the box that they point at first; a collapsed container has those of everything in it. */
export function problemsByBox(scene: Scene, findings: readonly Finding[]): ReadonlyMap<Id, BoxProblems> {
  const problems = new Map<Id, BoxProblems>();
  for (const finding of findings) {
    const box = scene.shownIn.get(finding.at[0].id);
    if (!box) continue;
    const now = problems.get(box.id) ?? { worst: finding.severity, errors: 0, warnings: 0, others: 0 };
    problems.set(box.id, {
      worst: rank[finding.severity] < rank[now.worst] ? finding.severity : now.worst,
      errors: now.errors + (finding.severity === 'error' ? 1 : 0),
      warnings: now.warnings + (finding.severity === 'warning' ? 1 : 0),
      others: now.others + (finding.severity === 'info' || finding.severity === 'unchecked' ? 1 : 0),
    });
  }
  return problems;
}

/** What is found about a wire: findings at the very reference that it draws. Gaps in the design are no fault of a wire. */
export function wireStates(wires: readonly SceneWire[], findings: readonly Finding[]): ReadonlyMap<string, WireState> {
  const byHolder = new Map<Id, Finding[]>();
  for (const finding of findings) {
    if (finding.rule.incomplete || finding.severity === 'info') continue;
    for (const { id } of finding.at) byHolder.set(id, [...(byHolder.get(id) ?? []), finding]);
  }
  const states = new Map<string, WireState>();
  for (const wire of wires) {
    const about = [wire.holder, ...(wire.also ?? [])].flatMap(
      (holder) =>
        byHolder
          .get(holder.id)
          ?.filter((finding) => finding.at.some((at, index) => isAbout(at, index === 0, holder))) ?? [],
    );
    const worst = about.sort((a, b) => rank[a.severity] - rank[b.severity])[0]?.severity;
    states.set(
      wire.id,
      worst === 'error' ? 'refused' : worst === 'warning' ? 'warning' : worst === 'unchecked' ? 'unchecked' : 'solid',
    );
  }
  return states;
}

/** The first place is where a finding points; of the others only those that name the wire's very field. */
function isAbout(at: At, isFirst: boolean, holder: SceneWire['holder']): boolean {
  if (at.id !== holder.id) return false;
  const namesField = at.field !== undefined && holder.field.replace(/^.*\]\./, '').startsWith(at.field);
  if (holder.part !== undefined) return at.part === holder.part && (isFirst || namesField);
  return at.part === undefined && at.field !== undefined && holder.field.startsWith(at.field);
}
