import { kindNames, kinds } from '../../model/kinds.ts';
import { fieldInPart } from '../../model/references.ts';
import { relationsOf } from '../../model/relations.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { clearReference } from './clear-reference.ts';
import { doubtfulReferences } from './doubtful.ts';

export const targetOfRightKind = defineRule({
  id: 'reference/target-of-right-kind',
  severity: 'error',
  title: 'A reference leads to a resource of the kind its field takes',
  why: 'Each field takes links to certain kinds of resources: a NIC is in a subnet, a backend is a NEG or an instance group. The API refuses a link to anything else.',
  source: cite('apiNeg', 'apiBackendService', 'apiInstance'),
  on: kindNames.filter((kind) => relationsOf(kind).length > 0),
  *check(resource, view) {
    for (const reference of doubtfulReferences(resource, view)) {
      const target = view.get(reference.to);
      if (!target || target.kind === 'external' || target.kind === 'opaque') continue;
      const wanted = reference.relation.to;
      if (wanted.includes(target.kind)) continue;
      yield {
        at: [{ id: resource.id, part: reference.part, field: fieldInPart(reference) }, { id: target.id }],
        message: `${kinds[resource.kind].label} ${resource.name ?? 'without a name'} has the ${kinds[target.kind].label} ${target.name ?? target.id} as its ${fieldInPart(reference)}. What can stand there: ${wanted.map((kind) => kinds[kind].label).join(' or ')}.`,
        fixes: [clearReference(reference, 'Clear the reference')],
      };
    }
  },
});
