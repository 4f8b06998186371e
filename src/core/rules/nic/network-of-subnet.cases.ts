import { network, vm } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { networkOfSubnet } from './network-of-subnet.ts';

const web = (nicNetwork: string) =>
  add(
    passthrough(),
    network('vpc-2'),
    vm('web', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [{ id: 'n1', network: nicNetwork, subnetwork: 'app' }],
    }),
  );

export const cases: RuleCases = {
  rule: networkOfSubnet,
  good: [
    { name: 'the subnet alone', design: passthrough() },
    { name: 'both, and they fit', design: web('vpc') },
  ],
  bad: [
    {
      name: 'a network that is not the subnet’s',
      design: web('vpc-2'),
      at: [{ id: 'web', part: 'n1', field: 'network' }],
    },
  ],
};
