import { put } from '../../edit/write.ts';
import { readResource } from '../../model/document.ts';
import type { Id } from '../../model/kind.ts';
import { type KindName, kindNames, kinds, type Resource } from '../../model/kinds.ts';
import { quoted, slugify } from '../../model/names.ts';
import { fieldInPart, type Reference } from '../../model/references.ts';
import { relationsOf } from '../../model/relations.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';
import { clearReferences } from './clear-reference.ts';
import { doubtfulReferences } from './doubtful.ts';

export const targetExists = defineRule({
  id: 'reference/target-exists',
  severity: 'error',
  title: 'A reference leads to a resource of the design',
  why: 'A resource can only be created when everything it names is there. Something that exists elsewhere stands in a design as an external resource.',
  source: cite('apiNeg', 'apiBackendService'),
  on: kindNames.filter((kind) => relationsOf(kind).length > 0),
  *check(resource, view) {
    for (const missing of missingOf(resource, view).values()) {
      const [reference] = missing;
      const { relation, part } = reference;
      const whole = fieldInPart(reference);
      const field = relation.path.includes('[]') && part === undefined ? whole.replace(/\[.*/, '') : whole;
      const [kind, other] = relation.to;
      const what = kind && !other ? kinds[kind].label : 'resource';
      const ids = [...new Set(missing.map(({ to }) => to))];
      yield {
        at: [{ id: resource.id, part, field }],
        message: `${kinds[resource.kind].label} ${resource.name ?? 'without a name'} ${relation.verb} ${ids.map(quoted).join(' and ')}, and no ${what} of this design has ${ids.length > 1 ? 'these ids' : 'that id'}.`,
        fixes: [
          ...(kind && relation.spelt === 'name' ? [create(kind, reference.to)] : []),
          clearReferences(missing, `Clear the reference to ${ids.map(quoted).join(' and ')}`),
        ],
      };
    }
  },
});

/** References to nothing, by their field. Those of one list go together, since their places move when one goes. */
function missingOf(resource: Resource, view: View): ReadonlyMap<string, [Reference, ...Reference[]]> {
  const missing = new Map<string, [Reference, ...Reference[]]>();
  for (const reference of doubtfulReferences(resource, view)) {
    const { to, relation } = reference;
    if (to === '' || view.get(to) || (relation.literal && /[.:/]/.test(to))) continue;
    const field = fieldInPart(reference).replace(/\[.*/, '');
    const key = `${reference.part ?? ''} ${field}`;
    const list = missing.get(key);
    if (list) list.push(reference);
    else missing.set(key, [reference]);
  }
  return missing;
}

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
