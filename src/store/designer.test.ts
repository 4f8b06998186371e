import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Design,
  type Edit,
  emptyDesign,
  newLoadBalancer,
  newOfKind,
  put,
  remove,
  setFields,
  writeDesign,
} from '../core/index.ts';
import { createDesigner } from './designer.ts';
import { startEngine } from './engine.ts';
import { judgedDesigner } from './judged-designer.ts';

const addNetwork: Edit = (design) => put(design, newOfKind(design, 'network'));
const addSubnet: Edit = (design) => put(design, newOfKind(design, 'subnet', { network: 'network-1' }));
const addVm: Edit = (design) => put(design, newOfKind(design, 'vm', { subnet: 'subnet-1' }));
const rename: Edit = (design) =>
  setFields(design, 'network-1', { name: `${Object.keys(design.resources).length}-renamed` });
const drop: Edit = (design) => remove(design, ['network-1', 'vm-1']);
const edits = [addNetwork, addSubnet, addVm, rename, drop];

test('an empty design is at work without a drawing; what was opened meanwhile has its places when the rules come', () => {
  const store = createDesigner();
  store.getState().commit('name', (design) => ({ ...design, name: 'first' }));
  store.getState().undo();
  store.getState().redo();
  expect(store.getState().design.name).toBe('first');
  store.getState().open(addSubnet(addNetwork(emptyDesign())));
  expect(store.getState().design.layout).toEqual({});
  store.getState().judgeBy(startEngine);
  expect(Object.keys(store.getState().design.layout)).toEqual(['network-1', 'subnet-1']);
});

describe('history', () => {
  test('as many undos as steps lead back to the same bytes, as many redos to the end again (bar 7)', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...edits), { maxLength: 20 }), (steps) => {
        const store = judgedDesigner();
        const start = writeDesign(store.getState().design);
        for (const edit of steps) store.getState().commit('step', edit);
        const end = writeDesign(store.getState().design);
        const count = store.getState().past.length;
        for (let n = 0; n < count; n += 1) store.getState().undo();
        expect(writeDesign(store.getState().design)).toBe(start);
        for (let n = 0; n < count; n += 1) store.getState().redo();
        expect(writeDesign(store.getState().design)).toBe(end);
      }),
    );
  });

  test('an edit that changes nothing is no step', () => {
    const store = judgedDesigner();
    store.getState().commit('nothing', (design) => design);
    expect(store.getState().past).toEqual([]);
  });

  test('steps with one merge key are one step; another key starts a new one', () => {
    const store = judgedDesigner();
    const name =
      (text: string): Edit =>
      (design: Design) => ({ ...design, name: text });
    store.getState().commit('move', name('a'), 'drag-1');
    store.getState().commit('move', name('b'), 'drag-1');
    store.getState().commit('move', name('c'), 'drag-2');
    expect(store.getState().past).toHaveLength(2);
    store.getState().undo();
    expect(store.getState().design.name).toBe('b');
  });

  test('a new step after an undo drops what could have been redone', () => {
    const store = judgedDesigner();
    store.getState().commit('add', addNetwork);
    store.getState().undo();
    store.getState().commit('add', addNetwork);
    store.getState().redo();
    expect(store.getState().future).toEqual([]);
    expect(store.getState().past).toHaveLength(1);
  });
});

describe('deleting', () => {
  test('a load balancer’s card goes with its rule, proxy and URL map, in one step', () => {
    const store = judgedDesigner();
    store.getState().commit('add', (design) => put(design, ...newLoadBalancer(design, 'GLOBAL_EXTERNAL_APPLICATION')));
    const before = store.getState().past.length;
    store.getState().select(['forwardingRule-1']);
    expect(store.getState().deleteSelected('delete')).toBe(3);
    expect(store.getState().design.resources).toEqual({});
    expect(store.getState().past).toHaveLength(before + 1);
  });
});

describe('selection', () => {
  test('what is gone is not selected any more; what came back is not selected by itself', () => {
    const store = judgedDesigner();
    store.getState().commit('add', addNetwork);
    store.getState().select(['network-1']);
    store.getState().deleteSelected('delete');
    expect(store.getState().selected).toEqual([]);
    store.getState().undo();
    expect(store.getState().selected).toEqual([]);
  });
});

test('the findings in the store are those of the design it holds', () => {
  const store = judgedDesigner(emptyDesign());
  store.getState().commit('add', addVm);
  expect(store.getState().findings).toEqual(store.getState().checker().findings());
  expect(store.getState().checker().design).toBe(store.getState().design);
});

describe('collapsed containers', () => {
  const filled = () => {
    const store = judgedDesigner();
    for (const edit of [addNetwork, addSubnet, addVm]) store.getState().commit('step', edit);
    return store;
  };
  const isShut = (store: ReturnType<typeof judgedDesigner>) => store.getState().design.layout['subnet-1']?.collapsed;

  test('are no step of history, and stay so through undo and redo', () => {
    const store = filled();
    store.getState().commit('rename', rename);
    store.getState().fold(['subnet-1'], true);
    expect(store.getState().past.length).toBe(4);
    store.getState().undo();
    expect(isShut(store)).toBe(true);
    store.getState().fold(['subnet-1'], false);
    store.getState().redo();
    expect(isShut(store)).toBeUndefined();
  });

  test('can be expanded where the design is locked', () => {
    const store = filled();
    store.getState().fold(['subnet-1'], true);
    store.getState().setLocked(true);
    store.getState().fold(['subnet-1'], false);
    expect(isShut(store)).toBeUndefined();
    expect(store.getState().refused).toBe(0);
  });

  test('let out what is to be shown', () => {
    const store = filled();
    store.getState().fold(['subnet-1'], true);
    store.getState().show({ id: 'vm-1' });
    expect(isShut(store)).toBeUndefined();
    expect(store.getState().selected).toEqual(['vm-1']);
  });

  test('keep what is in them when one of those is deleted', () => {
    const store = filled();
    store.getState().fold(['subnet-1'], true);
    store.getState().select(['vm-1']);
    store.getState().deleteSelected('Delete');
    expect(Object.keys(store.getState().design.resources).sort()).toEqual(['network-1', 'subnet-1']);
  });
});
