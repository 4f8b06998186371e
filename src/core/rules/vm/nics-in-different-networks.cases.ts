import { network, subnet, vm } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { nicsInDifferentNetworks } from './nics-in-different-networks.ts';

const second = (subnetwork: string) =>
  add(
    passthrough(),
    network('vpc-2'),
    subnet('data', { network: 'vpc-2', region: 'us-central1', ipCidrRange: '10.2.0.0/24' }),
    subnet('more', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.3.0.0/24' }),
    vm('web', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [
        { id: 'n1', subnetwork: 'app' },
        { id: 'n2', subnetwork },
      ],
    }),
  );

export const cases: RuleCases = {
  rule: nicsInDifferentNetworks,
  good: [
    { name: 'interfaces in two networks', design: second('data') },
    {
      name: 'a second interface whose subnet is still to be chosen',
      design: change(second('data'), 'web', {
        networkInterfaces: [
          { id: 'n1', subnetwork: 'app' },
          { id: 'n2', network: 'vpc' },
        ],
      }),
    },
  ],
  bad: [
    {
      name: 'interfaces in two subnets of one network',
      design: second('more'),
      at: [{ id: 'web', part: 'n2', field: 'subnetwork' }],
    },
  ],
};
