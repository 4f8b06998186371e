import { allowedIpv4Ranges, autoMode, prohibitedIpv4Ranges, reservedAddresses } from '../facts/networks.ts';
import { type Cidr4, formatCidr4, overlaps4, parseCidr4, type Range4 } from './ip.ts';
import type { Id } from './kind.ts';
import type { Subnet } from './kinds.ts';
import type { View } from './view.ts';

/** One IPv4 range of a subnet and the field it stands in. `index` is its place among the secondary ranges. */
export interface SubnetRange {
  readonly subnet: Subnet;
  readonly field: string;
  readonly index: number | undefined;
  /** "primary range" or the name of the secondary range. */
  readonly label: string;
  readonly text: string | undefined;
  readonly range: Cidr4 | undefined;
}

/** The ranges of a subnet, primary first; a blank or unreadable one has no `range`. */
export function rangesOf(subnet: Subnet): readonly SubnetRange[] {
  const primary: SubnetRange = {
    subnet,
    field: 'ipCidrRange',
    index: undefined,
    label: 'primary range',
    text: subnet.ipCidrRange || undefined,
    range: parseCidr4(subnet.ipCidrRange),
  };
  const secondary = (subnet.secondaryIpRanges ?? []).map(
    (row, index): SubnetRange => ({
      subnet,
      field: `secondaryIpRanges[${index}].ipCidrRange`,
      index,
      label: row.rangeName ? `secondary range ${row.rangeName}` : `secondary range ${index + 1}`,
      text: row.ipCidrRange || undefined,
      range: parseCidr4(row.ipCidrRange),
    }),
  );
  return [primary, ...secondary];
}

/** The subnets of a network. */
export function subnetsOf(network: Id, view: View): readonly Subnet[] {
  return view.from('subnet', network, 'subnet.network');
}

/** Every readable IPv4 range in a network's subnets. */
export function takenRanges(network: Id | undefined, view: View): readonly Cidr4[] {
  if (network === undefined) return [];
  return subnetsOf(network, view).flatMap((subnet) => rangesOf(subnet).flatMap(({ range }) => range ?? []));
}

export const autoModeBlock = spanOf(autoMode.block);
export const specialBlocks = allowedIpv4Ranges.map(({ cidr, label }) => ({ cidr, label, range: spanOf(cidr) }));
export const prohibitedBlocks = prohibitedIpv4Ranges.map(({ cidr, label }) => ({ cidr, label, range: spanOf(cidr) }));

// Where new ranges are taken from, in this order: private blocks outside the one that auto mode keeps for itself.
const pools = ['10.0.0.0/9', '172.16.0.0/12', '192.168.0.0/16'].map(spanOf);

function spanOf(cidr: string): Cidr4 {
  const range = parseCidr4(cidr);
  if (!range) throw new Error(`${cidr} is no range`);
  return range;
}

/** The first block of that prefix length in private address space that meets none of `taken`; undefined where none is left. */
export function freeRange(taken: readonly Range4[], prefix: number): string | undefined {
  return pools.map((pool) => freeRangeIn(pool, taken, prefix)).find((range) => range !== undefined);
}

/** The first block of that prefix length inside `pool` that meets none of `taken`. */
export function freeRangeIn(pool: Cidr4, taken: readonly Range4[], prefix: number): string | undefined {
  if (prefix < pool.prefix) return undefined;
  const size = 2 ** (32 - prefix);
  let low = pool.low;
  for (const range of [...taken].sort((a, b) => a.low - b.low)) {
    if (overlaps4({ low, high: low + size - 1 }, range)) low = Math.ceil((range.high + 1) / size) * size;
  }
  return low + size - 1 <= pool.high ? formatCidr4({ low, prefix }) : undefined;
}

/** The addresses of a subnet's primary range that nothing may have. A secondary range has none. */
export function reservedIn(primary: Range4): readonly Range4[] {
  return reservedAddresses.map(({ from, offset }) => {
    const address = from === 'start' ? primary.low + offset : primary.high - offset;
    return { low: address, high: address };
  });
}

/** What an address of a subnet's primary range is kept for, undefined for one that can be used. */
export function reservedFor(address: number, primary: Range4): string | undefined {
  const place = reservedIn(primary).findIndex(({ low }) => low === address);
  return reservedAddresses[place]?.label;
}

/** The first address of a subnet's primary range that is neither reserved nor taken. */
export function freeAddress(primary: Range4, taken: readonly Range4[]): number | undefined {
  let address = primary.low + 2;
  for (const range of [...taken].sort((a, b) => a.low - b.low)) {
    if (range.low <= address && address <= range.high) address = range.high + 1;
  }
  return address <= primary.high - 2 ? address : undefined;
}

/** What lies in a network's address space by a literal address: interfaces and their alias ranges, frontends, reservations. */
export function takenAddresses(subnet: Subnet, view: View): readonly Range4[] {
  const taken: Range4[] = [];
  const add = (range: Cidr4 | undefined) => {
    if (range) taken.push(range);
  };
  for (const vm of view.from('vm', subnet.id, 'nic.subnet')) {
    for (const nic of vm.networkInterfaces ?? []) {
      if (nic.subnetwork !== subnet.id) continue;
      add(parseCidr4(`${nic.networkIP}/32`));
      for (const alias of nic.aliasIpRanges ?? []) {
        add(parseCidr4(alias.ipCidrRange?.includes('/') ? alias.ipCidrRange : `${alias.ipCidrRange}/32`));
      }
    }
  }
  for (const rule of view.from('forwardingRule', subnet.id, 'forwardingRule.subnet'))
    add(parseCidr4(`${rule.IPAddress}/32`));
  for (const address of view.from('address', subnet.id, 'address.subnet')) add(parseCidr4(`${address.address}/32`));
  return taken;
}
