import { parseIpv4 } from './ip.ts';
import type { Id } from './kind.ts';
import type { Endpoint, Neg } from './kinds.ts';
import { isPortNumber } from './ports.ts';

type Field = 'instance' | 'ipAddress' | 'ipv6Address' | 'port' | 'fqdn' | 'clientDestinationPort';

/**
 * A list of endpoints turned on its side, so that rules need not go through it one by one: what is true of all of it,
 * and the columns that are asked for most.
 */
export interface EndpointColumns {
  readonly count: number;
  /** How many endpoints have the field at all. */
  readonly having: Readonly<Record<Field, number>>;
  /** Some field that is there holds an empty text. */
  readonly hasBlanks: boolean;
  /** Every IPv4 address that stands there is one. */
  readonly arePlainAddresses: boolean;
  /** Every port that stands there is a whole number from 1 to 65535. */
  readonly arePorts: boolean;
  /** Each has an IPv4 address of its own, and no two have the same address and port. False does not say the contrary. */
  readonly areDistinct: boolean;
  /** The VMs that they name, each once. */
  readonly instances: readonly Id[];
  /** By endpoint, the place of its VM in `instances`; -1 where it names none. */
  readonly instanceOf: readonly number[];
  /** By endpoint, its IPv4 address as a number; -1 where it has none, or none that is one. */
  readonly addresses: readonly number[];
  /** The ports that they have, each once. */
  readonly ports: readonly number[];
}

// Only used while one list is gone through: a buffer for each of a thousand lists would cost more than all else here.
let scratch = new Float64Array(1_024);

function scratchFor(length: number): Float64Array {
  if (length > scratch.length) scratch = new Float64Array(length * 2);
  return scratch.subarray(0, length);
}

const none = columnsIn([]);

// A list of endpoints is never changed in place, so what is true of it once is true for good; and while one NEG is
// edited, those of all others stay the same lists.
const known = new WeakMap<readonly Endpoint[], EndpointColumns>();

/** Goes through the endpoints once for all rules: large designs have a hundred thousand of them. */
export function columnsOf(endpoints: readonly Endpoint[] | undefined): EndpointColumns {
  if (!endpoints) return none;
  let columns = known.get(endpoints);
  if (!columns) {
    columns = columnsIn(endpoints);
    known.set(endpoints, columns);
  }
  return columns;
}

/** Nearly all that is true of a list is true of the next one, where one endpoint got another address. */
function columnsFrom(before: readonly Endpoint[], endpoints: readonly Endpoint[]): EndpointColumns | undefined {
  const place = onlyChange(before, endpoints);
  const [old, now] = [before[place], endpoints[place]];
  if (!old || !now || !areAlikeElsewhere(old, now)) return undefined;
  const columns = columnsOf(before);
  const address = parseIpv4(now.ipAddress);
  // What went wrong before may have been this very endpoint.
  if (address === undefined || !old.ipAddress || !columns.arePlainAddresses || !columns.areDistinct) return undefined;
  const isTwin = endpoints.some(
    (other, index) => index !== place && columns.addresses[index] === address && other.port === now.port,
  );
  return { ...columns, areDistinct: !isTwin, addresses: columns.addresses.with(place, address) };
}

/** The place of the one item that is another object; -1 where there are none, or more. */
function onlyChange(before: readonly Endpoint[], after: readonly Endpoint[]): number {
  if (before.length !== after.length) return -1;
  let place = -1;
  for (let index = 0; index < after.length; index += 1) {
    if (before[index] === after[index]) continue;
    if (place !== -1) return -1;
    place = index;
  }
  return place;
}

const areAlikeElsewhere = (a: Endpoint, b: Endpoint): boolean =>
  a.instance === b.instance &&
  a.port === b.port &&
  a.ipv6Address === b.ipv6Address &&
  a.fqdn === b.fqdn &&
  a.clientDestinationPort === b.clientDestinationPort;

/**
 * What is asked of the endpoints of a NEG from outside of it. Most edits of an endpoint leave it as it is, and then
 * nobody who asked has to judge again.
 */
export const negFacets = {
  /** The VMs that they name, each once. */
  vms: (endpoints: EndpointColumns): readonly Id[] => endpoints.instances,
  /** The ports that they have, each once; then 0 where some leave it to the NEG. */
  ports: ({ ports, having, count }: EndpointColumns): readonly number[] =>
    having.port < count ? [...ports, 0] : ports,
  /** Whether some have an IPv6 address. */
  ipv6: ({ having }: EndpointColumns): readonly boolean[] => [having.ipv6Address > 0],
};

/** Besides these, `targets`: which VM each endpoint names, and on which port. */
export type NegFacet = keyof typeof negFacets | 'targets';

/** The facets in which two lists of endpoints differ. */
export function changedFacets(before: Neg, after: Neg): readonly NegFacet[] {
  if (before.endpoints && after.endpoints && !known.has(after.endpoints)) {
    const columns = columnsFrom(before.endpoints, after.endpoints);
    if (columns) known.set(after.endpoints, columns);
  }
  const [old, now] = [columnsOf(before.endpoints), columnsOf(after.endpoints)];
  const differ = (was: readonly unknown[], is: readonly unknown[]) =>
    was.length !== is.length || was.some((value, index) => value !== is[index]);
  const changed: NegFacet[] = [];
  if (differ(negFacets.vms(old), negFacets.vms(now))) changed.push('vms');
  if (differ(negFacets.ports(old), negFacets.ports(now))) changed.push('ports');
  if (differ(negFacets.ipv6(old), negFacets.ipv6(now))) changed.push('ipv6');
  if (haveOtherTargets(before.endpoints ?? [], after.endpoints ?? [])) changed.push('targets');
  return changed;
}

function haveOtherTargets(before: readonly Endpoint[], after: readonly Endpoint[]): boolean {
  if (before.length !== after.length) return true;
  return before.some((endpoint, index) => {
    const now = after[index];
    return now !== endpoint && (now?.instance !== endpoint.instance || now?.port !== endpoint.port);
  });
}

function columnsIn(endpoints: readonly Endpoint[]): EndpointColumns {
  const having = { instance: 0, ipAddress: 0, ipv6Address: 0, port: 0, fqdn: 0, clientDestinationPort: 0 };
  let arePlainAddresses = true;
  let arePorts = true;
  let hasBlanks = false;
  const places = new Map<Id, number>();
  const instanceOf: number[] = [];
  const addresses: number[] = [];
  const keys = scratchFor(endpoints.length);
  const ports = new Set<number>();
  let lastPort: number | undefined;
  for (let index = 0; index < endpoints.length; index += 1) {
    const endpoint = endpoints[index];
    if (!endpoint) continue;
    let own = -1;
    let home = -1;
    const { instance, ipAddress, ipv6Address, port, fqdn, clientDestinationPort } = endpoint;
    if (instance !== undefined) {
      having.instance += 1;
      let place = places.get(instance);
      if (place === undefined) {
        place = places.size;
        places.set(instance, place);
      }
      home = place;
    }
    if (ipAddress !== undefined) {
      having.ipAddress += 1;
      const address = parseIpv4(ipAddress);
      if (address === undefined) arePlainAddresses = false;
      else {
        own = address;
        keys[index] = address * 65_536 + (port ?? 0);
      }
    }
    if (port !== undefined) {
      having.port += 1;
      if (port !== lastPort) {
        lastPort = port;
        ports.add(port);
        if (!isPortNumber(port)) arePorts = false;
      }
    }
    if (clientDestinationPort !== undefined) {
      having.clientDestinationPort += 1;
      if (!isPortNumber(clientDestinationPort)) arePorts = false;
    }
    if (ipv6Address !== undefined) having.ipv6Address += 1;
    if (fqdn !== undefined) having.fqdn += 1;
    instanceOf.push(home);
    addresses.push(own);
    if (instance === '' || ipAddress === '' || ipv6Address === '' || fqdn === '') hasBlanks = true;
  }
  // Where some leave their port to the NEG, two keys may differ and mean the same.
  const isEven = having.port === 0 || having.port === endpoints.length;
  const areAll = having.ipAddress === endpoints.length && arePlainAddresses && arePorts;
  return {
    count: endpoints.length,
    having,
    hasBlanks,
    arePlainAddresses,
    arePorts,
    areDistinct: areAll && isEven && isWithoutTwins(keys),
    instances: [...places.keys()],
    instanceOf,
    addresses,
    ports: [...ports],
  };
}

/** Puts the numbers in order. */
function isWithoutTwins(numbers: Float64Array): boolean {
  numbers.sort();
  for (let index = 1; index < numbers.length; index += 1) if (numbers[index] === numbers[index - 1]) return false;
  return true;
}
