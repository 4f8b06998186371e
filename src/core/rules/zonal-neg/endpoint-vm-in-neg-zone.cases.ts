import { vm } from '../../model/builders.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { endpointVmInNegZone } from './endpoint-vm-in-neg-zone.ts';

const elsewhere = { zone: 'us-central1-b' };
const second = vm('vm-2', {
  ...elsewhere,
  machineType: 'e2-medium',
  networkInterfaces: [{ id: 'n1', subnetwork: 'app', networkIP: '10.0.0.20' }],
});

export const cases: RuleCases = {
  rule: endpointVmInNegZone,
  good: [
    { name: 'VM and GCE_VM_IP NEG in one zone', design: passthrough() },
    { name: 'VM and GCE_VM_IP_PORT NEG in one zone', design: application() },
    { name: 'a VM elsewhere that is no endpoint', design: add(passthrough(), vm('other', { zone: 'us-central1-b' })) },
  ],
  bad: [
    {
      name: 'a VM of another zone in a GCE_VM_IP NEG',
      design: change(passthrough(), 'vm-1', elsewhere),
      at: [{ id: 'neg', part: 'e1', field: 'instance' }],
    },
    {
      name: 'a VM of another zone in a GCE_VM_IP_PORT NEG',
      design: change(application(), 'vm-1', elsewhere),
      at: [{ id: 'neg', part: 'e1', field: 'instance' }],
    },
    {
      name: 'the second of two VMs is one zone further',
      design: change(add(passthrough(), second), 'neg', {
        endpoints: [
          { id: 'e1', instance: 'vm-1' },
          { id: 'e2', instance: 'vm-2' },
        ],
      }),
      at: [{ id: 'neg', part: 'e2', field: 'instance' }],
    },
  ],
};
