import type { Resource } from '../../model/kinds.ts';
import { once } from '../../model/memo.ts';
import { type Reference, referencesBy } from '../../model/references.ts';
import type { View } from '../../model/view.ts';

/** The references of a resource by the relations of which one leads nowhere, or to something that its field does not take. */
export const doubtfulReferences = once((resource: Resource, view: View): readonly Reference[] => {
  const relations = view.doubtful(resource);
  return relations.length === 0 ? [] : relations.flatMap((relation) => referencesBy(resource, relation));
});
