import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { application } from '../rules/bases.ts';
import { type Cidr4, contains4, holds4, overlaps4, parseCidr4, parseIpv4 } from './ip.ts';
import { isKind, type Subnet } from './kinds.ts';
import { freeAddress, freeRange, freeRangeIn, rangesOf, reservedFor, takenAddresses, takenRanges } from './ranges.ts';
import { viewOf } from './view.ts';

function span(text: string): Cidr4 {
  const range = parseCidr4(text);
  if (!range) throw new Error(`${text} is no range`);
  return range;
}

const pool = span('10.0.0.0/16');
const inPool = fc.tuple(fc.integer({ min: 20, max: 32 }), fc.nat({ max: 65_535 })).map(([prefix, offset]) => {
  const size = 2 ** (32 - prefix);
  const low = pool.low + Math.floor(offset / size) * size;
  return { low, high: low + size - 1 };
});

describe('free ranges', () => {
  test('lie in the pool, on their own border, and meet nothing that is taken', () => {
    fc.assert(
      fc.property(fc.array(inPool, { maxLength: 40 }), fc.integer({ min: 16, max: 32 }), (taken, prefix) => {
        const text = freeRangeIn(pool, taken, prefix);
        if (text === undefined) return;
        const free = span(text);
        expect(free).toMatchObject({ prefix, aligned: true });
        expect(contains4(pool, free)).toBe(true);
        expect(taken.filter((one) => overlaps4(one, free))).toEqual([]);
      }),
    );
  });

  test('are found wherever there is one', () => {
    expect(freeRangeIn(pool, [span('10.0.0.0/17')], 17)).toBe('10.0.128.0/17');
    expect(freeRangeIn(pool, [span('10.0.0.0/17'), span('10.0.192.0/18')], 18)).toBe('10.0.128.0/18');
    expect(freeRangeIn(pool, [span('10.0.4.0/32')], 16)).toBeUndefined();
    expect(freeRangeIn(pool, [], 15)).toBeUndefined();
    expect(freeRange([span('10.0.0.0/9')], 24)).toBe('172.16.0.0/24');
  });
});

describe('free addresses', () => {
  test('are in the range, not reserved and not taken', () => {
    const range = span('10.0.0.0/28');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: range.low, max: range.high })), (addresses) => {
        const taken = addresses.map((address) => ({ low: address, high: address }));
        const free = freeAddress(range, taken);
        const usable = Array.from({ length: 12 }, (_, index) => range.low + 2 + index);
        expect(free).toBe(usable.find((address) => !addresses.includes(address)));
        if (free !== undefined) expect(reservedFor(free, range)).toBeUndefined();
      }),
    );
  });

  test('four of a range are reserved', () => {
    const range = span('10.0.0.0/29');
    const usable = ['10.0.0.2', '10.0.0.3', '10.0.0.4', '10.0.0.5'];
    for (let address = range.low; address <= range.high; address += 1) {
      const isUsable = usable.some((text) => parseIpv4(text) === address);
      expect(reservedFor(address, range) === undefined).toBe(isUsable);
    }
  });
});

describe('what a subnet has', () => {
  const design = application();
  const view = viewOf(design);
  const app = design.resources.app;
  const subnet: Subnet = isKind('subnet', app) ? app : { id: 'app', kind: 'subnet' };

  test('its ranges, with the fields they stand in', () => {
    expect(rangesOf(subnet).map(({ field, label, text }) => [field, label, text])).toEqual([
      ['ipCidrRange', 'primary range', '10.0.0.0/24'],
      ['secondaryIpRanges[0].ipCidrRange', 'secondary range pods', '10.4.0.0/16'],
    ]);
    expect(takenRanges('vpc', view)).toHaveLength(2);
    expect(takenRanges(undefined, view)).toEqual([]);
  });

  test('addresses of interfaces and their alias ranges', () => {
    const taken = takenAddresses(subnet, view);
    expect(taken.some((one) => holds4(one, parseIpv4('10.0.0.10') ?? 0))).toBe(true);
    expect(taken.some((one) => holds4(one, parseIpv4('10.4.0.255') ?? 0))).toBe(true);
    expect(taken).toHaveLength(2);
  });
});
