import { describe, expect, test } from 'vitest';
import { isKind } from '../model/kinds.ts';
import { type InputText, importTexts } from './import-texts.ts';
import { importText } from './read-input.ts';
import type { ImportResult } from './report.ts';

const root = 'https://www.googleapis.com/compute/v1/projects/p';
const zone = (name: string) => `${root}/zones/us-central1-${name}`;
const neg = (name: string, place: string, more: object = {}) => ({
  kind: 'compute#networkEndpointGroup',
  name,
  selfLink: `${zone(place)}/networkEndpointGroups/${name}`,
  networkEndpointType: 'GCE_VM_IP_PORT',
  ...more,
});
const inZone = (place: string, ...ports: number[]) =>
  ports.map((port) => ({ networkEndpoint: { instance: `${zone(place)}/instances/vm`, port }, healths: [] }));

function good(result: ImportResult): Extract<ImportResult, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}
const read = (...texts: unknown[]) =>
  good(importTexts(texts.map((value, index): InputText => ({ where: `${index}.json`, text: JSON.stringify(value) }))));
const portsOf = ({ design }: ReturnType<typeof read>) =>
  Object.values(design.resources).flatMap((each) =>
    isKind('neg', each) ? [[each.name, (each.endpoints ?? []).map(({ port }) => port)]] : [],
  );

describe('what list-network-endpoints prints does not name the NEG', () => {
  test('the only NEG that it fits has them, and the report says so', () => {
    const result = read([neg('web', 'a')], inZone('a', 80, 81));
    expect(portsOf(result)).toEqual([['web', [80, 81]]]);
    expect(result.report).toMatchObject({
      ignored: [],
      assumed: [{ where: '1.json', count: 2, reason: expect.stringContaining('web') }],
    });
  });

  test('size, zone, type, and endpoints that a NEG has already, tell NEGs apart', () => {
    const bySize = read([neg('one', 'a', { size: 1 }), neg('two', 'a', { size: 2 })], inZone('a', 80, 81));
    expect(portsOf(bySize)).toEqual([
      ['one', []],
      ['two', [80, 81]],
    ]);
    const byZone = read([neg('web', 'a'), neg('web', 'b')], inZone('b', 80));
    expect(portsOf(byZone)).toEqual([
      ['web', []],
      ['web', [80]],
    ]);
    const byType = read(
      [neg('web', 'a'), neg('out', 'a', { networkEndpointType: 'INTERNET_FQDN_PORT' })],
      [{ networkEndpoint: { fqdn: 'example.com', port: 443 } }],
    );
    expect(portsOf(byType)).toEqual([
      ['web', []],
      ['out', [443]],
    ]);
    const taken = { kind: 'compute#networkEndpoint', networkEndpointGroup: neg('full', 'a').selfLink, port: 1 };
    const byRest = read([neg('full', 'a'), neg('free', 'a'), taken], inZone('a', 80));
    expect(portsOf(byRest)).toEqual([
      ['full', [1]],
      ['free', [80]],
    ]);
  });

  test('several files each have their NEG', () => {
    const result = read([neg('web', 'a'), neg('web', 'b')], inZone('a', 80), inZone('b', 90));
    expect(portsOf(result)).toEqual([
      ['web', [80]],
      ['web', [90]],
    ]);
    expect(result.report.assumed).toHaveLength(2);
  });

  test('where none or several could be it, they are left out, with a word on how to say it', () => {
    const several = read([neg('one', 'a'), neg('two', 'a')], inZone('a', 80));
    expect(portsOf(several)).toEqual([
      ['one', []],
      ['two', []],
    ]);
    expect(several.report.ignored).toMatchObject([
      { where: '1.json', reason: expect.stringMatching(/several.*selfLink/s) },
    ]);
    const none = read([neg('one', 'b')], inZone('a', 80));
    expect(none.report.ignored).toMatchObject([{ reason: expect.stringContaining('fit none') }]);
    expect(importText(JSON.stringify(inZone('a', 80)))).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('no NEG') }],
    });
  });
});

test.each([
  ['its link', { selfLink: `${neg('web', 'a').selfLink}/listNetworkEndpoints` }],
  ['its id', { id: 'projects/p/zones/us-central1-a/networkEndpointGroups/web/listNetworkEndpoints' }],
  [
    'its id, as the API names its kind',
    {
      kind: 'compute#networkEndpointGroupsListNetworkEndpoints',
      id: 'projects/p/zones/us-central1-a/networkEndpointGroups/web',
    },
  ],
])('an answer of the API names the NEG by %s', (_how, head) => {
  const result = read([neg('web', 'a'), neg('other', 'a')], { ...head, items: inZone('a', 80) });
  expect(portsOf(result)).toEqual([
    ['web', [80]],
    ['other', []],
  ]);
  expect(result.report).toMatchObject({ ignored: [], assumed: [] });
});
