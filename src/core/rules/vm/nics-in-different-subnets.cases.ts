import { network, subnet, vm } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { nicsInDifferentSubnets } from './nics-in-different-subnets.ts';

const other = [
  network('vpc-2'),
  subnet('data', { network: 'vpc-2', region: 'us-central1', ipCidrRange: '10.2.0.0/24' }),
  network('auto', { autoCreateSubnetworks: true }),
];
const twoNics = (...nics: { subnetwork?: string; network?: string }[]) =>
  add(
    passthrough(),
    ...other,
    vm('web', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: nics.map((nic, index) => ({ id: `n${index + 1}`, ...nic })),
    }),
  );
const at = [{ id: 'web', part: 'n2', field: 'subnetwork' }];

export const cases: RuleCases = {
  rule: nicsInDifferentSubnets,
  good: [
    {
      name: 'interfaces in two subnets of two networks',
      design: twoNics({ subnetwork: 'app' }, { subnetwork: 'data' }),
    },
    { name: 'two interfaces that are still blank', design: twoNics({}, {}) },
  ],
  bad: [
    { name: 'two interfaces in one subnet', design: twoNics({ subnetwork: 'app' }, { subnetwork: 'app' }), at },
    { name: 'two interfaces in the automatic subnet', design: twoNics({ network: 'auto' }, { network: 'auto' }), at },
  ],
};
