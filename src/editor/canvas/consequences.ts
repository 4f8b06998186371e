import { type Design, type Finding, isKind, nameOf, resourceOf } from '../../core/index.ts';
import { handsMessages as text } from '../messages/hands.ts';

/** Findings in few lines: what befalls many endpoints of a NEG is one of them. */
export function consequences(design: Design, findings: readonly Finding[]): readonly string[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.rule.id} ${finding.at[0].id}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const resource = resourceOf(design, first.at[0].id);
    const isOfEndpoints = isKind('neg', resource) && first.at[0].part !== undefined && first.severity === 'error';
    return [isOfEndpoints ? text.endpointsInvalid(group.length, nameOf(resource)) : first.message];
  });
}
