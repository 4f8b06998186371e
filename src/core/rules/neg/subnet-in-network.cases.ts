import { network } from '../../model/builders.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { subnetInNetwork } from './subnet-in-network.ts';

const at = [{ id: 'neg', field: 'subnetwork' }];
const other = network('other');

export const cases: RuleCases = {
  rule: subnetInNetwork,
  good: [
    { name: 'a subnet of the network', design: add(passthrough(), other) },
    { name: 'the same for a GCE_VM_IP_PORT NEG', design: application() },
  ],
  bad: [
    {
      name: 'GCE_VM_IP_PORT in another network than its subnet',
      design: change(add(application(), other), 'neg', { network: 'other' }),
      at,
    },
  ],
};
