import { setFields } from '../../edit/write.ts';
import { kindNames, kinds } from '../../model/kinds.ts';
import { freeName } from '../../model/names.ts';
import { scopeOf } from '../../model/scope.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const nameUnique = defineRule({
  id: 'resource/name-unique',
  severity: 'error',
  title: 'Two resources of one kind share a name only in different places',
  why: 'A name is unique per project, kind and place: one zone, one region, or global. Zonal NEGs of one service often have one name in all their zones.',
  source: cite('resourceNaming', 'apiNeg'),
  on: kindNames.filter((kind) => kinds[kind].scopes.length > 0),
  *check(resource, view) {
    const scope = scopeOf(resource);
    const isPlaced = scope?.type === 'global' || scope?.value;
    if (!resource.name || !isPlaced || (resource.kind === 'targetProxy' && !resource.type)) return;
    const twins = view.namesakes(resource);
    if (twins.length < 2) return;
    const first = twins.reduce((least, twin) => (twin.id < least.id ? twin : least));
    if (first.id === resource.id) return;
    const renamed = freeName(resource.name, (name) => view.namesakes(resource, name).length > 0);
    const { label } = kinds[resource.kind];
    yield {
      at: [
        { id: resource.id, field: 'name' },
        { id: first.id, field: 'name' },
      ],
      message: `${label} ${resource.name} has a twin of the same name ${scope.value ? `in ${scope.value}` : 'among the global ones'}. One of them needs another name.`,
      fixes: [
        {
          title: `Rename one to ${renamed}`,
          safety: 'safe',
          edit: (design) => setFields(design, resource.id, { name: renamed }),
        },
      ],
    };
  },
});
