import { sources } from '../../facts/sources.ts';
import { resourceOf } from '../../model/design.ts';
import { kindNames, kinds } from '../../model/kinds.ts';
import { fieldInPart, mapReferences, type Reference, referencesOf } from '../../model/references.ts';
import { relationsOf } from '../../model/relations.ts';
import { put } from '../../edit/write.ts';
import { defineRule, type Fix } from '../rule.ts';

export const targetOfRightKind = defineRule({
  id: 'reference/target-of-right-kind',
  severity: 'error',
  title: 'A reference leads to a resource of the kind its field takes',
  why: 'Each field of the API takes links to certain collections: a NIC is in a subnet, a backend is a NEG or an instance group. A link to anything else is refused.',
  source: [sources.apiNeg, sources.apiBackendService, sources.apiInstance],
  on: kindNames.filter((kind) => relationsOf(kind).length > 0),
  *check(resource, view) {
    for (const reference of referencesOf(resource)) {
      const target = view.get(reference.to);
      if (!target || target.kind === 'external' || target.kind === 'opaque') continue;
      const wanted = reference.relation.to;
      if (wanted.includes(target.kind)) continue;
      yield {
        at: [
          { id: resource.id, part: reference.part, field: fieldInPart(reference) },
          { id: target.id },
        ],
        message: `${fieldInPart(reference)} leads to ${target.name ?? target.id}, a ${kinds[target.kind].label}. It takes a ${wanted.map((kind) => kinds[kind].label).join(' or ')}.`,
        fixes: [clear(reference)],
      };
    }
  },
});

function clear({ from, to, relation }: Reference): Fix {
  return {
    title: 'Clear the reference',
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
