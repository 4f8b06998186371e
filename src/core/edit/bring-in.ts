import { projectOf } from '../model/api.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { Resource } from '../model/kinds.ts';
import { mapReferences } from '../model/references.ts';
import { resourceOf } from '../model/resource-of.ts';
import type { Merged } from './merge.ts';
import { remove } from './remove.ts';
import { put } from './write.ts';

/** What of a design may give way to what another one says. Nothing does unless it is named. */
export interface Choice {
  /** Ids in the added design: their counterparts are to say what they say. */
  readonly replace: ReadonlySet<Id>;
  /** Ids in the present design that are to go. */
  readonly remove: ReadonlySet<Id>;
}

/** Goes on from a merge: what is to be replaced takes the other side's fields and keeps its id and place. */
export function bringIn({ design, idOf }: Merged, added: Design, choice: Choice): Design {
  const replaced = [...choice.replace].flatMap((id): Resource[] => {
    const resource = resourceOf(added, id);
    const present = resourceOf(design, idOf.get(id));
    if (!resource || present?.kind !== resource.kind) return [];
    const linked = mapReferences(resource, (value) => idOf.get(value) ?? value);
    const { project: _said, ...fields } = linked;
    const project = projectOf(resource, added);
    return [{ ...fields, id: present.id, ...(project === design.project ? {} : { project }) }];
  });
  const next = put(design, ...replaced);
  const gone = [...choice.remove].filter((id) => resourceOf(next, id));
  return gone.length === 0 ? next : remove(next, gone);
}
