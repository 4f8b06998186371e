import { subnet, vm } from '../../model/builders.ts';
import { add, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portMapping } from '../published-bases.ts';
import { vmInRegion } from './vm-in-region.ts';

const second = (zone: string | undefined, subnetwork: string) =>
  change(
    add(
      portMapping(),
      subnet('east', { network: 'vpc', region: 'us-east1', ipCidrRange: '10.30.0.0/24' }),
      vm('vm-2', {
        zone,
        machineType: 'e2-medium',
        networkInterfaces: [{ id: 'n1', subnetwork, networkIP: subnetwork === 'east' ? '10.30.0.11' : '10.0.0.11' }],
      }),
    ),
    'neg',
    {
      endpoints: [
        { id: 'e1', instance: 'vm-1', port: 80, clientDestinationPort: 1001 },
        { id: 'e2', instance: 'vm-2', port: 80, clientDestinationPort: 1002 },
      ],
    },
  );

export const cases: RuleCases = {
  rule: vmInRegion,
  good: [
    { name: 'VMs of one zone', design: portMapping() },
    { name: 'VMs of two zones of the region', design: second('us-central1-f', 'app') },
  ],
  bad: [
    {
      name: 'a VM of another region',
      design: second('us-east1-b', 'east'),
      at: [{ id: 'neg', part: 'e2', field: 'instance' }],
    },
  ],
};
