import * as z from 'zod/mini';
import { boolean, choice, code, json, number, parts, reference, rows, text, words, zone } from '../field.ts';
import { defineKind } from '../kind.ts';

/** One network interface (NIC) of a VM; its place in the list is its name: nic0, nic1, … */
export const nicFields = {
  network: reference('Network'),
  subnetwork: reference('Subnet'),
  networkIP: code('Primary internal IPv4', { placeholder: 'chosen by Google' }),
  aliasIpRanges: rows('Alias IP ranges', {
    ipCidrRange: code('Range', { placeholder: '10.4.1.0/24' }),
    subnetworkRangeName: text('Secondary range', { placeholder: 'primary range' }),
  }),
  stackType: choice('Stack type', ['IPV4_ONLY', 'IPV4_IPV6', 'IPV6_ONLY']),
  ipv6Address: code('Internal IPv6 address', { placeholder: 'fd20::' }),
  internalIpv6PrefixLength: number('IPv6 prefix length', { placeholder: '96' }),
  ipv6AccessConfigs: json(
    'External IPv6',
    z.array(
      z.looseObject({
        externalIpv6: z.optional(z.string()),
        externalIpv6PrefixLength: z.optional(z.number()),
      }),
    ),
  ),
  accessConfigs: rows('External IPv4', {
    name: text('Name', { placeholder: 'external-nat' }),
    type: choice('Type', ['ONE_TO_ONE_NAT']),
    natIP: code('Address', { placeholder: 'chosen by Google' }),
    networkTier: choice('Tier', ['PREMIUM', 'STANDARD']),
  }),
  nicType: choice('NIC type', ['VIRTIO_NET', 'GVNIC']),
  networkAttachment: code('Network attachment'),
  vlan: number('VLAN', { hint: 'Dynamic interfaces only' }),
  parentNicName: text('Parent interface', { hint: 'Dynamic interfaces only' }),
};

export const vm = defineKind({
  kind: 'vm',
  label: 'VM instance',
  purpose: 'A virtual machine with one or more network interfaces',
  family: 'compute',
  scopes: ['zone'],
  fields: {
    zone: zone(),
    machineType: code('Machine type', { placeholder: 'e2-medium' }),
    networkInterfaces: parts('Network interfaces', nicFields),
    tags: words('Network tags', { placeholder: 'web allow-health-check' }),
    serviceAccounts: rows('Service accounts', {
      email: text('Email'),
      scopes: words('Scopes'),
    }),
    canIpForward: boolean('IP forwarding', { hint: 'Routers and appliances that pass on packets need it.' }),
    bootImage: code('Boot image', { placeholder: 'projects/debian-cloud/global/images/family/debian-12' }),
  },
});
