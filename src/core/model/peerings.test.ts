import { describe, expect, test } from 'vitest';
import { remove } from '../edit/remove.ts';
import { computeResources } from '../export/compute-json.ts';
import { gcloudScript } from '../export/gcloud.ts';
import { plan } from '../export/plan.ts';
import { importCompute } from '../import/compute.ts';
import { designOf, network } from './builders.ts';
import { toJson } from './json.ts';
import { peersJudgedOn, peersOf } from './peerings.ts';
import { viewOf } from './view.ts';

const design = designOf(
  network('a', { peerings: [{ name: 'to-b', network: 'b' }, { name: 'again', network: 'b' }, { name: 'blank' }] }),
  network('b', {
    peerings: [
      { name: 'to-a', network: 'a' },
      { name: 'to-c', network: 'c' },
    ],
  }),
  network('c'),
);
const view = viewOf(design);
const names = (id: string, list: typeof peersOf) => {
  const resource = view.of('network', id);
  return resource ? list(resource, view).map(({ peer, field }) => `${peer.id} ${field}`) : [];
};

describe('peered networks', () => {
  test('each names the other, and each is listed once', () => {
    expect(names('a', peersOf)).toEqual(['b peerings[0].network']);
    expect(names('b', peersOf)).toEqual(['a peerings[0].network', 'c peerings[1].network']);
    expect(names('c', peersOf)).toEqual([]);
  });

  test('what is wrong between two is said on one of them, also where one side alone names the other', () => {
    expect(names('a', peersJudgedOn)).toEqual(['b peerings[0].network']);
    expect(names('b', peersJudgedOn)).toEqual(['c peerings[1].network']);
  });

  test('are no part of the request that makes a network: requests of their own come after it', () => {
    const steps = plan(design).steps.filter(({ id }) => id === 'a');
    const [create, ...later] = steps;
    expect(create && Object.keys(create.body)).toEqual(['name', 'autoCreateSubnetworks']);
    expect(later.length).toBeGreaterThan(0);
    expect(new Set(later.map(({ action }) => action))).toEqual(new Set(['addPeering']));
    const { lines } = gcloudScript(plan(design), design);
    expect(lines.map(({ text }) => text).join('\n')).toContain('gcloud compute networks peerings create');
  });

  test('come back from what the API reports, without what it adds', () => {
    const reported = computeResources(plan(design)).map((resource) => ({
      ...resource,
      peerings: toJson([{ name: 'to-b', network: 'projects/my-project/global/networks/b', state: 'ACTIVE' }]) ?? [],
    }));
    const read = importCompute([{ where: '', value: reported }]);
    expect(read.ok && Object.values(read.design.resources).map((one) => 'peerings' in one && one.peerings)[0]).toEqual([
      { name: 'to-b', network: 'network-b' },
    ]);
  });

  test('a network that is deleted leaves no reference behind', () => {
    const left = viewOf(remove(design, ['b'])).of('network', 'a');
    expect(left && peersOf(left, viewOf(remove(design, ['b'])))).toEqual([]);
  });
});
