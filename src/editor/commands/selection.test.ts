import { expect, test } from 'vitest';
import { check, type Design, emptyDesign, put, type Resource, sceneOf, templates } from '../../core/index.ts';
import { alignment } from './align.ts';
import { menuFor } from './menu-for.ts';
import { reached } from './reach.ts';
import { rejoin } from './rejoin.ts';
import { reasonAgainst, selectedFrontend } from './situation.ts';
import { commands } from './table.ts';

function template(id: string): Design {
  const found = templates.find((one) => one.id === id);
  if (!found) throw new Error(`No template "${id}".`);
  return found.design;
}

const appliances = template('appliances');

test('upstream is where traffic comes from, downstream where it goes, connected is both and on', () => {
  const scene = sceneOf(appliances);
  const kindsOf = (ids: readonly string[]) => new Set(ids.map((id) => scene.boxOf.get(id)?.kind));
  const neg = scene.nodes.find(({ kind }) => kind === 'neg');
  const ids = [neg?.id ?? ''];
  expect(kindsOf(reached(scene, ids, 'upstream'))).toEqual(new Set(['neg', 'backendService', 'loadBalancer']));
  expect(kindsOf(reached(scene, ids, 'downstream'))).toEqual(new Set(['neg', 'vm']));
  const all = reached(scene, ids, 'connected');
  expect(new Set(all)).toEqual(new Set(scene.wires.flatMap(({ from, to }) => [from, to])));
  expect(reached(scene, [], 'connected')).toEqual([]);
});

const at = (id: string, x: number, y: number, width = 10, height = 10) => ({ id, rect: { x, y, width, height } });

test('boxes line up at an edge or in the middle', () => {
  const boxes = [at('a', 0, 0), at('b', 30, 5, 20), at('c', 7, 50, 30, 20)];
  const moves = (how: Parameters<typeof alignment>[1]) => Object.fromEntries(alignment(boxes, how));
  expect(moves('left')).toEqual({ b: { dx: -30, dy: 0 }, c: { dx: -7, dy: 0 } });
  expect(moves('right')).toEqual({ a: { dx: 40, dy: 0 }, c: { dx: 13, dy: 0 } });
  expect(moves('centre')).toEqual({ a: { dx: 20, dy: 0 }, b: { dx: -15, dy: 0 }, c: { dx: 3, dy: 0 } });
  expect(moves('top')).toEqual({ b: { dx: 0, dy: -5 }, c: { dx: 0, dy: -50 } });
  expect(moves('bottom')).toEqual({ a: { dx: 0, dy: 60 }, b: { dx: 0, dy: 55 } });
  expect(moves('middle')).toEqual({ a: { dx: 0, dy: 30 }, b: { dx: 0, dy: 25 }, c: { dx: 0, dy: -25 } });
});

test('boxes get equal gaps, and the outermost stay', () => {
  expect(Object.fromEntries(alignment([at('a', 0, 0), at('b', 12, 0, 20), at('c', 90, 0)], 'across'))).toEqual({
    b: { dx: 28, dy: 0 },
  });
  expect(Object.fromEntries(alignment([at('c', 0, 50), at('a', 0, 0), at('b', 0, 41)], 'down'))).toEqual({
    b: { dx: 0, dy: -16 },
  });
  expect(alignment([], 'left').size + alignment([at('a', 1, 2)], 'across').size).toBe(0);
});

const rule = {
  id: 'rule',
  kind: 'forwardingRule',
  name: 'rule',
  loadBalancingScheme: 'INTERNAL_MANAGED',
  IPProtocol: 'TCP',
  region: 'us-central1',
} as const;

function designOf(...resources: Resource[]): Design {
  return put(emptyDesign(), ...resources);
}

test('a box between two things that no rule would join is not taken out, and the reason is said', () => {
  const scene = sceneOf(appliances);
  const neg = scene.nodes.find(({ kind }) => kind === 'neg');
  if (!neg) throw new Error('No NEG.');
  const found = rejoin(appliances, scene, neg);
  expect(found).toMatchObject({
    type: 'refused',
    reason: expect.stringMatching(/No field of the API joins .*backend service/),
  });
});

test('a box at the end of a wire has no two neighbours', () => {
  const scene = sceneOf(appliances);
  const vm = scene.nodes.find(({ kind }) => kind === 'vm');
  expect(vm && rejoin(appliances, scene, vm)).toEqual({ type: 'alone' });
});

test('where the rules take the joined wire, the box goes and the wire comes in one step', () => {
  const zone = 'us-central1-a';
  const design = designOf(
    {
      id: 'service',
      kind: 'backendService',
      name: 'service',
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      protocol: 'HTTP',
    },
    { id: 'between', kind: 'instanceGroup', name: 'between', zone },
    { id: 'neg', kind: 'neg', name: 'neg', zone, networkEndpointType: 'GCE_VM_IP_PORT' },
  );
  // No field of the API makes this picture today; a kind that hands traffic on would.
  const wire = { relation: 'any', start: { x: 0, y: 0 }, end: { x: 0, y: 0 }, endSide: 'left', count: 1 } as const;
  const scene = {
    ...sceneOf(design),
    wires: [
      { ...wire, id: '1', from: 'service', to: 'between', holder: { id: 'service', field: 'x' }, target: 'between' },
      { ...wire, id: '2', from: 'between', to: 'neg', holder: { id: 'between', field: 'x' }, target: 'neg' },
    ],
  };
  const box = scene.boxOf.get('between');
  const result = box && rejoin(design, scene, box);
  if (result?.type !== 'joined') throw new Error('It was refused.');
  const after = result.edit(design);
  expect(Object.keys(after.resources)).toEqual(['service', 'neg']);
  expect(sceneOf(after).wires).toMatchObject([{ from: 'service', to: 'neg' }]);
});

test('every command that needs something says so where nothing is there', () => {
  const design = designOf();
  const nothing = {
    design,
    selected: [],
    wire: undefined,
    past: [],
    future: [],
    findings: check(design),
    boxOf: sceneOf(design).boxOf,
    wires: sceneOf(design).wires,
  };
  for (const { id, needs } of commands) {
    const reason = reasonAgainst(needs, nothing);
    expect.soft(reason === undefined, id).toBe(needs === undefined);
  }
  const filled = designOf(rule, { ...rule, id: 'other', name: 'other' });
  const two = { ...nothing, design: filled, selected: ['rule', 'other'], boxOf: sceneOf(filled).boxOf };
  expect(reasonAgainst('pair', two)).toBe(undefined);
  expect(reasonAgainst('boxes', two)).toBe(undefined);
  expect(reasonAgainst('three', two)).toBe('select three boxes or more');
});

test('a request is traced from the one selected box that has a forwarding rule', () => {
  const design = template('internal-application');
  const { boxOf, wires } = sceneOf(design);
  const from = (...selected: string[]) => {
    const situation = { design, selected, wire: undefined, past: [], future: [], findings: [], boxOf, wires };
    return { frontend: selectedFrontend(situation), isOffered: menuFor(situation).flat().includes('traceHere') };
  };
  expect(from('orders')).toEqual({ frontend: 'orders', isOffered: true });
  expect(from('orders-map')).toEqual({ frontend: 'orders', isOffered: true });
  expect(from('orders-b')).toEqual({ frontend: undefined, isOffered: false });
  expect(from('orders', 'orders-b')).toEqual({ frontend: undefined, isOffered: false });
  expect(from()).toEqual({ frontend: undefined, isOffered: false });
});

test('ways out are offered of a wire only where there is one of it', () => {
  const zone = 'us-central1-a';
  const design = designOf(
    { id: 'neg', kind: 'neg', name: 'neg', zone, networkEndpointType: 'GCE_VM_IP_PORT' },
    { id: 'svc', kind: 'backendService', name: 'svc', backends: [{ id: 'b1', group: 'neg' }] },
    { id: 'lone', kind: 'firewallRule', name: 'lone', direction: 'SIDEWAYS' },
  );
  const { boxOf, wires } = sceneOf(design);
  const [wire] = wires;
  const offers = (fixed: string) => {
    const findings = check(design).filter(({ at }) => at[0].id === fixed);
    const fix = { title: 'Mend it', safety: 'safe', edit: (same: Design) => same } as const;
    const mendable = findings.map((finding) => ({ ...finding, fixes: [fix] }));
    const situation = { design, selected: [], wire: wire?.id, past: [], future: [], findings: mendable, boxOf, wires };
    return menuFor(situation).flat().includes('fixes');
  };
  expect(offers('lone')).toBe(false);
  expect(offers('svc')).toBe(true);
});
