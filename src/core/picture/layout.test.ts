import { describe, expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import { writeDesign } from '../model/write-design.ts';
import { templates } from '../templates/list.ts';
import { sceneOf } from './draw.ts';
import { holds, intersects } from './geometry.ts';
import { tidied } from './layout.ts';
import { pinBoxes } from './pins.ts';

const everything = { type: 'everything' } as const;

/** Boxes of one container over each other, or a member outside of it. */
function faults(design: Design): string[] {
  const { nodes, boxOf } = sceneOf(design);
  const found: string[] = [];
  nodes.forEach((a, index) => {
    for (const b of nodes.slice(index + 1)) {
      if (a.parent === b.parent && intersects(a.rect, b.rect)) found.push(`${a.id} over ${b.id}`);
    }
    const frame = a.parent === undefined ? undefined : boxOf.get(a.parent)?.rect;
    const { x, y, width, height } = a.rect;
    if (frame && !(holds(frame, { x, y }) && holds(frame, { x: x + width, y: y + height })))
      found.push(`${a.id} outside`);
  });
  return found;
}

/** The design as somebody might leave it: every box somewhere. */
function scattered(design: Design): Design {
  const layout = sceneOf(design).nodes.map(({ id }, index) => [
    id,
    { x: (index * 977) % 1500, y: (index * 613) % 900 },
  ]);
  return { ...design, layout: Object.fromEntries(layout) };
}

describe.each(templates.map((template) => [template.id, template.design] as const))('%s', (_id, design) => {
  const tidy = tidied(scattered(design), everything);

  test('is tidied without one box over another, everything in its container', () => {
    expect(faults(tidy)).toEqual([]);
  });

  test('the same a second time, and from whatever order the document has (bar 11)', () => {
    expect(tidied(tidy, everything)).toBe(tidy);
    const start = scattered(design);
    const resources = Object.fromEntries(Object.entries(start.resources).reverse());
    expect(tidied({ ...start, resources }, everything).layout).toEqual(tidy.layout);
  });
});

const appliances = templates.find(({ design }) => Object.values(design.resources).some(({ kind }) => kind === 'vm'));
if (!appliances) throw new Error('No template has a VM.');
const { design } = appliances;

test('what is pinned stays, with what is around it; the rest goes around it', () => {
  const start = scattered(design);
  const vm = Object.values(design.resources).find(({ kind }) => kind === 'vm')?.id ?? '';
  const pinned = pinBoxes(start, [vm], true);
  const before = sceneOf(pinned).boxOf.get(vm)?.rect;
  const tidy = tidied(pinned, everything);
  expect(sceneOf(tidy).boxOf.get(vm)?.rect).toEqual(before);
  expect(faults(tidy)).toEqual([]);
  expect(writeDesign(pinned)).toContain('"pinned": true');
  expect(writeDesign(pinBoxes(pinned, [vm], false))).not.toContain('pinned');
});

test('a selection is tidied where it is; everything else stays', () => {
  const start = scattered(design);
  const negs = sceneOf(start).nodes.filter(({ depth }) => depth === 0);
  const [kept, ...chosen] = negs;
  const tidy = tidied(start, { type: 'selection', ids: chosen.map(({ id }) => id) });
  expect(tidy.layout[kept?.id ?? '']).toEqual(start.layout[kept?.id ?? '']);
  const rects = sceneOf(tidy).nodes.filter(({ depth }) => depth === 0);
  for (const a of rects) for (const b of rects) if (a.id < b.id) expect(intersects(a.rect, b.rect)).toBe(false);
});

test('only what is new finds a place beside the others', () => {
  const tidy = tidied(design, everything);
  const [first] = sceneOf(tidy).nodes;
  const added = tidied(tidy, { type: 'new', ids: [first?.id ?? ''] });
  for (const [id, place] of Object.entries(tidy.layout)) if (id !== first?.id) expect(added.layout[id]).toEqual(place);
});
