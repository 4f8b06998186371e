import { instanceGroup, network, subnet, vm } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { vmInSubnet } from './vm-in-subnet.ts';

const group = (subnetwork: string | undefined, nicSubnet: string) =>
  add(
    passthrough(),
    network('vpc-2'),
    subnet('data', { network: 'vpc-2', region: 'us-central1', ipCidrRange: '10.2.0.0/24' }),
    subnet('more', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.3.0.0/24' }),
    vm('web', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [{ id: 'n1', subnetwork: nicSubnet }],
    }),
    instanceGroup('group', { zone: 'us-central1-a', subnetwork, instances: ['vm-1', 'web'] }),
  );
const at = [{ id: 'group', field: 'instances[1]' }];

export const cases: RuleCases = {
  rule: vmInSubnet,
  good: [
    { name: 'a VM in the group’s subnet', design: group('app', 'app') },
    { name: 'a VM in the first VM’s subnet', design: group(undefined, 'app') },
  ],
  bad: [
    { name: 'a VM of another network', design: group('app', 'data'), at },
    { name: 'a VM of another subnet of the network', design: group('app', 'more'), at },
    { name: 'a VM that is not where the first one is', design: group(undefined, 'data'), at },
  ],
};
