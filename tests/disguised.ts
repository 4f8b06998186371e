import type { Design } from '../src/core/model/design.ts';
import type { Id } from '../src/core/model/kind.ts';
import type { Resource } from '../src/core/model/kinds.ts';
import { mapReferences } from '../src/core/model/references.ts';

/** The id that a resource has in the disguised design. */
export const disguise = (id: Id): Id => `other-${[...id].reverse().join('')}`;

/** The same design drawn in another order, under other ids: what is exported of it has to be the same. */
export function disguised(design: Design): Design {
  const rename = (id: Id): Id => (Object.hasOwn(design.resources, id) ? disguise(id) : id);
  const resources = Object.values(design.resources)
    .reverse()
    .map((resource): Resource => ({ ...mapReferences(resource, rename), id: rename(resource.id) }));
  return { ...design, resources: Object.fromEntries(resources.map((resource) => [resource.id, resource])) };
}
