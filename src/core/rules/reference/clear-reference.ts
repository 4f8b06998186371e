import { put } from '../../edit/write.ts';
import { mapReferences, type Reference } from '../../model/references.ts';
import { resourceOf } from '../../model/resource-of.ts';
import type { Fix } from '../rule.ts';

/** Takes a reference out of its field. Every mention of the target by that relation goes, wherever it stands by then. */
export function clearReference(reference: Reference, title: string): Fix {
  return clearReferences([reference], title);
}

/** Takes several references of one resource out at once. */
export function clearReferences(references: readonly [Reference, ...Reference[]], title: string): Fix {
  const { from } = references[0];
  const gone = new Set(references.map(({ relation, to }) => `${relation.id} ${to}`));
  return {
    title,
    safety: 'design',
    edit: (design) => {
      const resource = resourceOf(design, from);
      if (!resource) return design;
      return put(
        design,
        mapReferences(resource, (value, { id }) => (gone.has(`${id} ${value}`) ? undefined : value)),
      );
    },
  };
}
