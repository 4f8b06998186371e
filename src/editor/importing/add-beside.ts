import { type Design, type Merged, merge, sceneOf, settled } from '../../core/index.ts';

/** Room between what was there and what is added, in pixels at 100 %. */
const gap = 96;

/** Puts an imported design to the right of what is there, in the places that it has of its own or gets by itself. */
export function addBeside(design: Design, imported: Design): Merged {
  const added = settled(imported);
  const here = sceneOf(design).nodes.map(({ rect }) => rect);
  const there = sceneOf(added).nodes.map(({ rect }) => rect);
  if (here.length === 0 || there.length === 0) return merge(design, added, { x: 0, y: 0 });
  const right = Math.max(...here.map(({ x, width }) => x + width));
  const left = Math.min(...there.map(({ x }) => x));
  const top = Math.min(...here.map(({ y }) => y)) - Math.min(...there.map(({ y }) => y));
  return merge(design, added, { x: Math.round(right + gap - left), y: Math.round(top) });
}
