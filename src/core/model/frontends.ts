import { parseIpv6 } from './ip.ts';
import type { Id } from './kind.ts';
import type { ForwardingRule } from './kinds.ts';
import type { View } from './view.ts';

/** The VPC network of a forwarding rule: its own field, else its subnet's. */
export function frontNetwork(rule: ForwardingRule, view: View): Id | undefined {
  return rule.network || view.of('subnet', rule.subnetwork)?.network;
}

/** Where the proxies of a rule run: its region; for a global one the region of its subnet or address. */
export function frontRegion(rule: ForwardingRule, view: View): string | undefined {
  return rule.region || view.of('subnet', rule.subnetwork)?.region || view.of('address', rule.IPAddress)?.region;
}

/** The ports of a forwarding rule as spans; undefined where it says all, or none. `80`, `80-80` and `8000-9000` are read. */
export function portSpans(
  rule: ForwardingRule,
): readonly { readonly low: number; readonly high: number }[] | undefined {
  const texts = [...(rule.portRange ? [rule.portRange] : []), ...(rule.ports ?? [])];
  if (rule.allPorts || texts.length === 0) return undefined;
  return texts.flatMap((text) => {
    const match = /^(\d+)(?:-(\d+))?$/.exec(text.trim());
    const low = Number(match?.[1]);
    return match ? [{ low, high: match[2] === undefined ? low : Number(match[2]) }] : [];
  });
}

/** "an HTTP proxy", "a TCP proxy". */
export const aProxy = (type: string): string => `${/^[HS]/.test(type) ? 'an' : 'a'} ${type} proxy`;

/** The IP version of a frontend and the field that says so: its own, its reserved address’s, or the form of a literal one. */
export function frontVersion(
  rule: ForwardingRule,
  view: View,
): { readonly version: string; readonly field: 'ipVersion' | 'IPAddress' } | undefined {
  const { ipVersion, IPAddress } = rule;
  if (ipVersion === 'IPV4' || ipVersion === 'IPV6') return { version: ipVersion, field: 'ipVersion' };
  if (!IPAddress) return undefined;
  const reserved = view.get(IPAddress);
  if (reserved?.kind === 'address') {
    const isSix = reserved.ipVersion === 'IPV6' || isIpv6(reserved.address);
    return isSix ? { version: 'IPV6', field: 'IPAddress' } : undefined;
  }
  return !reserved && isIpv6(IPAddress) ? { version: 'IPV6', field: 'IPAddress' } : undefined;
}

const isIpv6 = (text: string | undefined) => parseIpv6(text?.split('/')[0]) !== undefined;

/** True where two rules on one address would answer for the same protocol and port. Steering by source tells two apart. */
export function sharePort(a: ForwardingRule, b: ForwardingRule): boolean {
  if (!a.IPProtocol || a.IPProtocol !== b.IPProtocol || (a.region ?? '') !== (b.region ?? '')) return false;
  if (a.sourceIpRanges?.length || b.sourceIpRanges?.length) return false;
  if (a.allPorts || b.allPorts) return true;
  const [left, right] = [portSpans(a) ?? [], portSpans(b) ?? []];
  return left.some((x) => right.some((y) => x.low <= y.high && y.low <= x.high));
}
