import type { Id, Scene, SceneWire } from '../../core/index.ts';

/** Boxes from which traffic comes, to which it goes, or both ways round and on. */
export type Reach = 'upstream' | 'downstream' | 'connected';

/** A wire to a network or subnet says where something lies; nothing is sent along it. */
export const carriesTraffic = ({ relation }: Pick<SceneWire, 'relation'>): boolean =>
  !/\.(network|subnet)$/.test(relation);

/** The given boxes and all that wires lead to from them. A load balancer goes by its leading member, as boxes do. */
export function reached(
  { wires, boxOf }: Pick<Scene, 'wires' | 'boxOf'>,
  from: readonly Id[],
  reach: Reach,
): readonly Id[] {
  const next = new Map<Id, Id[]>();
  const lead = (a: Id, b: Id) => next.set(a, [...(next.get(a) ?? []), b]);
  for (const wire of wires) {
    if (reach !== 'connected' && !carriesTraffic(wire)) continue;
    if (reach !== 'upstream') lead(wire.from, wire.to);
    if (reach !== 'downstream') lead(wire.to, wire.from);
  }
  const found = new Set(from.map((id) => boxOf.get(id)?.id ?? id));
  for (const id of found) for (const one of next.get(id) ?? []) found.add(one);
  return [...found];
}
