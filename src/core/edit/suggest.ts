import type { Design } from '../model/design.ts';
import {
  contains4,
  formatCidr4,
  formatIpv4,
  overlaps4,
  parseAlias4,
  parseCidr4,
  parseIpv4,
  type Range4,
} from '../model/ip.ts';
import type { Id } from '../model/kind.ts';
import { isKind, type KindName, type Resource } from '../model/kinds.ts';
import { regionOf, regionOfZone } from '../model/scope.ts';

/** The region that most of a design lives in; Google's own first example where it is empty. */
export function usualRegion(design: Design): string {
  return mostFrequent(Object.values(design.resources).flatMap((resource) => regionOf(resource) ?? [])) ?? 'us-central1';
}

/** The zone that most of a design's resources in a region are in. */
export function usualZone(design: Design, region = usualRegion(design)): string {
  const zones = Object.values(design.resources).flatMap((resource) => ('zone' in resource && resource.zone) || []);
  return (
    mostFrequent(zones.filter((zone) => regionOfZone(zone) === region)) ??
    `${region}-${region === 'us-east1' || region === 'europe-west1' ? 'b' : 'a'}`
  );
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];
}

/** A name that no resource of that kind has yet: `web-neg`, then `web-neg-2`. */
export function freeName(design: Design, kind: KindName, wish: string): string {
  const used = new Set(Object.values(design.resources).flatMap((r) => (r.kind === kind && r.name ? r.name : [])));
  if (!used.has(wish)) return wish;
  const stem = wish.replace(/-\d+$/, '').slice(0, 58);
  let number = 2;
  while (used.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** Every IPv4 range that the subnets of a network hold (of all networks where none is named). */
export function usedRanges(design: Design, network?: Id): Range4[] {
  return Object.values(design.resources).flatMap((resource) => {
    if (!isKind('subnet', resource) || (network !== undefined && resource.network !== network)) return [];
    const texts = [resource.ipCidrRange, ...(resource.secondaryIpRanges ?? []).map((range) => range.ipCidrRange)];
    return texts.flatMap((text) => parseCidr4(text) ?? []);
  });
}

/** The first block of that size in 10.0.0.0/9 that overlaps no range of the design: `10.0.3.0/24`. */
export function freeRange(design: Design, prefix = 24, within = '10.0.0.0/9'): string | undefined {
  const block = parseCidr4(within);
  if (!block) return undefined;
  const size = 2 ** (32 - prefix);
  const used = usedRanges(design).sort((a, b) => a.low - b.low);
  let low = block.low;
  for (const range of used) {
    if (low + size - 1 < range.low) break;
    if (overlaps4(range, { low, high: low + size - 1 })) low = Math.ceil((range.high + 1) / size) * size;
  }
  return low + size - 1 <= block.high ? formatCidr4({ low, prefix }) : undefined;
}

/** The first address of a subnet's primary range that nothing drawn uses; the four reserved ones are left out. */
export function freeAddress(design: Design, subnet: Id | undefined): string | undefined {
  const resource = subnet === undefined ? undefined : design.resources[subnet];
  const range = isKind('subnet', resource) ? parseCidr4(resource.ipCidrRange) : undefined;
  if (!range) return undefined;
  const used = Object.values(design.resources)
    .flatMap((other) => addressesOf(other))
    .filter((one) => contains4(range, one) || overlaps4(range, one))
    .sort((a, b) => a.low - b.low);
  let candidate = range.low + 2;
  for (const one of used) if (candidate >= one.low && candidate <= one.high) candidate = one.high + 1;
  return candidate <= range.high - 2 ? formatIpv4(candidate) : undefined;
}

/** The addresses that a resource takes out of some subnet. */
function addressesOf(resource: Resource): Range4[] {
  const single = (text: string | undefined) => {
    const value = parseIpv4(text);
    return value === undefined ? [] : [{ low: value, high: value }];
  };
  if (isKind('address', resource)) return single(resource.address);
  if (isKind('forwardingRule', resource)) return single(resource.IPAddress);
  if (!isKind('vm', resource)) return [];
  return (resource.networkInterfaces ?? []).flatMap((nic) => [
    ...single(nic.networkIP),
    ...(nic.aliasIpRanges ?? []).flatMap((alias) => parseAlias4(alias.ipCidrRange) ?? []),
  ]);
}
