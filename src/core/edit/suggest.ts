import type { Design } from '../model/design.ts';
import { formatIpv4, parseCidr4 } from '../model/ip.ts';
import type { Id } from '../model/kind.ts';
import { isKind, type KindName } from '../model/kinds.ts';
import { freeName as firstFreeName } from '../model/names.ts';
import {
  freeAddress as firstFreeAddress,
  freeRange as firstFreeRange,
  rangesOf,
  takenAddresses,
} from '../model/ranges.ts';
import { regionOf, regionOfZone } from '../model/scope.ts';
import { viewOf } from '../model/view.ts';

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
  const stem = wish.replace(/-\d+$/, '');
  return firstFreeName(stem, (name) => name === stem || used.has(name));
}

/** The first private block of that size that no subnet of the design holds: `10.0.3.0/24`. */
export function freeRange(design: Design, prefix = 24): string | undefined {
  const taken = Object.values(design.resources).flatMap((resource) =>
    isKind('subnet', resource) ? rangesOf(resource).flatMap(({ range }) => range ?? []) : [],
  );
  return firstFreeRange(taken, prefix);
}

/** The first address of a subnet's primary range that nothing drawn uses; the reserved ones are left out. */
export function freeAddress(design: Design, subnet: Id | undefined): string | undefined {
  const view = viewOf(design);
  const resource = view.of('subnet', subnet);
  const range = parseCidr4(resource?.ipCidrRange);
  const free = resource && range && firstFreeAddress(range, takenAddresses(resource, view));
  return free === undefined ? undefined : formatIpv4(free);
}
