import { copy, type Design, type Id, openSceneOf, type Point, paste } from '../../core/index.ts';
import { type Held, insideOf } from './held-boxes.ts';

/** The design with copies of the boxes, and what is in them, that far from the originals; `tops` are those of the boxes. */
export function withCopies(
  design: Design,
  { boxes }: Held,
  by: Point,
): { readonly design: Design; readonly tops: readonly Id[] } {
  // What is in a collapsed container comes along.
  const open = openSceneOf(design);
  const originals = boxes.flatMap(({ id }) => open.boxOf.get(id) ?? []);
  const ids = [...insideOf(open, new Set(originals))].flatMap(({ members }) => members);
  const set = copy(design, ids);
  const made = paste(design, set, by);
  const copied = [...Object.keys(set.resources), ...Object.keys(set.notes)];
  const madeOf = new Map(copied.map((id, index) => [id, made.ids[index]]));
  return { design: made.design, tops: boxes.flatMap(({ id }) => madeOf.get(id) ?? []) };
}
