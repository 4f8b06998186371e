import { vm } from '../../model/builders.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipRedundant } from './ip-redundant.ts';

const endpoints = [{ id: 'e1', instance: 'vm-1', ipAddress: '10.0.0.10' }];

export const cases: RuleCases = {
  rule: ipRedundant,
  good: [
    { name: 'the VM alone', design: passthrough() },
    { name: 'the primary address of a GCE_VM_IP_PORT endpoint', design: change(application(), 'neg', { endpoints }) },
    {
      name: 'an interface whose address Google chooses',
      design: change(change(passthrough(), 'vm-1', { networkInterfaces: [{ id: 'n1', subnetwork: 'app' }] }), 'neg', {
        endpoints: [{ id: 'e1', instance: 'vm-1', ipAddress: '10.0.0.30' }],
      }),
    },
  ],
  bad: [
    {
      name: 'the primary address of the interface',
      design: change(passthrough(), 'neg', { endpoints }),
      at: [{ id: 'neg', field: 'endpoints' }],
    },
    {
      name: 'the second of two endpoints has one',
      design: change(
        add(
          passthrough(),
          vm('vm-2', {
            zone: 'us-central1-a',
            machineType: 'e2-medium',
            networkInterfaces: [{ id: 'n1', subnetwork: 'app', networkIP: '10.0.0.20' }],
          }),
        ),
        'neg',
        { endpoints: [{ id: 'e2', instance: 'vm-2' }, ...endpoints] },
      ),
      at: [{ id: 'neg', field: 'endpoints' }],
    },
  ],
};
