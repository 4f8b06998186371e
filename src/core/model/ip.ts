import ipaddr from 'ipaddr.js';

/** An inclusive span of IPv4 addresses as unsigned 32-bit numbers. */
export interface Range4 {
  readonly low: number;
  readonly high: number;
}

const parsedRanges = new Map<string, Cidr4 | undefined>();
// Designs hold many ranges, and rules read each one often; the cache is bounded so that hostile input cannot grow it.
const cacheLimit = 200_000;

/** An IPv4 address in four decimal parts as a number, or undefined for anything else. */
export function parseIpv4(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return plainIpv4(text) ?? otherIpv4(text);
}

const [dot, zero, nine] = [46, 48, 57];

/** Without leading zeros, as nearly all are written: rules read hundreds of thousands of addresses. */
function plainIpv4(text: string): number | undefined {
  const { length } = text;
  if (length < 7 || length > 15) return undefined;
  let value = 0;
  let part = -1;
  let dots = 0;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === dot) {
      if (part < 0 || dots === 3) return undefined;
      value = value * 256 + part;
      part = -1;
      dots += 1;
    } else {
      if (code < zero || code > nine || part === 0) return undefined;
      part = (part < 0 ? 0 : part * 10) + code - zero;
      if (part > 255) return undefined;
    }
  }
  return dots === 3 && part >= 0 ? value * 256 + part : undefined;
}

function otherIpv4(text: string): number | undefined {
  if (!ipaddr.IPv4.isValidFourPartDecimal(text)) return undefined;
  return ipaddr.IPv4.parse(text).octets.reduce((sum, octet) => sum * 256 + octet, 0);
}

export function formatIpv4(value: number): string {
  return [value / 16_777_216, value / 65_536, value / 256, value].map((part) => Math.floor(part) % 256).join('.');
}

export interface Cidr4 extends Range4 {
  readonly prefix: number;
  /** Host bits are zero, as Google Cloud wants them. */
  readonly aligned: boolean;
}

/** `10.0.0.0/24` as the span it covers (host bits ignored), or undefined for anything else. */
export function parseCidr4(text: string | undefined): Cidr4 | undefined {
  if (text === undefined) return undefined;
  if (parsedRanges.has(text)) return parsedRanges.get(text);
  const value = readCidr4(text);
  if (parsedRanges.size > cacheLimit) parsedRanges.clear();
  parsedRanges.set(text, value);
  return value;
}

function readCidr4(text: string): Cidr4 | undefined {
  const match = /^([\d.]+)\/(\d{1,2})$/.exec(text);
  const address = parseIpv4(match?.[1]);
  const prefix = Number(match?.[2]);
  if (address === undefined || !(prefix >= 0 && prefix <= 32)) return undefined;
  const size = 2 ** (32 - prefix);
  const low = Math.floor(address / size) * size;
  return { low, high: low + size - 1, prefix, aligned: low === address };
}

export function formatCidr4(range: { readonly low: number; readonly prefix: number }): string {
  return `${formatIpv4(range.low)}/${range.prefix}`;
}

export const overlaps4 = (a: Range4, b: Range4): boolean => a.low <= b.high && b.low <= a.high;
export const contains4 = (outer: Range4, inner: Range4): boolean => outer.low <= inner.low && inner.high <= outer.high;
export const holds4 = (range: Range4, address: number): boolean => range.low <= address && address <= range.high;

/** An alias IP range as the API writes it: one address, or a CIDR range. A bare `/24` has no address yet: undefined. */
export function parseAlias4(text: string | undefined): Cidr4 | undefined {
  if (text?.includes('/')) return parseCidr4(text);
  const single = parseIpv4(text);
  return single === undefined ? undefined : { low: single, high: single, prefix: 32, aligned: true };
}

/** An IPv6 address as 128 bits, or undefined for anything else (zone ids and brackets too). */
export function parseIpv6(text: string | undefined): bigint | undefined {
  if (text === undefined || text.includes('%') || !ipaddr.IPv6.isValid(text)) return undefined;
  return ipaddr.IPv6.parse(text).parts.reduce((sum, part) => sum * 65_536n + BigInt(part), 0n);
}

/** A span of IPv6 addresses, both ends inclusive. */
export interface Range6 {
  readonly low: bigint;
  readonly high: bigint;
}

export const contains6 = (outer: Range6, inner: Range6): boolean => outer.low <= inner.low && inner.high <= outer.high;

/** `2600:1900::/96` as the span it covers, or undefined for anything else. */
export function parseCidr6(text: string | undefined): { low: bigint; high: bigint; prefix: number } | undefined {
  const [head, tail, more] = (text ?? '').split('/');
  const address = parseIpv6(head);
  const prefix = Number(tail);
  if (address === undefined || more !== undefined || tail === undefined || !/^\d{1,3}$/.test(tail) || prefix > 128)
    return undefined;
  const size = 1n << BigInt(128 - prefix);
  const low = (address / size) * size;
  return { low, high: low + size - 1n, prefix };
}

/** The shortest usual spelling of an IPv6 address. */
export function formatIpv6(text: string): string {
  return ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text).toString() : text;
}

/** 128 bits as an IPv6 address in its shortest usual spelling. */
export function formatIpv6Value(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  return formatIpv6(groups.join(':'));
}
