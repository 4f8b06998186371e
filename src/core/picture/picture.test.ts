import { describe, expect, test } from 'vitest';
import { put, setFields } from '../edit/write.ts';
import { address, backendService, designOf, neg, network, subnet, targetProxy, urlMap, vm } from '../model/builders.ts';
import { emptyDesign } from '../model/design.ts';
import { application, passthrough } from '../rules/bases.ts';
import { templates } from '../templates/list.ts';
import { sceneOf } from './draw.ts';
import { cardHeight, intersects } from './geometry.ts';
import { anchorAt, boxAt, neighbour } from './hit.ts';
import type { Scene, SceneNode } from './scene.ts';
import { moveBoxes, settled } from './settle.ts';

const designs = [
  ['application', application()],
  ['passthrough', passthrough()],
  ...templates.map(({ id, design }) => [id, design] as const),
] as const;

const node = (scene: Scene, id: string): SceneNode => {
  const found = scene.nodes.find((one) => one.id === id);
  if (!found) throw new Error(`No box ${id}`);
  return found;
};

describe.each(designs)('%s', (_name, design) => {
  const scene = sceneOf(design);

  test('every resource and note has a box, and only one', () => {
    for (const id of [...Object.keys(design.resources), ...Object.keys(design.notes)]) {
      expect(
        scene.nodes.filter(({ members }) => members.includes(id)),
        id,
      ).toHaveLength(1);
    }
  });

  test('no two cards overlap, and what is in a container is wholly inside it', () => {
    const cards = scene.nodes.filter(({ shape }) => shape === 'card');
    for (const a of cards) {
      for (const b of cards) if (a.id < b.id) expect(intersects(a.rect, b.rect), `${a.id} and ${b.id}`).toBe(false);
      const parent = a.parent === undefined ? undefined : node(scene, a.parent).rect;
      if (parent) {
        expect(a.rect.x).toBeGreaterThanOrEqual(parent.x);
        expect(a.rect.y).toBeGreaterThanOrEqual(parent.y);
        expect(a.rect.x + a.rect.width).toBeLessThanOrEqual(parent.x + parent.width);
        expect(a.rect.y + a.rect.height).toBeLessThanOrEqual(parent.y + parent.height);
      }
    }
  });

  test('wires start and end on the edges of their boxes', () => {
    for (const wire of scene.wires) {
      const [from, to] = [node(scene, wire.from).rect, node(scene, wire.to).rect];
      expect(wire.start.x, wire.id).toBe(from.x + from.width);
      expect([to.x, to.x + to.width], wire.id).toContain(wire.end.x);
      expect(wire.start.y).toBeLessThanOrEqual(from.y + from.height);
      expect(wire.end.y).toBeLessThanOrEqual(to.y + to.height);
    }
  });

  test('the picture does not depend on the order of resources', () => {
    const reversed = { ...design, resources: Object.fromEntries(Object.entries(design.resources).reverse()) };
    const sorted = (one: Scene) =>
      [...one.nodes].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, rect }) => ({ id, rect }));
    expect(sorted(sceneOf(reversed))).toEqual(sorted(scene));
  });

  test('a settled design looks the same and stays as it is', () => {
    const once = settled(design);
    expect(sceneOf(once).nodes.map(({ id, rect }) => ({ id, x: rect.x, y: rect.y }))).toEqual(
      scene.nodes.map(({ id, rect }) => ({ id, x: rect.x, y: rect.y })),
    );
    expect(settled(once)).toBe(once);
  });
});

describe('load balancer cards', () => {
  test('rule, proxy and URL map are one card, with a row for the frontend and one for the route', () => {
    const box = sceneOf(application()).boxOf.get('rule');
    expect(box?.kind).toBe('loadBalancer');
    expect([...(box?.members ?? [])].sort()).toEqual(['map', 'proxy', 'rule']);
    expect(box?.card.rows.map(({ label }) => label)).toEqual(['http :80', 'default']);
    expect(box?.rect.height).toBe(cardHeight(2));
  });

  test('a lone proxy and a lone URL map draw too', () => {
    const scene = sceneOf(put(put(emptyDesign(), targetProxy('proxy', { type: 'TCP' })), urlMap('map')));
    expect(scene.nodes.map(({ kind }) => kind)).toEqual(['loadBalancer', 'loadBalancer']);
  });

  test('an address that a frontend uses is on its card, another one is a card of its own', () => {
    const design = put(application(), address('vip'), address('spare'));
    const scene = sceneOf(setFields(design, 'rule', { IPAddress: 'vip' }));
    expect(scene.boxOf.get('vip')?.kind).toBe('loadBalancer');
    expect(scene.boxOf.get('spare')?.kind).toBe('address');
  });
});

describe('many endpoints', () => {
  const endpoints = Array.from({ length: 20 }, (_unused, index) => ({
    id: `e${index + 1}`,
    instance: 'vm-1',
    port: 8000 + index,
  }));
  const design = put(
    application(),
    neg('neg', {
      networkEndpointType: 'GCE_VM_IP_PORT',
      zone: 'us-central1-a',
      network: 'vpc',
      subnetwork: 'app',
      endpoints,
    }),
  );

  test('three are listed, the rest counted, and their wires bundled', () => {
    const scene = sceneOf(design);
    expect(node(scene, 'neg').card.rows.at(-1)?.value).toBe('+ 17 more');
    const bundle = scene.wires.find(({ fromRow }) => fromRow === 'more');
    expect(bundle?.count).toBe(17);
  });
});

describe('finding things under a point', () => {
  const scene = sceneOf(passthrough());
  const vm = node(scene, 'vm-1');

  test('a card wins over the container it is in', () => {
    expect(boxAt(scene, { x: vm.rect.x + 5, y: vm.rect.y + 5 })?.id).toBe('vm-1');
    expect(boxAt(scene, { x: vm.rect.x - 5, y: vm.rect.y + 5 })?.id).toBe('app');
    expect(boxAt(scene, { x: -5000, y: -5000 })).toBeUndefined();
  });

  test('a NIC row of a VM stands for that NIC', () => {
    expect(anchorAt(vm, { x: vm.rect.x + 50, y: vm.rect.y + 64 })).toEqual({ id: 'vm-1', part: 'n1' });
    expect(anchorAt(vm, { x: vm.rect.x + 50, y: vm.rect.y + 10 })).toEqual({ id: 'vm-1' });
  });

  test('a load balancer joins at the member that routes', () => {
    const lb = sceneOf(application()).boxOf.get('rule');
    expect(lb && anchorAt(lb, { x: lb.rect.x + 10, y: lb.rect.y + 10 })).toEqual({ id: 'map' });
  });

  test('arrows go to the box in that direction', () => {
    const service = node(scene, 'service');
    expect(neighbour(scene, service, 'right')?.id).toBe('neg');
    expect(neighbour(scene, service, 'left')?.id).toBe('rule');
  });
});

describe('cards of a container that have no place yet', () => {
  const placesOf = (count: number) => {
    const numbers = [...Array(count).keys()];
    const vms = numbers.map((n) => vm(`vm-${n}`, { networkInterfaces: [{ id: 'n1', subnetwork: 'app' }] }));
    const scene = sceneOf(designOf(network('vpc'), subnet('app', { network: 'vpc' }), ...vms));
    return numbers.map((n) => node(scene, `vm-${n}`).rect);
  };

  test('stand below each other while they are few, so that a wire to one passes behind no other', () => {
    expect(new Set(placesOf(4).map(({ x }) => x)).size).toBe(1);
    expect(new Set(placesOf(4).map(({ y }) => y)).size).toBe(4);
    expect(new Set(placesOf(5).map(({ x }) => x)).size).toBe(2);
  });
});

describe('moving', () => {
  test('a container takes what is in it along', () => {
    const design = settled(passthrough());
    const before = sceneOf(design);
    const after = sceneOf(moveBoxes(design, new Map([['vpc', { dx: 40, dy: -20 }]])));
    for (const id of ['vpc', 'app', 'vm-1', 'probes']) {
      expect(node(after, id).rect.x - node(before, id).rect.x, id).toBe(40);
      expect(node(after, id).rect.y - node(before, id).rect.y, id).toBe(-20);
    }
    expect(node(after, 'neg').rect).toEqual(node(before, 'neg').rect);
  });

  test('something new finds a free place beside what is there', () => {
    const scene = sceneOf(put(settled(passthrough()), backendService('new')));
    const fresh = node(scene, 'new');
    for (const other of scene.nodes)
      if (other.shape === 'card' && other.id !== 'new')
        expect(intersects(fresh.rect, other.rect), other.id).toBe(false);
  });
});
