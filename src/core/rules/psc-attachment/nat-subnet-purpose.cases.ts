import { network, subnet } from '../../model/builders.ts';
import { add, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { published } from '../published-bases.ts';
import { natSubnetPurpose } from './nat-subnet-purpose.ts';

const spare = subnet('nat-2', {
  network: 'vpc',
  region: 'us-central1',
  ipCidrRange: '10.9.1.0/24',
  purpose: 'PRIVATE_SERVICE_CONNECT',
});
const at = [{ id: 'orders', field: 'natSubnets[0]' }];

export const cases: RuleCases = {
  rule: natSubnetPurpose,
  ofMissing: ['nat: no purpose', 'nat-2: no purpose'],
  good: [
    { name: 'a NAT subnet', design: published() },
    { name: 'two NAT subnets', design: change(add(published(), spare), 'orders', { natSubnets: ['nat', 'nat-2'] }) },
    { name: 'no NAT subnet yet', design: change(published(), 'orders', { natSubnets: undefined }) },
  ],
  bad: [
    { name: 'a subnet for VMs', design: change(published(), 'orders', { natSubnets: ['app'] }), at },
    { name: 'an ordinary subnet without VMs', design: change(published(), 'nat', { purpose: undefined }), at },
    {
      name: 'a subnet for VMs, beside a NAT subnet',
      design: change(add(published(), spare), 'orders', { natSubnets: ['app'] }),
      at,
    },
    { name: 'a NAT subnet in another region', design: change(published(), 'nat', { region: 'us-east1' }), at },
    {
      name: 'a NAT subnet in another network',
      design: change(add(published(), network('other')), 'nat', { network: 'other' }),
      at,
    },
  ],
};
