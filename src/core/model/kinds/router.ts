import { choice, number, object, reference, references, region, rows, text, words } from '../field.ts';
import { defineKind } from '../kind.ts';

export const router = defineKind({
  kind: 'router',
  label: 'Cloud Router',
  purpose: 'Cloud NAT gateways and learned routes of one region',
  family: 'network',
  scopes: ['region'],
  fields: {
    network: reference('Network'),
    region: region(),
    nats: rows('Cloud NAT gateways', {
      name: text('Name'),
      type: choice('Type', ['PUBLIC', 'PRIVATE']),
      endpointTypes: words('Endpoint types', { placeholder: 'ENDPOINT_TYPE_VM' }),
      natIpAllocateOption: choice('Addresses', ['AUTO_ONLY', 'MANUAL_ONLY']),
      natIps: references('NAT addresses'),
      sourceSubnetworkIpRangesToNat: choice('Translates', [
        'ALL_SUBNETWORKS_ALL_IP_RANGES',
        'ALL_SUBNETWORKS_ALL_PRIMARY_IP_RANGES',
        'LIST_OF_SUBNETWORKS',
      ]),
      subnetworks: rows('Subnets', { name: reference('Subnet'), sourceIpRangesToNat: words('Ranges') }),
    }),
    bgp: object('BGP', { asn: number('ASN', { placeholder: '64512' }) }),
  },
});
