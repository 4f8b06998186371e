import { address, router } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { natAddressesInRegion } from './nat-addresses-in-region.ts';

const nat = (region: string | undefined, addressType = 'EXTERNAL') =>
  add(
    passthrough(),
    address('out', { region, addressType }),
    router('router', {
      network: 'vpc',
      region: 'us-central1',
      nats: [
        {
          name: 'nat',
          natIpAllocateOption: 'MANUAL_ONLY',
          natIps: ['out'],
          sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
        },
      ],
    }),
  );
const at = [{ id: 'router', field: 'nats[0].natIps[0]' }];

export const cases: RuleCases = {
  rule: natAddressesInRegion,
  ofMissing: ['out: no region'],
  good: [{ name: 'an external address of the region', design: nat('us-central1') }],
  bad: [
    { name: 'an address of another region', design: nat('europe-west1'), at },
    { name: 'a global address', design: nat(undefined), at },
    { name: 'an internal address', design: nat('us-central1', 'INTERNAL'), at },
  ],
};
