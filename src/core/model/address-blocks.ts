import { allowedIpv4Ranges, ipv6, privateIpv4Ranges, prohibitedIpv4Ranges } from '../facts/networks.ts';
import { type Cidr4, contains6, holds4, parseCidr4, parseCidr6, parseIpv4, parseIpv6 } from './ip.ts';

/** A block of IPv4 addresses that leads to no single host of the internet, and what it is for. */
interface SpecialBlock extends Cidr4 {
  readonly label: string;
}

const blocks = (rows: readonly { readonly cidr: string; readonly label: string }[]): readonly SpecialBlock[] =>
  rows.flatMap(({ cidr, label }) => {
    const range = parseCidr4(cidr);
    return range ? [{ ...range, label }] : [];
  });

const privateTexts: ReadonlySet<string> = new Set(privateIpv4Ranges);
const privateBlocks = blocks(privateIpv4Ranges.map((cidr) => ({ cidr, label: 'Private (RFC 1918)' })));
const deadBlocks = blocks(prohibitedIpv4Ranges.filter(({ label }) => !label.startsWith('Google')));
const specialBlocks = blocks([
  ...prohibitedIpv4Ranges,
  ...allowedIpv4Ranges.filter(({ cidr }) => !privateTexts.has(cidr)),
]);

const blockOf = (list: readonly SpecialBlock[], address: number) => list.find((block) => holds4(block, address));

/** True for 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16. */
export const isPrivate = (address: number): boolean => blockOf(privateBlocks, address) !== undefined;

/** The block of an address that no host anywhere answers on from elsewhere: loopback, link-local, multicast. */
export const deadBlockOf = (address: number): SpecialBlock | undefined => blockOf(deadBlocks, address);

/** The block of an address that is neither private nor publicly routable: shared, documentation, benchmarks, reserved. */
export const specialBlockOf = (address: number): SpecialBlock | undefined => blockOf(specialBlocks, address);

/** True for addresses that the internet routes. */
export const isPublic = (address: number): boolean => !isPrivate(address) && specialBlockOf(address) === undefined;

const ulaBlock = parseCidr6(ipv6.ulaBlock);

/** Whether an address is one of those that VPC networks use inside: private IPv4, or IPv6 from Google's internal block. */
export function isInternal(address: string | undefined): boolean {
  const four = parseIpv4(address);
  if (four !== undefined) return isPrivate(four);
  const six = parseIpv6(address);
  return six !== undefined && ulaBlock !== undefined && contains6(ulaBlock, { low: six, high: six });
}
