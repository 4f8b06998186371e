import { network, subnet } from '../../model/builders.ts';
import { add, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portMapping } from '../published-bases.ts';
import { primaryInterface } from './primary-interface.ts';

const nics = (first: string, second: string) =>
  change(
    add(
      portMapping(),
      network('other'),
      subnet('data', { network: 'other', region: 'us-central1', ipCidrRange: '10.40.0.0/24' }),
    ),
    'vm-1',
    {
      networkInterfaces: [first, second].map((subnetwork, index) => ({
        id: `n${index + 1}`,
        subnetwork,
        networkIP: subnetwork === 'app' ? '10.0.0.10' : '10.40.0.10',
      })),
    },
  );

export const cases: RuleCases = {
  rule: primaryInterface,
  good: [
    { name: 'a VM with one interface', design: portMapping() },
    { name: 'the first of two interfaces (nic0) in the subnet of the NEG', design: nics('app', 'data') },
  ],
  bad: [
    {
      name: 'the second of two interfaces (nic1) in the subnet of the NEG',
      design: nics('data', 'app'),
      at: [{ id: 'neg', part: 'e1', field: 'instance' }],
    },
  ],
};
