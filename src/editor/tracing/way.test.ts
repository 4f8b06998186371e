import { expect, test } from 'vitest';
import { proposedRequests, sceneOf, templates, traceRequest, viewOf } from '../../core/index.ts';
import { litPicture } from './use-lit.ts';
import { guessFor, knownHops, litBy, rightGuesses, stepsOf, within } from './way.ts';

function firstWay(id: string) {
  const design = templates.find((template) => template.id === id)?.design;
  const proposal = design && proposedRequests(viewOf(design))[0];
  if (!design || !proposal) throw new Error(`Nothing to trace in ${id}.`);
  const [path] = traceRequest(design, proposal.client, proposal.request).paths;
  if (!path) throw new Error(`No way in ${id}.`);
  return { design, path };
}

test('one steps through the hops of the request, and then through those of the health check', () => {
  const { path } = firstWay('internal-application');
  const steps = stepsOf(path);
  expect(steps.map(({ stage }) => stage)).toEqual([
    'client',
    'frontend',
    'proxy',
    'route',
    'service',
    'backend',
    'endpoint',
    'interface',
    'prober',
    'target',
  ]);
});

test('a place in a list that became shorter is its last one', () => {
  expect([within(4, 3), within(-1, 3), within(2, 3), within(0, 0)]).toEqual([2, 0, 2, 0]);
});

test('what lies on the way is lit, all VMs that fare alike among it; the health check once one stands in its part', () => {
  const { design, path } = firstWay('internal-application');
  const steps = stepsOf(path);
  const lit = litBy(design, path, 1, steps.length, 7);
  expect([...lit.ids.keys()].sort()).toEqual(
    [
      'apps-vpc',
      'orders',
      'orders-b',
      'orders-b-1',
      'orders-b-2',
      'orders-map',
      'orders-proxy',
      'orders-service',
    ].sort(),
  );
  expect([lit.at, lit.walked]).toEqual(['orders', 7]);
  const probed = litBy(design, path, steps.length - 2, steps.length, 8);
  expect(probed.ids.has('orders-ready')).toBe(true);
});

test('while verdicts are predicted only what is known is lit', () => {
  const { design, path } = firstWay('internal-application');
  expect([...litBy(design, path, 1, 2, 0).ids]).toEqual([
    ['apps-vpc', 1],
    ['orders', 2],
  ]);
});

test('on the canvas the other boxes step back, the present one is marked, and wires of the way are lit', () => {
  const { design, path } = firstWay('internal-application');
  const scene = sceneOf(design);
  const { marks, wires } = litPicture(scene, litBy(design, path, 4, 8, 0));
  expect(marks.get('orders-service')?.state).toBe('present');
  expect(marks.get('orders')).toBeUndefined();
  expect(marks.get('orders-c')?.state).toBe('dimmed');
  expect(marks.get('apps')).toBeUndefined();
  const ends = scene.wires.filter(({ id }) => wires?.has(id)).map(({ from, to }) => `${from} ${to}`);
  expect(ends.sort()).toEqual([
    'orders orders-service',
    'orders-b orders-b-1',
    'orders-b orders-b-2',
    'orders-service orders-b',
  ]);
});

test('where nothing of the design answers, nothing steps back', () => {
  const { design } = firstWay('internal-application');
  const { marks, wires } = litPicture(sceneOf(design), { ids: new Map([['apps-vpc', 1]]), at: 'apps-vpc', walked: 0 });
  expect([marks.size, wires]).toEqual([0, undefined]);
});

test('a prediction is right where it names the verdict; what cannot exist counts as stopped', () => {
  const { path } = firstWay('internal-application');
  expect(guessFor('abort')).toBe('drop');
  expect(knownHops(path, [])).toBe(1);
  expect(knownHops(path, ['forward', 'drop'])).toBe(3);
  expect(rightGuesses(path, ['forward', 'drop', 'forward'])).toBe(2);
});
