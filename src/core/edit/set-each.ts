import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { relationsOf } from '../model/relations.ts';
import { resourceOf } from '../model/resource-of.ts';
import { proposals } from './connect.ts';
import { setAt } from './set-at.ts';

/** Sets the value at one path below each of several resources; `undefined` removes it. One step for whoever commits it. */
export function setAtEach(design: Design, ids: readonly Id[], path: string, value: unknown): Design {
  return ids.reduce((now, id) => setAt(now, { id }, path, value), design);
}

/**
 * Points one reference field of each of several resources at the same target, each as its wire would: what comes along
 * with it (the network of a subnet) comes along. One that the wire could not set simply holds the new value.
 */
export function pointEach(design: Design, ids: readonly Id[], path: string, to: Id): Design {
  return ids.reduce((now, id) => {
    const relation = relationsOf(resourceOf(now, id)?.kind ?? 'opaque').find((one) => one.path === path);
    const wired = relation && proposals(now, { id, path }, { id: to }).find((one) => one.relation === relation.id);
    return wired ? wired.edit(now) : setAt(now, { id }, path, to);
  }, design);
}
