import { network, vm } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { needsSubnet } from './needs-subnet.ts';

const inNetwork = (autoCreateSubnetworks: boolean) =>
  add(
    passthrough(),
    network('auto', { autoCreateSubnetworks: true }),
    vm('web', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [{ id: 'n1', network: autoCreateSubnetworks ? 'auto' : 'vpc' }],
    }),
  );

export const cases: RuleCases = {
  rule: needsSubnet,
  good: [{ name: 'an auto mode network, and no subnet', design: inNetwork(true) }],
  bad: [
    {
      name: 'a custom mode network, and no subnet',
      design: inNetwork(false),
      at: [{ id: 'web', part: 'n1', field: 'subnetwork' }],
    },
  ],
};
