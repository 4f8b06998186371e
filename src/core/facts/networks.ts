import type { Confidence, SourceKey } from './sources.ts';

/**
 * VPC networks and subnets: purposes, stack types, which IPv4 ranges a subnet may have, which addresses of it are taken.
 * Documents of April 2026, API schema of August 2026.
 */
export interface SubnetPurpose {
  id: string;
  label: string;
  /** VMs, endpoints and addresses of forwarding rules may live in it. */
  holdsVms: boolean;
  /** Its addresses belong to the proxies of a load balancer. */
  proxyOnly: boolean;
  role: 'required' | 'unneeded';
  standing: 'current' | 'legacy' | 'preview';
  sources: readonly SourceKey[];
}

export const subnetPurposes = [
  {
    id: 'PRIVATE',
    label: 'Ordinary subnet, the default',
    holdsVms: true,
    proxyOnly: false,
    role: 'unneeded',
    standing: 'current',
    sources: ['apiSubnetwork', 'ingressGceIssue1852'],
  },
  {
    id: 'REGIONAL_MANAGED_PROXY',
    label: 'Proxies of regional load balancers',
    holdsVms: false,
    proxyOnly: true,
    role: 'required',
    standing: 'current',
    sources: ['proxyOnlySubnets', 'apiSubnetwork', 'tfIssue13438'],
  },
  {
    id: 'GLOBAL_MANAGED_PROXY',
    label: 'Proxies of cross-region load balancers',
    holdsVms: false,
    proxyOnly: true,
    role: 'required',
    standing: 'current',
    sources: ['proxyOnlySubnets', 'apiSubnetwork', 'tfIssue13438'],
  },
  {
    id: 'INTERNAL_HTTPS_LOAD_BALANCER',
    label: 'Earlier name of REGIONAL_MANAGED_PROXY, to be migrated',
    holdsVms: false,
    proxyOnly: true,
    role: 'required',
    standing: 'legacy',
    sources: ['proxyOnlySubnets', 'apiSubnetwork', 'gcloudSubnets'],
  },
  {
    id: 'PRIVATE_SERVICE_CONNECT',
    label: 'Source addresses of a published service’s consumers',
    holdsVms: false,
    proxyOnly: false,
    role: 'unneeded',
    standing: 'current',
    sources: ['publishedServices', 'apiSubnetwork'],
  },
  {
    id: 'PRIVATE_NAT',
    label: 'Source addresses of Private NAT',
    holdsVms: false,
    proxyOnly: false,
    role: 'unneeded',
    standing: 'current',
    sources: ['apiSubnetwork', 'gcloudSubnets'],
  },
  {
    id: 'PEER_MIGRATION',
    label: 'Set aside while a subnet moves from one peered network to another',
    holdsVms: false,
    proxyOnly: false,
    role: 'unneeded',
    standing: 'current',
    sources: ['apiSubnetwork', 'gcloudSubnets'],
  },
  {
    id: 'AGGREGATE',
    label: 'Known to the preview tracks of gcloud',
    holdsVms: false,
    proxyOnly: false,
    role: 'unneeded',
    standing: 'preview',
    sources: ['gcloudSubnets'],
  },
  {
    id: 'CUSTOM_HARDWARE_LINK',
    label: 'Known to the preview tracks of gcloud',
    holdsVms: false,
    proxyOnly: false,
    role: 'unneeded',
    standing: 'preview',
    sources: ['gcloudSubnets'],
  },
] as const satisfies readonly SubnetPurpose[];

const purposes: ReadonlyMap<string, SubnetPurpose> = new Map(subnetPurposes.map((purpose) => [purpose.id, purpose]));

/** The facts of that purpose, an absent one being PRIVATE; undefined for one nobody knows. */
export function subnetPurposeOf(id: string | undefined): SubnetPurpose | undefined {
  return purposes.get(id ?? 'PRIVATE');
}

export const subnetRoles = ['ACTIVE', 'BACKUP'] as const;

export const proxyOnlySubnet = {
  /** /26 is the smallest, /23 what Google recommends. */
  longestPrefix: 26,
  recommendedPrefix: 23,
  /** Per network, region and purpose. */
  maxActive: 1,
  maxBackup: 1,
  confidence: 'documented' satisfies Confidence,
  sources: ['proxyOnlySubnets'] satisfies readonly SourceKey[],
} as const;

/** IPv4 blocks a subnet's ranges may lie in; one range never spans two of them. Any other public block may be used privately. */
export const allowedIpv4Ranges = [
  { cidr: '10.0.0.0/8', label: 'Private (RFC 1918)' },
  { cidr: '172.16.0.0/12', label: 'Private (RFC 1918)' },
  { cidr: '192.168.0.0/16', label: 'Private (RFC 1918)' },
  { cidr: '100.64.0.0/10', label: 'Shared address space (RFC 6598)' },
  { cidr: '192.0.0.0/24', label: 'IETF protocol assignments (RFC 6890)' },
  { cidr: '192.0.2.0/24', label: 'Documentation, TEST-NET-1 (RFC 5737)' },
  { cidr: '198.51.100.0/24', label: 'Documentation, TEST-NET-2 (RFC 5737)' },
  { cidr: '203.0.113.0/24', label: 'Documentation, TEST-NET-3 (RFC 5737)' },
  { cidr: '192.88.99.0/24', label: 'IPv6 to IPv4 relay (RFC 7526)' },
  { cidr: '198.18.0.0/15', label: 'Benchmarks (RFC 2544)' },
  { cidr: '240.0.0.0/4', label: 'Reserved (RFC 1112)' },
] as const;

/** IPv4 blocks a subnet's range may not equal, contain or lie in. */
export const prohibitedIpv4Ranges = [
  { cidr: '0.0.0.0/8', label: 'This network' },
  { cidr: '127.0.0.0/8', label: 'Loopback' },
  { cidr: '169.254.0.0/16', label: 'Link-local' },
  { cidr: '224.0.0.0/4', label: 'Multicast' },
  { cidr: '255.255.255.255/32', label: 'Limited broadcast' },
  { cidr: '199.36.153.4/30', label: 'Google APIs, restricted' },
  { cidr: '199.36.153.8/30', label: 'Google APIs, private' },
] as const;

/** RFC 1918: refused as an internet endpoint's address. */
export const privateIpv4Ranges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'] as const;

/** Addresses of a subnet's primary IPv4 range that nobody can take, with their place from the start or the end of the range. */
export const reservedAddresses = [
  { from: 'start', offset: 0, label: 'network address' },
  { from: 'start', offset: 1, label: 'default gateway' },
  { from: 'end', offset: 1, label: 'held back by Google' },
  { from: 'end', offset: 0, label: 'broadcast address' },
] as const;

export const subnetPrefixes = {
  /** /29 is the smallest range a subnet may have. */
  longest: 29,
  /** /4 by the documentation; whether the API holds to it was not seen. */
  shortest: { value: 4, confidence: 'unsure' },
  sources: ['vpcSubnets'] satisfies readonly SourceKey[],
} as const;

export const autoMode = {
  /** Subnets of an auto mode network come from here; the per-region blocks are in locations.ts. */
  block: '10.128.0.0/9',
  initialPrefix: 20,
  /** An automatic subnet grows to this and no further. */
  shortestPrefix: 16,
  sources: ['vpcSubnets', 'boshIssue238'] satisfies readonly SourceKey[],
} as const;

export const mtu = {
  min: 1300,
  max: 8896,
  default: 1460,
  sources: ['apiNetwork'] satisfies readonly SourceKey[],
} as const;

/** A network's internal IPv6 range is one block of `networkPrefix` inside `block`; subnets and NICs receive their prefixes from Google. */
export const ipv6 = {
  ulaBlock: 'fd20::/20',
  networkPrefix: 48,
  subnetPrefix: 64,
  nicPrefix: 96,
  sources: ['apiNetwork', 'apiSubnetwork', 'zonalNegOverview'] satisfies readonly SourceKey[],
} as const;

export const stackTypes = ['IPV4_ONLY', 'IPV4_IPV6', 'IPV6_ONLY'] as const;
export const ipv6AccessTypes = ['EXTERNAL', 'INTERNAL'] as const;
