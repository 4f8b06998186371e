import { describe, expect, test } from 'vitest';
import type { At, Finding } from '../../core/index.ts';
import { below, beside, type Found, findingsIn, foundOn, ofPart, placeKey } from './found.ts';

function finding(key: string, ...at: [At, ...At[]]): Finding {
  const source = [{ url: 'https://cloud.google.com/', checked: '2026-11' }] as const;
  const rule = { id: key, severity: 'error', title: '', why: '', source, on: [], judge: () => [] } as const;
  return { key, rule, severity: 'error', at, message: key, sources: source, fixes: [] };
}

const port = finding('port', { id: 'neg', part: 'e1', field: 'port' });
const range = finding(
  'range',
  { id: 'app', field: 'secondaryIpRanges[1].rangeName' },
  { id: 'app', field: 'secondaryIpRanges[0]' },
);
const zone = finding('zone', { id: 'neg' }, { id: 'vm', field: 'zone' });
const findings = [port, range, zone];
const names = (found: readonly Found[]) => found.map((one) => `${one.finding.key} ${one.field}`);

describe('what is found at a place', () => {
  test('every place of a finding counts, involved ones too', () => {
    expect(names(foundOn(findings, 'vm'))).toEqual(['zone zone']);
    expect(names(foundOn(findings, 'neg'))).toEqual(['port port', 'zone ']);
    expect(foundOn(findings, 'other')).toEqual([]);
  });

  test('parts are told apart from the resource itself', () => {
    const found = foundOn(findings, 'neg');
    expect(names(ofPart(found, 'e1'))).toEqual(['port port']);
    expect(names(ofPart(found, undefined))).toEqual(['zone ']);
  });

  test('fields hand down what lies below them, row by row', () => {
    const rows = below(foundOn(findings, 'app'), 'secondaryIpRanges');
    expect(names(rows)).toEqual(['range [1].rangeName', 'range [0]']);
    expect(names(below(rows, '[1]'))).toEqual(['range rangeName']);
    expect(names(below(rows, '[0]'))).toEqual(['range ']);
    expect(below(foundOn(findings, 'app'), 'secondary')).toEqual([]);
  });

  test('what no shown field takes stays for the top', () => {
    expect(names(beside(foundOn(findings, 'app'), ['region']))).toEqual([
      'range secondaryIpRanges[1].rangeName',
      'range secondaryIpRanges[0]',
    ]);
    expect(beside(foundOn(findings, 'app'), ['secondaryIpRanges'])).toEqual([]);
    expect(names(beside(below(foundOn(findings, 'app'), 'secondaryIpRanges'), ['[0]']))).toEqual([
      'range [1].rangeName',
    ]);
  });

  test('a finding with two places in one field is said once', () => {
    expect(findingsIn(foundOn(findings, 'app'))).toEqual([range]);
  });
});

test('places have keys that no two share', () => {
  const keys = [{ id: 'a' }, { id: 'a', part: 'b' }, { id: 'a', field: 'b' }, { id: 'a', part: 'b', field: 'c' }].map(
    placeKey,
  );
  expect(new Set(keys).size).toBe(keys.length);
});
