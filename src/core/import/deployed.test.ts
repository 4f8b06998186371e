import { expect, test } from 'vitest';
import { merge } from '../edit/merge.ts';
import { computeJson } from '../export/compute-json.ts';
import { plan } from '../export/plan.ts';
import { designOf, network } from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import { readDesign } from '../model/document.ts';
import { writeDesign } from '../model/write-design.ts';
import { importText } from './read-input.ts';

const path = 'projects/my-project/zones/us-central1-a/networkEndpointGroups';
const neg = (name: string, fields: object) => ({
  kind: 'compute#networkEndpointGroup',
  name,
  selfLink: `https://www.googleapis.com/compute/v1/${path}/${name}`,
  networkEndpointType: 'GCE_VM_IP_PORT',
  ...fields,
});

function read(...resources: readonly object[]): Design {
  const result = importText(JSON.stringify(resources));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.design;
}

const there = neg('there', { id: '4711', creationTimestamp: '2026-01-01T00:00:00.000-08:00' });

test('what the API says of what exists is remembered, by its URL', () => {
  expect(read(there, neg('numbered', { id: '4712' }), neg('drawn', {})).deployed).toEqual([
    `${path}/numbered`,
    `${path}/there`,
  ]);
});

test('a file that was made and never deployed tells of nothing that exists', () => {
  const design = designOf(network('vpc'));
  const result = importText(computeJson(plan(design)).text);
  expect(result).toMatchObject({ ok: true });
  expect(read(neg('drawn', {})).deployed).toBeUndefined();
});

test('it stays with the design: when it is saved, and when another one is added', () => {
  const one = read(there);
  const back = readDesign(JSON.parse(writeDesign(one)));
  expect(back.ok && back.value.deployed).toEqual(one.deployed);
  const both = merge(one, read(neg('other', { id: '5' })), { x: 0, y: 0 });
  expect(both.design.deployed).toEqual([`${path}/other`, `${path}/there`]);
  expect(merge(designOf(), designOf(), { x: 0, y: 0 }).design).not.toHaveProperty('deployed');
});
