import { regionFactsOf, regions, zonesOf } from '../facts/locations.ts';

/** What a text looks like, whether or not a table knows it: `us-central1-a`, `us-central1`, `us`. */
export type LocationShape = 'zone' | 'region' | 'continent' | 'other';

const continents: ReadonlySet<string> = new Set([...regions.map(({ id }) => id.split('-')[0] ?? ''), 'eu']);

/** Tells by its spelling alone what a location is. */
export function locationShape(text: string): LocationShape {
  if (/^[a-z]+-[a-z]+\d+-[a-z][a-z0-9]*$/.test(text)) return 'zone';
  if (/^[a-z]+-[a-z]+\d+$/.test(text)) return 'region';
  return continents.has(text) ? 'continent' : 'other';
}

/** Zones to offer in a region: those the table knows, else the letters that nearly every region has. */
export function likelyZones(region: string): readonly string[] {
  const known = zonesOf(region);
  return known.length > 0 ? known : [`${region}-b`, `${region}-c`];
}

/** True for a zone or region that the table of locations holds. */
export function isKnownLocation(text: string): boolean {
  if (regionFactsOf(text)) return true;
  const region = text.replace(/-[a-z][a-z0-9]*$/, '');
  return zonesOf(region).includes(text);
}

/** The known region that differs from `text` in one or two characters, if there is exactly one nearest. */
export function nearestRegion(text: string): string | undefined {
  const near = regions
    .map(({ id }) => ({ id, distance: editDistance(text.slice(0, 60), id) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = near;
  return first && first.distance !== second?.distance ? first.id : undefined;
}

/** Levenshtein distance: how many characters to add, drop or change. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, characterA] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, characterB] of [...b].entries()) {
      const change = (row[j] ?? 0) + (characterA === characterB ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Regions and zones to propose while one types; others are taken as well. */
export const knownRegions: readonly string[] = regions.map(({ id }) => id);
export const knownZones: readonly string[] = knownRegions.flatMap((region) => zonesOf(region));
