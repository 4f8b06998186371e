import type { Id } from './kind.ts';
import { eachReferenceIn, headOf } from './references.ts';
import type { Relation } from './relations.ts';

/** The targets whose references are not where they were: in another place of a list counts too. */
export function movedTargets(was: unknown, is: unknown, relation: Relation): Set<Id> {
  const moved = new Set<Id>();
  const add = (to: Id) => moved.add(to);
  if (!relation.path.startsWith(`${headOf(relation)}[]`)) {
    eachReferenceIn(was, relation, false, add);
    eachReferenceIn(is, relation, false, add);
    return moved;
  }
  const [old, now]: readonly (readonly unknown[])[] = [Array.isArray(was) ? was : [], Array.isArray(is) ? is : []];
  const length = Math.max(old?.length ?? 0, now?.length ?? 0);
  for (let index = 0; index < length; index += 1) {
    if (old?.[index] === now?.[index]) continue;
    const before = spelled(old?.[index], relation);
    const after = spelled(now?.[index], relation);
    if (before.text === after.text) continue;
    before.ids.forEach(add);
    after.ids.forEach(add);
  }
  return moved;
}

function spelled(item: unknown, relation: Relation): { readonly text: string; readonly ids: readonly Id[] } {
  const ids: Id[] = [];
  let text = '';
  eachReferenceIn(item, relation, true, (to, part, positions) => {
    ids.push(to);
    text += `${to} ${part ?? ''} ${positions.join()} `;
  });
  return { text, ids };
}
