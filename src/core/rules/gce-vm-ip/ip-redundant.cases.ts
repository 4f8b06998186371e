import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipRedundant } from './ip-redundant.ts';

const endpoints = [{ id: 'e1', instance: 'vm-1', ipAddress: '10.0.0.10' }];

export const cases: RuleCases = {
  rule: ipRedundant,
  good: [
    { name: 'the VM alone', design: passthrough() },
    { name: 'the primary address of a GCE_VM_IP_PORT endpoint', design: change(application(), 'neg', { endpoints }) },
  ],
  bad: [
    {
      name: 'the primary address of the interface',
      design: change(passthrough(), 'neg', { endpoints }),
      at: [{ id: 'neg', field: 'endpoints' }],
    },
  ],
};
