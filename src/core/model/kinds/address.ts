import { choice, code, number, reference, region } from '../field.ts';
import { defineKind } from '../kind.ts';

export const address = defineKind({
  kind: 'address',
  label: 'IP address',
  purpose: 'A reserved address for a frontend',
  family: 'network',
  scopes: ['region', 'global'],
  fields: {
    region: region('Region', { hint: 'Empty: global' }),
    address: code('Address', { placeholder: 'chosen by Google' }),
    addressType: choice('Type', ['EXTERNAL', 'INTERNAL']),
    ipVersion: choice('IP version', ['IPV4', 'IPV6']),
    networkTier: choice('Network tier', ['PREMIUM', 'STANDARD']),
    purpose: choice('Purpose', ['GCE_ENDPOINT', 'SHARED_LOADBALANCER_VIP', 'VPC_PEERING', 'PRIVATE_SERVICE_CONNECT']),
    subnetwork: reference('Subnet'),
    network: reference('Network'),
    prefixLength: number('Prefix length'),
  },
});
