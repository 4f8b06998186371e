import { describe, expect, test } from 'vitest';
import { check, outlineTree, readDesign } from '../../core/index.ts';
import { filtered, foldableKeys, type Only, parentIndex, pathTo, rowsOf, typedAhead, wordsOf } from './rows.ts';
import { verdictsOf } from './verdicts.ts';

const endpoints = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `e${index + 1}`, ipAddress: `10.0.0.${index + 10}`, port: 80 }));

const read = readDesign({
  format: 'neg-designer',
  version: 1,
  resources: {
    net: { kind: 'network', name: 'vpc' },
    sub: { kind: 'subnet', name: 'web', network: 'net', region: 'us-central1', ipCidrRange: '10.0.0.0/24' },
    neg: {
      kind: 'neg',
      name: 'web-neg',
      networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT',
      zone: 'us-central1-a',
      network: 'net',
      endpoints: endpoints(30),
    },
    service: { kind: 'backendService', name: 'service', backends: [{ id: 'b1', group: 'neg' }] },
    check: { kind: 'healthCheck', name: 'probe' },
  },
});
if (!read.ok) throw new Error('The design of this test cannot be read.');
const tree = outlineTree(read.value);
const verdicts = verdictsOf(check(read.value));
const none = new Map<string, boolean>();
const names = (rows: ReturnType<typeof rowsOf>) => rows.map(({ node, group }) => node?.name ?? group);
const found = (search: string, only: Only = 'all') => {
  const left = filtered(tree, { words: wordsOf(search), only }, verdicts);
  return names(rowsOf(left.tree, none, verdicts, true));
};

describe('the lines of an outline', () => {
  test('long lists of endpoints are folded, all else is not', () => {
    expect(names(rowsOf(tree, none, verdicts))).toEqual([
      'places',
      'vpc',
      'web',
      'traffic',
      'service',
      'web-neg',
      'others',
      'probe',
    ]);
  });

  test('say where they stand among their siblings', () => {
    const rows = rowsOf(tree, new Map([['traffic/service/neg', true]]), verdicts);
    expect(rows).toHaveLength(38);
    expect(rows[6]).toMatchObject({ level: 4, position: 1, size: 30 });
    expect(rows[6]).not.toHaveProperty('expanded');
    expect(rows[3]).toMatchObject({ level: 1, position: 2, size: 3, expanded: true });
    expect(parentIndex(rows, 20)).toBe(5);
    expect(parentIndex(rows, 0)).toBe(-1);
  });

  test('count what is wrong with a thing, and with what is folded away in it', () => {
    const rows = rowsOf(tree, new Map([['traffic/service', false]]), verdicts);
    const row = rows.find(({ key }) => key === 'traffic/service');
    const count = (id: string) => verdicts.get(id)?.rules.length;
    expect(row?.verdict?.rules).toHaveLength(count('service') ?? 0);
    expect(row?.within?.rules.length).toBe(count('neg'));
  });

  test('are found by name, address, kind and rule, with what they hang on', () => {
    expect(found('10.0.0.12')).toEqual(['traffic', 'service', 'web-neg', '10.0.0.12']);
    expect(found('health check')).toEqual(['others', 'probe']);
    expect(found('SUBNET web')).toEqual(['places', 'vpc', 'web']);
    const [rule = ''] = verdicts.get('service')?.rules ?? [];
    expect(found(rule)).toContain('service');
    expect(found('no such thing')).toEqual([]);
  });

  test('are found by having errors', () => {
    const wrong = found('', 'errors');
    const isWrong = [...verdicts].filter(([, { errors }]) => errors > 0).map(([id]) => id);
    expect(wrong.includes('web-neg')).toBe(isWrong.includes('neg'));
    expect(found('', 'problems').length).toBeGreaterThanOrEqual(wrong.length);
  });

  test('begin with what is typed, round the end', () => {
    const rows = rowsOf(tree, none, verdicts);
    expect(typedAhead(rows, 0, 'web', ({ key }) => key)).toBe(2);
    expect(typedAhead(rows, 3, 'WEB', ({ key }) => key)).toBe(5);
    expect(typedAhead(rows, 6, 'web', ({ key }) => key)).toBe(2);
    expect(typedAhead(rows, 0, 'traffic', ({ key }) => key)).toBe(3);
    expect(typedAhead(rows, 0, 'zzz', ({ key }) => key)).toBe(-1);
  });

  test('lead from the heading to a thing or a part of it', () => {
    expect(pathTo(tree, { id: 'neg', part: 'e30' })).toEqual([
      'traffic',
      'traffic/service',
      'traffic/service/neg',
      'traffic/service/neg/e30',
    ]);
    expect(pathTo(tree, { id: 'nobody' })).toEqual([]);
    expect(foldableKeys(tree)).toEqual(['places/net', 'traffic/service', 'traffic/service/neg']);
  });
});
