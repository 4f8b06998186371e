/** A region that a skeleton stands in, with everything in it that has to differ from region to region. */
export interface Region {
  readonly name: string;
  readonly zone: string;
  /** Ends the names of what is there: `app-us`. Empty where there is but one region. */
  readonly suffix: string;
  readonly subnetRange: string;
  /** An address in the subnet. */
  readonly host: string;
  readonly podRange: string;
  readonly nodePods: string;
  readonly pod: string;
  readonly proxyRange: string;
}

const first: Region = {
  name: 'us-central1',
  zone: 'us-central1-a',
  suffix: '',
  subnetRange: '10.0.0.0/24',
  host: '10.0.0.10',
  podRange: '10.64.0.0/16',
  nodePods: '10.64.0.0/24',
  pod: '10.64.0.5',
  proxyRange: '10.0.8.0/23',
};

const second: Region = {
  name: 'europe-west1',
  zone: 'europe-west1-b',
  suffix: '-eu',
  subnetRange: '10.0.1.0/24',
  host: '10.0.1.10',
  podRange: '10.65.0.0/16',
  nodePods: '10.65.0.0/24',
  pod: '10.65.0.5',
  proxyRange: '10.0.10.0/23',
};

export const oneRegion: readonly [Region, ...Region[]] = [first];
export const twoRegions: readonly [Region, ...Region[]] = [{ ...first, suffix: '-us' }, second];

/** Where consumers of a published service come from. */
export const natRange = '10.0.12.0/24';

/** Which addresses clients inside the network have. */
export const clientRange = '10.0.0.0/8';

/** What answers behind a NEG of addresses and ports. */
export const servingPort = 8080;
