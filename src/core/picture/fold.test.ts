import { expect, test } from 'vitest';
import { put } from '../edit/write.ts';
import { type Design, emptyDesign } from '../model/design.ts';
import { readDesign } from '../model/document.ts';
import type { Resource } from '../model/kinds.ts';
import { writeDesign } from '../model/write-design.ts';
import { openSceneOf, sceneOf } from './draw.ts';
import { foldBoxes, foldedLike, unfoldedAround } from './fold.ts';
import { tidied } from './layout.ts';
import { pinBoxes } from './pins.ts';
import { moveBoxes, settled } from './settle.ts';
import { svgOf } from './svg.ts';

const vm = (id: string): Resource => ({
  kind: 'vm',
  id,
  name: id,
  zone: 'us-central1-a',
  networkInterfaces: [{ id: 'n1', subnetwork: 'sub' }],
});

const base: Design = settled(
  put(
    emptyDesign(),
    { kind: 'network', id: 'net', name: 'vpc' },
    { kind: 'subnet', id: 'sub', name: 'web', network: 'net', region: 'us-central1', ipCidrRange: '10.0.0.0/24' },
    { kind: 'subnet', id: 'other', name: 'other', network: 'net', region: 'us-central1', ipCidrRange: '10.1.0.0/24' },
    vm('a'),
    vm('b'),
    {
      kind: 'neg',
      id: 'neg',
      name: 'neg',
      zone: 'us-central1-a',
      networkEndpointType: 'GCE_VM_IP_PORT',
      network: 'net',
      subnetwork: 'sub',
      endpoints: [
        { id: 'e1', instance: 'a', port: 80 },
        { id: 'e2', instance: 'b', port: 80 },
      ],
    },
  ),
);
const shut = foldBoxes(base, ['sub'], true);

test('a collapsed container hides what is in it and says how much that is', () => {
  const { nodes, boxOf, shownIn } = sceneOf(shut);
  expect(nodes.map(({ id }) => id)).not.toContain('a');
  expect(nodes.find(({ id }) => id === 'sub')).toMatchObject({
    shape: 'container',
    folded: { count: 2, summary: '2 VM instances', ids: ['a', 'b'] },
  });
  expect(shownIn.get('a')?.id).toBe('sub');
  // Its own box is still known, where its container is.
  expect(boxOf.get('a')).toMatchObject({ id: 'a', members: ['a'], rect: { x: boxOf.get('sub')?.rect.x } });
  expect(boxOf.get('sub')?.rect).toMatchObject({ x: openSceneOf(base).boxOf.get('sub')?.rect.x, height: 72 });
});

test('wires end at it, those that run together as one', () => {
  expect(sceneOf(base).wires).toHaveLength(2);
  const [wire, another] = sceneOf(shut).wires;
  expect(another).toBeUndefined();
  expect(wire).toMatchObject({ from: 'neg', to: 'sub', count: 2, also: [{ id: 'neg', part: 'e2' }] });
});

test('what is in it goes along with it: moved, or tidied', () => {
  const moved = moveBoxes(shut, new Map([['sub', { dx: 40, dy: 8 }]]));
  const [before, after] = [base.layout.a, moved.layout.a];
  expect(after).toEqual({ x: (before?.x ?? 0) + 40, y: (before?.y ?? 0) + 8 });

  const tidy = tidied({ ...moved, layout: { ...moved.layout, other: { x: 3000, y: 3000 } } }, { type: 'everything' });
  expect(tidy.layout.sub?.collapsed).toBe(true);
  const frame = openSceneOf(tidy).boxOf.get('sub')?.rect;
  const inner = openSceneOf(tidy).boxOf.get('a')?.rect;
  const was = openSceneOf(moved).boxOf;
  expect((inner?.x ?? 0) - (frame?.x ?? 0)).toBe((was.get('a')?.rect.x ?? 0) - (was.get('sub')?.rect.x ?? 0));
  expect(tidied(tidy, { type: 'everything' })).toBe(tidy);
});

test('layout leaves it where it is while something pinned is in it', () => {
  const pinned = foldBoxes(
    pinBoxes({ ...base, layout: { ...base.layout, a: { x: 2000, y: 900 } } }, ['a'], true),
    ['sub'],
    true,
  );
  const { x, y } = sceneOf(pinned).boxOf.get('sub')?.rect ?? {};
  expect(sceneOf(tidied(pinned, { type: 'everything' })).boxOf.get('sub')?.rect).toMatchObject({ x, y });
});

test('within each other only the outermost is to be seen, and the inner one stays as it was', () => {
  const both = foldBoxes(shut, ['net'], true);
  expect(sceneOf(both).nodes.map(({ id }) => id)).toEqual(['net', 'neg']);
  expect(sceneOf(both).shownIn.get('a')?.id).toBe('net');
  expect(sceneOf(foldBoxes(both, ['net'], false)).shownIn.get('a')?.id).toBe('sub');
});

test('to be seen, something is let out of all that is around it', () => {
  const open = unfoldedAround(foldBoxes(shut, ['net'], true), 'a');
  expect(sceneOf(open).nodes.map(({ id }) => id)).toContain('a');
  expect(unfoldedAround(base, 'a')).toBe(base);
  // A collapsed container that is asked for itself stays as it is.
  expect(unfoldedAround(shut, 'sub')).toBe(shut);
});

test('what is collapsed is taken over from another state of the design', () => {
  expect(foldedLike(base, shut)).toEqual(shut);
  expect(foldedLike(shut, base)).toEqual(base);
  expect(foldedLike(shut, shut)).toBe(shut);
});

test('a document keeps it', () => {
  const read = readDesign(JSON.parse(writeDesign(shut)));
  expect(read.ok && read.value.layout.sub?.collapsed).toBe(true);
});

test('an empty container has nothing to hide', () => {
  const { nodes } = sceneOf(foldBoxes(base, ['other'], true));
  expect(nodes.find(({ id }) => id === 'other')?.folded).toBeUndefined();
});

test('a picture shows it collapsed, and marks it for what is in it', () => {
  const svg = svgOf(sceneOf(shut), {
    title: 't',
    description: 'd',
    marks: [{ at: { id: 'a' }, severity: 'error', leads: true }],
  });
  expect(svg).toContain('2 VM instances');
  expect(svg).not.toContain('>a<');
  expect(svg.split('<rect').length).toBe(
    svgOf(sceneOf(shut), { title: 't', description: 'd' }).split('<rect').length + 2,
  );
});
