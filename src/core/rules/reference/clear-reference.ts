import { put } from '../../edit/write.ts';
import { resourceOf } from '../../model/design.ts';
import { mapReferences, type Reference } from '../../model/references.ts';
import type { Fix } from '../rule.ts';

/** Takes a reference out of its field. Every mention of the target by that relation goes, wherever it stands by then. */
export function clearReference({ from, to, relation }: Reference, title: string): Fix {
  return {
    title,
    safety: 'design',
    edit: (design) => {
      const resource = resourceOf(design, from);
      if (!resource) return design;
      return put(
        design,
        mapReferences(resource, (value, { id }) => (value === to && id === relation.id ? undefined : value)),
      );
    },
  };
}
