import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { networkChosen } from './network-chosen.ts';

const at = [{ id: 'neg', field: 'network' }];

export const cases: RuleCases = {
  rule: networkChosen,
  good: [
    { name: 'network and subnet', design: passthrough() },
    { name: 'network and subnet of a GCE_VM_IP_PORT NEG', design: application() },
  ],
  bad: [
    { name: 'GCE_VM_IP with a subnet only', design: change(passthrough(), 'neg', { network: undefined }), at },
    {
      name: 'GCE_VM_IP_PORT with a subnet only',
      design: change(application(), 'neg', { network: undefined }),
      at,
      severity: 'warning',
    },
    {
      name: 'GCE_VM_IP with neither network nor subnet',
      design: change(passthrough(), 'neg', { network: undefined, subnetwork: undefined }),
      at,
    },
  ],
};
