import { put } from '../../edit/write.ts';
import { readResource } from '../../model/document.ts';
import type { Id } from '../../model/kind.ts';
import { type KindName, kindNames, kinds } from '../../model/kinds.ts';
import { slugify } from '../../model/names.ts';
import { fieldInPart, referencesOf } from '../../model/references.ts';
import { relationsOf } from '../../model/relations.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';
import { clearReference } from './clear-reference.ts';

export const targetExists = defineRule({
  id: 'reference/target-exists',
  severity: 'error',
  title: 'A reference leads to a resource of the design',
  why: 'A resource can only be created when everything it names is there. Something that exists elsewhere stands in a design as an external resource.',
  source: cite('apiNeg', 'apiBackendService'),
  on: kindNames.filter((kind) => relationsOf(kind).length > 0),
  *check(resource, view) {
    for (const reference of referencesOf(resource)) {
      const { to, relation } = reference;
      if (to === '' || view.get(to) || (relation.literal && /[.:/]/.test(to))) continue;
      const [kind, other] = relation.to;
      const what = kind && !other ? kinds[kind].label : 'resource';
      yield {
        at: [{ id: resource.id, part: reference.part, field: fieldInPart(reference) }],
        message: `${kinds[resource.kind].label} ${resource.name ?? ''} ${relation.verb} “${to}”, and no ${what} of this design has that id.`,
        fixes: [
          ...(kind && relation.spelt === 'name' ? [create(kind, to)] : []),
          clearReference(reference, `Clear the reference to “${to}”`),
        ],
      };
    }
  },
});

/** What a NEG names by its bare name may simply be missing from the picture. */
function create(kind: KindName, id: Id): Fix {
  return {
    title: `Add the ${kinds[kind].label} “${id}”`,
    safety: 'input',
    edit: (design) => {
      const read = readResource(id, { kind, name: slugify(id, 'service') });
      return read.ok ? put(design, read.value) : design;
    },
  };
}
