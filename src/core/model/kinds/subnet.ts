import * as z from 'zod/mini';
import { boolean, choice, code, json, reference, region, rows, text } from '../field.ts';
import { defineKind } from '../kind.ts';

export const subnet = defineKind({
  kind: 'subnet',
  label: 'Subnet',
  purpose: 'A regional range of addresses; interfaces and zonal NEGs live in one',
  family: 'network',
  scopes: ['region'],
  fields: {
    network: reference('Network'),
    region: region(),
    ipCidrRange: code('Primary IPv4 range', { placeholder: '10.0.0.0/24' }),
    secondaryIpRanges: rows('Secondary ranges', {
      rangeName: text('Name', { placeholder: 'pods' }),
      ipCidrRange: code('Range', { placeholder: '10.4.0.0/14' }),
      reservedInternalRange: code('Reserved internal range'),
    }),
    purpose: choice('Purpose', [
      'PRIVATE',
      'REGIONAL_MANAGED_PROXY',
      'GLOBAL_MANAGED_PROXY',
      'PRIVATE_SERVICE_CONNECT',
      'PRIVATE_NAT',
      'PEER_MIGRATION',
      'INTERNAL_HTTPS_LOAD_BALANCER',
    ]),
    role: choice('Role', ['ACTIVE', 'BACKUP'], { hint: 'Proxy-only subnets have one; others need none.' }),
    stackType: choice('Stack type', ['IPV4_ONLY', 'IPV4_IPV6', 'IPV6_ONLY']),
    ipv6AccessType: choice('IPv6 access', ['INTERNAL', 'EXTERNAL']),
    ipv6CidrRange: code('IPv6 range', { hint: 'Google chooses it; a /64.' }),
    internalIpv6Prefix: code('Internal IPv6 prefix'),
    externalIpv6Prefix: code('External IPv6 prefix'),
    privateIpGoogleAccess: boolean('Private Google Access'),
    reservedInternalRange: code('Reserved internal range', { hint: 'Stands in for the primary range.' }),
    allowSubnetCidrRoutesOverlap: boolean('Routes may overlap', {
      hint: 'Routes to other places may lead into unused parts of the primary range.',
    }),
    enableFlowLogs: boolean('Flow logs'),
    logConfig: json('Log settings', z.record(z.string(), z.unknown())),
  },
});
