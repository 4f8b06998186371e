import { expect, test } from 'vitest';
import { isKind } from '../model/kinds.ts';
import { importTexts } from './import-texts.ts';
import { importText } from './read-input.ts';
import type { ImportResult } from './report.ts';

const zone = 'https://www.googleapis.com/compute/v1/projects/my-project/zones/us-central1-a';
const web = `${zone}/networkEndpointGroups/web`;
const neg = { kind: 'compute#networkEndpointGroup', name: 'web', selfLink: web, networkEndpointType: 'GCE_VM_IP_PORT' };
const machine = (fields: object) => ({
  kind: 'compute#instance',
  name: 'vm-1',
  selfLink: `${zone}/instances/vm-1`,
  networkInterfaces: [{ networkIP: '10.0.0.2' }],
  ...fields,
});

function good(result: ImportResult): Extract<ImportResult, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}
const read = (...resources: readonly object[]) => good(importText(JSON.stringify(resources)));

test('a value that fits no field is left out and told; all else is read', () => {
  const { design, report } = read({ ...neg, defaultPort: 'http', description: 'Web' }, machine({}));
  expect(Object.values(design.resources).map(({ name }) => name)).toEqual(['web', 'vm-1']);
  expect(design.resources['neg-us-central1-a-web']).toMatchObject({ description: 'Web' });
  expect(design.resources['neg-us-central1-a-web']).not.toHaveProperty('defaultPort');
  expect(report.ignored).toEqual([
    { where: 'networkEndpointGroup web: defaultPort', reason: 'Expected a number, found "http".' },
  ]);
});

test('in lists and in what is nested the parts beside it stay, in their order', () => {
  const { design, report } = read(
    machine({
      tags: { items: ['a', { b: 1 }, 'c'] },
      networkInterfaces: [{ networkIP: '10.0.0.2' }, 'nic1', { networkIP: ['10.0.0.3'], stackType: 'IPV4_ONLY' }],
    }),
  );
  const [vm] = Object.values(design.resources).filter((resource) => isKind('vm', resource));
  expect(vm?.networkInterfaces).toMatchObject([{ networkIP: '10.0.0.2' }, { stackType: 'IPV4_ONLY' }]);
  expect(vm?.tags).toEqual(['a', 'c']);
  expect(report.ignored.map(({ where }) => where)).toEqual([
    'instance vm-1: networkInterfaces[1]',
    'instance vm-1: networkInterfaces[2].networkIP',
    'instance vm-1: tags[1]',
  ]);
});

test('an endpoint is named by its own place, and its neighbours are read', () => {
  const list = (port: unknown) => ({ kind: 'compute#networkEndpoint', networkEndpointGroup: web, port });
  const { design, report } = good(
    importTexts([
      { where: 'negs.json', text: JSON.stringify([neg]) },
      { where: 'endpoints.json', text: JSON.stringify([list(80), list('http'), list({}), list('http')]) },
    ]),
  );
  const [found] = Object.values(design.resources).filter((resource) => isKind('neg', resource));
  expect(found?.endpoints?.map(({ port }) => port)).toEqual([80, undefined, undefined, undefined]);
  // What is of one sort is one line, and tells of the first.
  expect(report.ignored).toEqual([
    { where: 'endpoints.json[1]: port', reason: 'Expected a number, found "http".', count: 3 },
  ]);
});

test('a reference that is no text leaves the others standing', () => {
  const { design, report } = read({
    kind: 'compute#backendService',
    name: 'service',
    selfLink: 'https://www.googleapis.com/compute/v1/projects/my-project/global/backendServices/service',
    backends: [{ group: 7 }, { group: { link: web } }, { group: web }],
  });
  const [service] = Object.values(design.resources).filter((resource) => isKind('backendService', resource));
  expect(service?.backends?.at(-1)?.group).toBe('external-networkEndpointGroups-web');
  expect(report.ignored.map(({ where }) => where)).toEqual(['backendService service: backends[1].group']);
  expect(report.coerced.map(({ field }) => field)).toEqual(['backends[0].group']);
});
