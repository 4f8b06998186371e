import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { customNetworkSubnetRequired } from './custom-network-subnet-required.ts';

const at = [{ id: 'neg', field: 'subnetwork' }];
const withoutSubnet = { subnetwork: undefined };

export const cases: RuleCases = {
  rule: customNetworkSubnetRequired,
  good: [
    { name: 'the subnet is named', design: passthrough() },
    { name: 'a GCE_VM_IP_PORT NEG that names its subnet', design: application() },
  ],
  bad: [
    { name: 'GCE_VM_IP without a subnet', design: change(passthrough(), 'neg', withoutSubnet), at },
    { name: 'GCE_VM_IP_PORT without a subnet', design: change(application(), 'neg', withoutSubnet), at },
  ],
};
