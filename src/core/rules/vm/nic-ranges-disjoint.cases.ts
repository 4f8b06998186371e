import { network, subnet, vm } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { nicRangesDisjoint } from './nic-ranges-disjoint.ts';

const second = (ipCidrRange: string) =>
  add(
    passthrough(),
    network('vpc-2'),
    network('vpc-3'),
    subnet('data', { network: 'vpc-2', region: 'us-central1', ipCidrRange }),
    subnet('free', { network: 'vpc-3', region: 'us-central1', ipCidrRange: '10.3.0.0/24' }),
    vm('web', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [
        { id: 'n1', subnetwork: 'app' },
        { id: 'n2', subnetwork: 'data' },
      ],
    }),
  );

export const cases: RuleCases = {
  rule: nicRangesDisjoint,
  good: [{ name: 'ranges side by side', design: second('10.0.1.0/24') }],
  bad: [
    {
      name: 'the same range in two networks',
      design: second('10.0.0.0/24'),
      at: [{ id: 'web', part: 'n2', field: 'subnetwork' }],
    },
    {
      name: 'a range within the other',
      design: second('10.0.0.128/25'),
      at: [{ id: 'web', part: 'n2', field: 'subnetwork' }],
    },
  ],
};
