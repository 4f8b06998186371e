import type { SourceKey } from './sources.ts';

/**
 * The public regions of Compute Engine with their zones and the block an auto mode network gives its subnet there, as of April 2026.
 * New regions and zones appear and some projects see private ones: an unknown place is never an error, the table only suggests and warns.
 */
export interface RegionFacts {
  id: string;
  place: string;
  /** Zone letters, in order; the zone is `${id}-${letter}`. */
  letters: readonly string[];
  autoModeRange: string;
}

const region = (id: string, place: string, letters: string, autoModeRange: string): RegionFacts => ({
  id,
  place,
  letters: [...letters],
  autoModeRange,
});

export const regions: readonly RegionFacts[] = [
  region('africa-south1', 'Johannesburg', 'abc', '10.218.0.0/20'),
  region('asia-east1', 'Taiwan', 'abc', '10.140.0.0/20'),
  region('asia-east2', 'Hong Kong', 'abc', '10.170.0.0/20'),
  region('asia-northeast1', 'Tokyo', 'abc', '10.146.0.0/20'),
  region('asia-northeast2', 'Osaka', 'abc', '10.174.0.0/20'),
  region('asia-northeast3', 'Seoul', 'abc', '10.178.0.0/20'),
  region('asia-south1', 'Mumbai', 'abc', '10.160.0.0/20'),
  region('asia-south2', 'Delhi', 'abc', '10.190.0.0/20'),
  region('asia-southeast1', 'Singapore', 'abc', '10.148.0.0/20'),
  region('asia-southeast2', 'Jakarta', 'abc', '10.184.0.0/20'),
  region('asia-southeast3', 'Bangkok', 'abc', '10.230.0.0/20'),
  region('australia-southeast1', 'Sydney', 'abc', '10.152.0.0/20'),
  region('australia-southeast2', 'Melbourne', 'abc', '10.192.0.0/20'),
  region('europe-central2', 'Warsaw', 'abc', '10.186.0.0/20'),
  region('europe-north1', 'Finland', 'abc', '10.166.0.0/20'),
  region('europe-north2', 'Stockholm', 'abc', '10.226.0.0/20'),
  region('europe-southwest1', 'Madrid', 'abc', '10.204.0.0/20'),
  region('europe-west1', 'Belgium', 'bcd', '10.132.0.0/20'),
  region('europe-west2', 'London', 'abc', '10.154.0.0/20'),
  region('europe-west3', 'Frankfurt', 'abc', '10.156.0.0/20'),
  region('europe-west4', 'Netherlands', 'abc', '10.164.0.0/20'),
  region('europe-west6', 'Zurich', 'abc', '10.172.0.0/20'),
  region('europe-west8', 'Milan', 'abc', '10.198.0.0/20'),
  region('europe-west9', 'Paris', 'abc', '10.200.0.0/20'),
  region('europe-west10', 'Berlin', 'abc', '10.214.0.0/20'),
  region('europe-west12', 'Turin', 'abc', '10.210.0.0/20'),
  region('me-central1', 'Doha', 'abc', '10.212.0.0/20'),
  region('me-central2', 'Dammam', 'abc', '10.216.0.0/20'),
  region('me-west1', 'Tel Aviv', 'abc', '10.208.0.0/20'),
  region('northamerica-northeast1', 'Montréal', 'abc', '10.162.0.0/20'),
  region('northamerica-northeast2', 'Toronto', 'abc', '10.188.0.0/20'),
  region('northamerica-south1', 'Querétaro', 'abc', '10.224.0.0/20'),
  region('southamerica-east1', 'São Paulo', 'abc', '10.158.0.0/20'),
  region('southamerica-west1', 'Santiago', 'abc', '10.194.0.0/20'),
  region('us-central1', 'Iowa', 'abcf', '10.128.0.0/20'),
  region('us-east1', 'South Carolina', 'bcd', '10.142.0.0/20'),
  region('us-east4', 'Northern Virginia', 'abc', '10.150.0.0/20'),
  region('us-east5', 'Columbus', 'abc', '10.202.0.0/20'),
  region('us-south1', 'Dallas', 'abc', '10.206.0.0/20'),
  region('us-west1', 'Oregon', 'abc', '10.138.0.0/20'),
  region('us-west2', 'Los Angeles', 'abc', '10.168.0.0/20'),
  region('us-west3', 'Salt Lake City', 'abc', '10.180.0.0/20'),
  region('us-west4', 'Las Vegas', 'abc', '10.182.0.0/20'),
];

export const locationSources = [
  'regionsAndZones',
  'vpcSubnets',
  'vpcReleaseNotes',
] as const satisfies readonly SourceKey[];

const byId: ReadonlyMap<string, RegionFacts> = new Map(regions.map((row) => [row.id, row]));

/** The region of that name; undefined for one the table does not know. */
export function regionFactsOf(id: string): RegionFacts | undefined {
  return byId.get(id);
}

/** The zones of that region in order; empty for a region the table does not know. */
export function zonesOf(regionId: string): readonly string[] {
  return byId.get(regionId)?.letters.map((letter) => `${regionId}-${letter}`) ?? [];
}
