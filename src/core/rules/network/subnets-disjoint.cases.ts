import { network, subnet, vm } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { subnetsDisjoint } from './subnets-disjoint.ts';

const other = (ipCidrRange: string, secondary?: string, id = 'other') =>
  subnet(id, {
    network: 'vpc',
    region: 'europe-west1',
    ipCidrRange,
    secondaryIpRanges: secondary ? [{ rangeName: 'pods', ipCidrRange: secondary }] : undefined,
  });

export const cases: RuleCases = {
  rule: subnetsDisjoint,
  good: [
    { name: 'ranges side by side', design: add(passthrough(), other('10.0.1.0/24', '10.4.0.0/16')) },
    {
      name: 'the same range in another network',
      design: add(
        passthrough(),
        network('vpc-2'),
        subnet('twin', { network: 'vpc-2', region: 'us-central1', ipCidrRange: '10.0.0.0/24' }),
      ),
    },
    { name: 'a range that cannot be read', design: add(passthrough(), other('10.0.2.0/24', undefined)) },
  ],
  bad: [
    {
      name: 'one range twice, in two regions',
      design: add(passthrough(), other('10.0.0.0/24')),
      at: [{ id: 'other', field: 'ipCidrRange' }],
    },
    {
      name: 'one range twice, and a VM with an interface in each',
      design: add(
        passthrough(),
        { ...other('10.0.0.0/24'), region: 'us-central1' },
        vm('web', {
          zone: 'us-central1-a',
          machineType: 'e2-medium',
          networkInterfaces: [
            { id: 'n1', subnetwork: 'app' },
            { id: 'n2', subnetwork: 'other' },
          ],
        }),
      ),
      at: [{ id: 'other', field: 'ipCidrRange' }],
      also: ['vm/nics-in-different-networks'],
    },
    {
      name: 'a range that holds another',
      design: add(passthrough(), other('10.0.0.0/16')),
      at: [{ id: 'other', field: 'ipCidrRange' }],
    },
    {
      name: 'a secondary range in its own primary range',
      design: add(passthrough(), other('10.8.0.0/16', '10.8.4.0/24')),
      at: [{ id: 'other', field: 'secondaryIpRanges[0].ipCidrRange' }],
    },
    {
      name: 'three ranges in one',
      design: add(passthrough(), other('10.0.0.0/28', undefined, 'b'), other('10.0.0.128/25', undefined, 'c')),
      at: [
        { id: 'app', field: 'ipCidrRange' },
        { id: 'c', field: 'ipCidrRange' },
      ],
    },
  ],
};
