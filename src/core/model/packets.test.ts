import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firewallRule, vm } from './builders.ts';
import { everywhere, lessSpans, type Packet, passageOf, type Spans, spansOf } from './packets.ts';

const packet = (from: readonly string[], fields: Partial<Packet> = {}): Packet => ({
  protocol: 'tcp',
  port: 80,
  ipVersion: 4,
  from: spansOf(from, fields.ipVersion ?? 4),
  mayBeTagged: false,
  ...fields,
});
const server = vm('server', { tags: ['web'] });
const allow = (fields: Parameters<typeof firewallRule>[1]) =>
  firewallRule('allow', { allowed: [{ IPProtocol: 'tcp', ports: ['80'] }], ...fields });
const deny = (fields: Parameters<typeof firewallRule>[1]) =>
  firewallRule('deny', { denied: [{ IPProtocol: 'all' }], ...fields });

describe('what a firewall does with a packet', () => {
  test.each([
    ['no rule', packet(['10.0.0.0/24']), [], [], 'shut'],
    ['a rule for all', packet(['10.0.0.0/24']), [allow({})], [], 'open'],
    ['a rule for more', packet(['10.0.0.0/24']), [allow({ sourceRanges: ['10.0.0.0/8'] })], [], 'open'],
    ['a rule for less', packet(['10.0.0.0/24']), [allow({ sourceRanges: ['10.0.0.0/25'] })], [], 'unsure'],
    ['a rule for others', packet(['10.0.0.0/24']), [allow({ sourceRanges: ['10.1.0.0/16'] })], [], 'shut'],
    ['another port', packet(['10.0.0.0/24'], { port: 81 }), [allow({})], [], 'shut'],
    ['another protocol', packet(['10.0.0.0/24'], { protocol: 'udp' }), [allow({})], [], 'shut'],
    ['another tag', packet(['10.0.0.0/24']), [allow({ targetTags: ['db'] })], [], 'shut'],
    ['its tag', packet(['10.0.0.0/24']), [allow({ targetTags: ['web'] })], [], 'open'],
    [
      'a tag of the sender',
      packet(['10.0.0.0/24'], { mayBeTagged: true }),
      [allow({ sourceTags: ['a'] })],
      [],
      'unsure',
    ],
    ['a tag no sender has', packet(['10.0.0.0/24']), [allow({ sourceTags: ['a'] })], [], 'shut'],
    ['denied first', packet(['10.0.0.0/24']), [allow({})], [deny({ priority: 1 })], 'shut'],
    ['denied at the same priority', packet(['10.0.0.0/24']), [allow({})], [deny({ priority: 1000 })], 'shut'],
    ['denied last', packet(['10.0.0.0/24']), [allow({})], [deny({ priority: 65_534 })], 'open'],
    [
      'denied to some',
      packet(['10.0.0.0/24']),
      [allow({})],
      [deny({ priority: 1, sourceRanges: ['10.0.0.0/26'] })],
      'unsure',
    ],
    [
      'denied to others',
      packet(['10.0.0.0/24']),
      [allow({})],
      [deny({ priority: 1, sourceRanges: ['10.1.0.0/26'] })],
      'open',
    ],
    ['IPv6, and a rule without sources', packet(['fd20::/64'], { ipVersion: 6 }), [allow({})], [], 'shut'],
    [
      'IPv6, and a rule for all of it',
      packet(['fd20::/64'], { ipVersion: 6 }),
      [allow({ sourceRanges: ['::/0'] })],
      [],
      'open',
    ],
    [
      'IPv6, and a rule for IPv4',
      packet(['fd20::/64'], { ipVersion: 6 }),
      [allow({ sourceRanges: ['0.0.0.0/0'] })],
      [],
      'shut',
    ],
  ] as const)('%s', (_, asked, allowing, denying, passage) => {
    expect(passageOf(asked, server, allowing, denying)).toBe(passage);
  });
});

describe('spans', () => {
  const span = fc
    .tuple(fc.bigInt(0n, 60n), fc.bigInt(0n, 60n))
    .map(([a, b]) => ({ low: a < b ? a : b, high: a < b ? b : a }));
  const holds = (spans: Spans, value: bigint) => spans.some(({ low, high }) => low <= value && value <= high);

  test('less than others: every address that is in the one and in none of the others', () => {
    fc.assert(
      fc.property(fc.array(span), fc.array(span), fc.bigInt(0n, 60n), (spans, taken, value) => {
        expect(holds(lessSpans(spans, taken), value)).toBe(holds(spans, value) && !holds(taken, value));
      }),
    );
  });

  test('two halves are everything', () => {
    expect(lessSpans(everywhere(4), spansOf(['0.0.0.0/1', '128.0.0.0/1'], 4))).toEqual([]);
    expect(lessSpans(everywhere(6), spansOf(['::/1', '8000::/1'], 6))).toEqual([]);
  });
});
