import { describe, expect, test } from 'vitest';
import { put, setFields } from '../edit/write.ts';
import { type Design, emptyDesign } from '../model/design.ts';
import { readDesign } from '../model/document.ts';
import type { Resource } from '../model/kinds.ts';
import { writeDesign } from '../model/write-design.ts';
import { templates } from '../templates/list.ts';
import { sceneOf } from './draw.ts';
import { foldBoxes } from './fold.ts';
import { isFrame } from './frames.ts';
import { holds, intersects } from './geometry.ts';
import { boxAt, frameAt } from './hit.ts';
import { showFrames, tidied } from './layout.ts';
import { moveBoxes, settled } from './settle.ts';
import { svgOf } from './svg.ts';

const vm = (id: string, letter: string): Resource => ({
  kind: 'vm',
  id,
  name: id,
  zone: `us-central1-${letter}`,
  networkInterfaces: [{ id: 'n1', subnetwork: 'sub' }],
});
const subnet = (id: string, region: string, third: number): Resource => ({
  kind: 'subnet',
  id,
  name: id,
  network: 'net',
  region,
  ipCidrRange: `10.0.${third}.0/24`,
});

const base: Design = settled(
  put(
    emptyDesign(),
    { kind: 'network', id: 'net', name: 'vpc' },
    subnet('sub', 'us-central1', 0),
    subnet('far', 'europe-west1', 1),
    vm('a', 'a'),
    vm('b', 'b'),
    vm('c', 'a'),
    { kind: 'firewallRule', id: 'rule', name: 'rule', network: 'net', direction: 'INGRESS' },
  ),
);
const regions = showFrames(base, 'regions');
const zones = showFrames(base, 'zones');
const parentOf = (design: Design, id: string) => sceneOf(design).boxOf.get(id)?.parent;

/** Boxes of one container over each other, or outside of it. */
function faults(design: Design): string[] {
  const { nodes, boxOf } = sceneOf(design);
  return nodes.flatMap((a, index) => {
    const over = nodes.slice(index + 1).filter((b) => b.parent === a.parent && intersects(a.rect, b.rect));
    const frame = boxOf.get(a.parent ?? '')?.rect;
    const end = { x: a.rect.x + a.rect.width, y: a.rect.y + a.rect.height };
    const isOut = frame && !(holds(frame, a.rect) && holds(frame, end));
    return [...over.map((b) => `${a.id} over ${b.id}`), ...(isOut ? [`${a.id} outside`] : [])];
  });
}

test('regions lie in the network, zones in their subnets; what has neither stays where it was', () => {
  expect(parentOf(base, 'sub')).toBe('net');
  expect(parentOf(regions, 'sub')).toBe('region us-central1 in net');
  expect(parentOf(regions, 'a')).toBe('sub');
  expect(parentOf(zones, 'a')).toBe('zone us-central1-a in sub');
  expect(parentOf(zones, 'c')).toBe('zone us-central1-a in sub');
  expect(parentOf(zones, 'b')).toBe('zone us-central1-b in sub');
  expect(parentOf(zones, 'zone us-central1-b in sub')).toBe('sub');
  expect(parentOf(zones, 'rule')).toBe('net');
  expect(
    sceneOf(zones)
      .nodes.filter(isFrame)
      .map(({ card }) => card.title),
  ).toEqual(['europe-west1', 'us-central1', 'us-central1-a', 'us-central1-b']);
});

test('they follow the fields: another zone is another frame, and an empty frame is none', () => {
  const moved = setFields(zones, 'b', { zone: 'us-central1-a' });
  expect(parentOf(moved, 'b')).toBe('zone us-central1-a in sub');
  expect(sceneOf(moved).boxOf.has('zone us-central1-b in sub')).toBe(false);
});

test('shown, nothing lies over anything else; hidden again, every box keeps its place', () => {
  expect(faults(zones)).toEqual([]);
  const hidden = showFrames(zones, undefined);
  expect(hidden).toEqual({ ...zones, frames: undefined });
  expect(sceneOf(hidden).nodes.some(isFrame)).toBe(false);
  expect(showFrames(zones, 'zones')).toEqual(zones);
});

test('a frame has no place of its own and moves what is in it', () => {
  expect(Object.keys(zones.layout).sort()).toEqual(Object.keys(base.resources).sort());
  const moved = moveBoxes(zones, new Map([['zone us-central1-a in sub', { dx: 400, dy: 12 }]]));
  expect(moved.layout.a).toEqual({ x: (zones.layout.a?.x ?? 0) + 400, y: (zones.layout.a?.y ?? 0) + 12 });
  expect(moved.layout.b).toEqual(zones.layout.b);
  expect(Object.keys(moved.layout)).toHaveLength(Object.keys(zones.layout).length);
});

test('a point means the box under it, or its frame', () => {
  const scene = sceneOf(zones);
  const { x, y } = scene.boxOf.get('zone us-central1-b in sub')?.rect ?? { x: 0, y: 0 };
  const point = { x: x + 60, y: y + 14 };
  expect(boxAt(scene, point)?.id).toBe('sub');
  expect(frameAt(scene, point)?.card.title).toBe('us-central1-b');
});

test('a collapsed subnet does not count its frames', () => {
  expect(sceneOf(foldBoxes(zones, ['sub'], true)).boxOf.get('sub')?.folded).toMatchObject({
    count: 3,
    summary: '3 VM instances',
  });
});

test('a document keeps which are shown, and a picture draws them', () => {
  const read = readDesign(JSON.parse(writeDesign(zones)));
  expect(read.ok && read.value.frames).toBe('zones');
  const strange = readDesign({ ...JSON.parse(writeDesign(zones)), frames: 'planets' });
  expect(strange.ok && sceneOf(strange.value).nodes.some(isFrame)).toBe(false);
  expect(svgOf(sceneOf(zones), { title: 't', description: 'd' })).toContain('us-central1-b');
});

describe.each(templates.map(({ id, design }) => [id, design] as const))('%s', (_id, design) => {
  const shown = showFrames(design, 'zones');

  test('has room for its frames', () => expect(faults(shown)).toEqual([]));

  test('is tidied with them, and a second time nothing changes', () => {
    const tidy = tidied(shown, { type: 'everything' });
    expect(faults(tidy)).toEqual([]);
    expect(tidied(tidy, { type: 'everything' })).toBe(tidy);
  });
});
