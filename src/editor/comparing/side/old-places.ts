import { type Design, type DesignDiff, settled, tidied } from '../../../core/index.ts';

/** Of the things that are in both, so many may stand elsewhere before the old places say nothing. */
const mostMoved = 0.5;

/**
 * The old design, placed so that an eye can go from one side to the other. Where both were drawn as one picture it stays
 * as it was; where not (what is deployed was never drawn), what is in both stands where it stands in the new one, and the
 * rest finds room.
 */
export function placedLike(old: Design, now: Design, { resources }: DesignDiff): Design {
  const pairs = resources.flatMap(({ oldId, newId }) =>
    oldId !== undefined && newId !== undefined && now.layout[newId] ? [{ oldId, place: now.layout[newId] }] : [],
  );
  const moved = pairs.filter(({ oldId, place }) => {
    const own = old.layout[oldId];
    return !own || own.x !== place.x || own.y !== place.y;
  });
  if (pairs.length === 0)
    return Object.keys(old.layout).length > 0 ? settled(old) : tidied(old, { type: 'everything' });
  if (moved.length <= pairs.length * mostMoved) return settled(old);
  const notes = Object.keys(old.notes).flatMap((id) => {
    const place = Object.hasOwn(now.notes, id) ? now.layout[id] : undefined;
    return place ? [{ oldId: id, place }] : [];
  });
  const layout = Object.fromEntries([...pairs, ...notes].map(({ oldId, place }) => [oldId, place]));
  return settled({ ...old, layout });
}
