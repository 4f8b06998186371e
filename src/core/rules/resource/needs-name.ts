import { setFields } from '../../edit/write.ts';
import { type KindName, kindNames, kinds } from '../../model/kinds.ts';
import { freeName, slugify } from '../../model/names.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

// A NEG spells these by name; they are no resources of Compute Engine themselves.
const spelledByName: readonly KindName[] = ['cloudRunService', 'cloudRunFunction', 'apiGateway'];

export const needsName = defineRule({
  id: 'resource/needs-name',
  severity: 'error',
  incomplete: true,
  title: 'Every resource has a name',
  why: 'The name is how commands and other resources refer to it, and it cannot be changed after creation.',
  source: cite('resourceNaming', 'apiNeg'),
  on: kindNames.filter((kind) => kinds[kind].scopes.length > 0 || spelledByName.includes(kind)),
  *check(resource, view) {
    if (resource.name) return;
    const slug = slugify(resource.id, slugify(resource.kind, 'resource'));
    const name = freeName(slug, (candidate) => view.namesakes(resource, candidate).length > 0);
    yield {
      at: [{ id: resource.id, field: 'name' }],
      message: `This ${kinds[resource.kind].label} has no name yet. It needs one of lower-case letters, digits and hyphens.`,
      fixes: [
        {
          title: `Call it ${name}`,
          safety: 'input',
          edit: (design) => setFields(design, resource.id, { name }),
        },
      ],
    };
  },
});
