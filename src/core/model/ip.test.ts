import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contains4,
  formatCidr4,
  formatIpv4,
  formatIpv6,
  formatIpv6Value,
  holds4,
  overlaps4,
  parseAlias4,
  parseCidr4,
  parseCidr6,
  parseIpv4,
  parseIpv6,
} from './ip.ts';

const address = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const prefix = fc.integer({ min: 0, max: 32 });
const range = fc.tuple(address, address).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const block = fc.tuple(address, prefix).map(([low, length]) => {
  const cidr = parseCidr4(`${formatIpv4(low)}/${length}`);
  if (!cidr) throw new Error('a block always parses');
  return cidr;
});
const bits = fc.bigInt({ min: 0n, max: 2n ** 128n - 1n });

describe('IPv4 addresses', () => {
  test.each([
    ['0.0.0.0', 0],
    ['10.0.0.1', 167_772_161],
    ['255.255.255.255', 4_294_967_295],
  ])('%s is %i', (text, value) => expect(parseIpv4(text)).toBe(value));

  test.each([
    '',
    '10.0.0',
    '10.0.0.256',
    '10.0.0.1/32',
    '10.0.0.1:80',
    ' 10.0.0.1',
    '10.0.0.01',
    '0x0a000001',
    '::1',
    'example.com',
  ])('no address: "%s"', (text) => expect(parseIpv4(text)).toBeUndefined());

  test('a blank is no address', () => expect(parseIpv4(undefined)).toBeUndefined());

  test('what is written is read again', () => {
    fc.assert(fc.property(address, (value) => parseIpv4(formatIpv4(value)) === value));
  });

  test('any text is an address or none, and the same one the second time', () => {
    fc.assert(fc.property(fc.string(), (text) => Object.is(parseIpv4(text), parseIpv4(text))));
  });
});

describe('IPv4 ranges', () => {
  test.each([
    ['10.0.0.0/24', '10.0.0.0', '10.0.0.255', true],
    ['10.0.0.7/24', '10.0.0.0', '10.0.0.255', false],
    ['10.0.0.7/32', '10.0.0.7', '10.0.0.7', true],
    ['0.0.0.0/0', '0.0.0.0', '255.255.255.255', true],
  ])('%s', (text, low, high, aligned) => {
    expect(parseCidr4(text)).toMatchObject({ low: parseIpv4(low), high: parseIpv4(high), aligned });
  });

  test.each(['10.0.0.0', '10.0.0.0/33', '10.0.0.0/', '/24', '10.0.0/24', '10.0.0.0/-1', '10.0.0.0/24/8', 'fd20::/48'])(
    'no range: "%s"',
    (text) => expect(parseCidr4(text)).toBeUndefined(),
  );

  test('an alias range is a range, an address, or still open', () => {
    expect(parseAlias4('10.4.0.0/24')).toMatchObject({ prefix: 24 });
    expect(parseAlias4('10.4.0.9')).toMatchObject({ prefix: 32, low: parseIpv4('10.4.0.9') });
    expect(parseAlias4('/24')).toBeUndefined();
    expect(parseAlias4(undefined)).toBeUndefined();
  });

  test('what is written is read again, aligned', () => {
    fc.assert(
      fc.property(block, (cidr) => {
        expect(parseCidr4(formatCidr4(cidr))).toEqual({ ...cidr, aligned: true });
      }),
    );
  });

  test('a range has two to the power of its free bits of addresses', () => {
    fc.assert(fc.property(block, (cidr) => cidr.high - cidr.low + 1 === 2 ** (32 - cidr.prefix)));
  });

  test('two blocks overlap only where one contains the other', () => {
    fc.assert(fc.property(block, block, (a, b) => overlaps4(a, b) === (contains4(a, b) || contains4(b, a))));
  });

  test('overlapping is the same both ways, and every range overlaps itself', () => {
    fc.assert(fc.property(range, range, (a, b) => overlaps4(a, b) === overlaps4(b, a) && overlaps4(a, a)));
  });

  test('containing goes on through a third range, and both ways only between equals', () => {
    fc.assert(
      fc.property(range, range, range, (a, b, c) => {
        if (contains4(a, b) && contains4(b, c)) expect(contains4(a, c)).toBe(true);
        if (contains4(a, b) && contains4(b, a)) expect(a).toEqual(b);
      }),
    );
  });

  test('a range holds an address as it contains a range of that address alone', () => {
    fc.assert(
      fc.property(range, address, (a, value) => holds4(a, value) === contains4(a, { low: value, high: value })),
    );
  });
});

describe('IPv6', () => {
  test.each([
    ['::', 0n],
    ['::1', 1n],
    ['2600:1900::', 0x2600190000000000n << 64n],
    ['::ffff:10.0.0.1', 0xffff0a000001n],
  ])('%s', (text, value) => expect(parseIpv6(text)).toBe(value));

  test.each(['', '::1%eth0', '[::1]', '::1/128', '1::2::3', '10.0.0.1'])('no address: "%s"', (text) =>
    expect(parseIpv6(text)).toBeUndefined(),
  );

  test('what is written is read again, in one spelling', () => {
    fc.assert(
      fc.property(bits, (value) => {
        const text = formatIpv6Value(value);
        expect(parseIpv6(text)).toBe(value);
        expect(formatIpv6(text)).toBe(text);
      }),
    );
  });

  test('a range holds its ends and not their neighbours', () => {
    const nic = parseCidr6('2600:1900:4000:1::/96');
    expect(nic).toEqual({
      low: parseIpv6('2600:1900:4000:1::'),
      high: parseIpv6('2600:1900:4000:1::ffff:ffff'),
      prefix: 96,
    });
    for (const text of ['2600::', '2600::/129', '2600::/', '2600::/96/1', '10.0.0.0/8'])
      expect(parseCidr6(text)).toBeUndefined();
  });
});
