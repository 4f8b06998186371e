import { network, router, subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { natSubnetsOfRouter } from './nat-subnets-of-router.ts';

const nat = (name: string) =>
  add(
    passthrough(),
    network('vpc-2'),
    subnet('foreign', { network: 'vpc-2', region: 'us-central1', ipCidrRange: '10.2.0.0/24' }),
    subnet('far', { network: 'vpc', region: 'europe-west1', ipCidrRange: '10.3.0.0/24' }),
    router('router', {
      network: 'vpc',
      region: 'us-central1',
      nats: [
        {
          name: 'nat',
          natIpAllocateOption: 'AUTO_ONLY',
          sourceSubnetworkIpRangesToNat: 'LIST_OF_SUBNETWORKS',
          subnetworks: [{ name, sourceIpRangesToNat: ['ALL_IP_RANGES'] }],
        },
      ],
    }),
  );
const at = [{ id: 'router', field: 'nats[0].subnetworks[0].name' }];

export const cases: RuleCases = {
  rule: natSubnetsOfRouter,
  good: [{ name: 'a subnet of the router’s network and region', design: nat('app') }],
  bad: [
    { name: 'a subnet of another network', design: nat('foreign'), at },
    { name: 'a subnet of another region', design: nat('far'), at },
  ],
};
