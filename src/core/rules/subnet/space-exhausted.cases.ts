import { designOf, network, subnet, vm } from '../../model/builders.ts';
import type { RuleCases } from '../cases.ts';
import { spaceExhausted } from './space-exhausted.ts';

/** A /29 has four addresses to give. */
const crowd = (vms: number, alias?: string) =>
  designOf(
    network('vpc'),
    subnet('small', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/29' }),
    ...Array.from({ length: vms }, (_, index) =>
      vm(`vm-${index}`, {
        zone: 'us-central1-a',
        machineType: 'e2-medium',
        networkInterfaces: [
          {
            id: 'n1',
            subnetwork: 'small',
            aliasIpRanges: alias && index === 0 ? [{ ipCidrRange: alias }] : undefined,
          },
        ],
      }),
    ),
  );

export const cases: RuleCases = {
  rule: spaceExhausted,
  good: [
    { name: 'as many as fit', design: crowd(4) },
    { name: 'with an alias range', design: crowd(2, '/31') },
  ],
  bad: [
    { name: 'one too many', design: crowd(5), at: [{ id: 'small', field: 'ipCidrRange' }] },
    { name: 'an alias range too many', design: crowd(3, '/31'), at: [{ id: 'small', field: 'ipCidrRange' }] },
  ],
};
