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
