import { neg } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { uniqueIp } from './unique-ip.ts';

const unaddressed = change(passthrough(), 'vm-1', { networkInterfaces: [{ id: 'n1', subnetwork: 'app' }] });
const at = [{ id: 'neg', part: 'e2', field: 'instance' }];

export const cases: RuleCases = {
  rule: uniqueIp,
  good: [
    { name: 'one VM', design: passthrough() },
    {
      name: 'the same VM in two NEGs',
      design: add(
        passthrough(),
        neg('second', {
          networkEndpointType: 'GCE_VM_IP',
          zone: 'us-central1-a',
          network: 'vpc',
          subnetwork: 'app',
          endpoints: [{ id: 'e1', instance: 'vm-1' }],
        }),
      ),
    },
  ],
  bad: [
    {
      name: 'the same VM twice',
      design: change(passthrough(), 'neg', {
        endpoints: [
          { id: 'e1', instance: 'vm-1' },
          { id: 'e2', instance: 'vm-1' },
        ],
      }),
      at,
    },
    {
      name: 'once by name, once by its address as well',
      design: change(passthrough(), 'neg', {
        endpoints: [
          { id: 'e1', instance: 'vm-1' },
          { id: 'e2', instance: 'vm-1', ipAddress: '10.0.0.10' },
        ],
      }),
      at,
    },
    {
      name: 'twice, of an interface whose address Google chooses',
      design: change(unaddressed, 'neg', {
        endpoints: [
          { id: 'e1', instance: 'vm-1' },
          { id: 'e2', instance: 'vm-1' },
          { id: 'e3', instance: 'vm-1', ipAddress: '10.0.0.30' },
        ],
      }),
      at: [...at, { id: 'neg', part: 'e3', field: 'instance' }],
    },
  ],
};
