import { aimsAt, barsPort, opensPort, type Protocol } from './firewall.ts';
import { parseCidr4, parseCidr6, type Range6 } from './ip.ts';
import type { FirewallRule, Vm } from './kinds.ts';

/** Spans of addresses of one IP version, as numbers of 128 bits. */
export type Spans = readonly Range6[];

/** One packet on its way to a VM, as a firewall reads it. */
export interface Packet {
  readonly protocol: Protocol;
  readonly port: number;
  readonly ipVersion: 4 | 6;
  /** Everywhere that it may come from. */
  readonly from: Spans;
  /** The sender may be a VM, which source tags and service accounts may name. */
  readonly mayBeTagged: boolean;
}

/** What a firewall does with a packet: `unsure` where that depends on which of the senders it is. */
export type Passage = 'open' | 'shut' | 'unsure';

/** Every address of an IP version. */
export const everywhere = (version: 4 | 6): Spans => [{ low: 0n, high: (1n << (version === 4 ? 32n : 128n)) - 1n }];

/** The ranges of one IP version as spans, those of the other left out; what cannot be read is left out too. */
export function spansOf(texts: readonly string[], version: 4 | 6): Spans {
  return texts.flatMap((text) => {
    if (version === 6) return parseCidr6(text.includes('/') ? text : `${text}/128`) ?? [];
    const range = parseCidr4(text.includes('/') ? text : `${text}/32`);
    return range ? [{ low: BigInt(range.low), high: BigInt(range.high) }] : [];
  });
}

/** What is left of some spans without others. */
export function lessSpans(spans: Spans, taken: Spans): Spans {
  return taken.reduce<Spans>(
    (left, { low, high }) =>
      left.flatMap((span) => {
        if (high < span.low || span.high < low) return [span];
        return [
          ...(span.low < low ? [{ low: span.low, high: low - 1n }] : []),
          ...(high < span.high ? [{ low: high + 1n, high: span.high }] : []),
        ];
      }),
    spans,
  );
}

/**
 * Whether a network's ingress rules let a packet reach a VM. Of two rules the one with the lower priority number decides,
 * and a denying one at the same number.
 */
export function passageOf(
  { protocol, port, ipVersion, from, mayBeTagged }: Packet,
  vm: Vm,
  allowing: readonly FirewallRule[],
  denying: readonly FirewallRule[],
): Passage {
  const sourcesOf = (rule: FirewallRule) => ruleSpans(rule, ipVersion);
  const touches = (rule: FirewallRule) =>
    (mayBeTagged && namesSenders(rule)) || sourcesOf(rule).some((span) => meets(from, span));
  const bars = denying.filter((rule) => aimsAt(rule, vm) && barsPort(rule, protocol, port) && touches(rule));
  const before = (rule: FirewallRule) => bars.filter((bar) => priorityOf(bar) <= priorityOf(rule));
  const fitting = allowing.filter(
    (rule) =>
      aimsAt(rule, vm) &&
      opensPort(rule, protocol, port) &&
      touches(rule) &&
      lessSpans(from, before(rule).flatMap(sourcesOf)).length > 0,
  );
  const sure = fitting.filter((rule) => before(rule).length === 0);
  if (fitting.length === 0) return 'shut';
  return lessSpans(from, sure.flatMap(sourcesOf)).length === 0 ? 'open' : 'unsure';
}

const usualPriority = 1000;
const priorityOf = ({ priority }: FirewallRule): number => priority ?? usualPriority;

const meets = (spans: Spans, { low, high }: Range6) => spans.some((span) => low <= span.high && span.low <= high);

const namesSenders = (rule: FirewallRule) =>
  (rule.sourceTags?.length ?? 0) > 0 || (rule.sourceServiceAccounts?.length ?? 0) > 0;

function ruleSpans(rule: FirewallRule, version: 4 | 6): Spans {
  const ranges = rule.sourceRanges ?? [];
  // A rule without any source is for all IPv4 addresses, and for none of IPv6.
  if (ranges.length === 0) return version === 4 && !namesSenders(rule) ? everywhere(4) : [];
  return spansOf(ranges, version);
}
