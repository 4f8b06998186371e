import { network, subnet, vm } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { maxNics } from './max-nics.ts';

const spread = (machineType: string | undefined, nics: number) =>
  add(
    passthrough(),
    ...Array.from({ length: nics }, (_, index) => network(`net-${index}`)),
    ...Array.from({ length: nics }, (_, index) =>
      subnet(`sub-${index}`, { network: `net-${index}`, region: 'us-central1', ipCidrRange: `10.50.${index}.0/24` }),
    ),
    vm('router-vm', {
      zone: 'us-central1-a',
      machineType,
      networkInterfaces: Array.from({ length: nics }, (_, index) => ({
        id: `n${index + 1}`,
        subnetwork: `sub-${index}`,
      })),
    }),
  );
const at = [{ id: 'router-vm', field: 'machineType' }];

export const cases: RuleCases = {
  rule: maxNics,
  good: [
    { name: 'two interfaces on two vCPUs', design: spread('e2-medium', 2) },
    { name: 'four interfaces on four vCPUs', design: spread('n2-standard-4', 4) },
    { name: 'an unknown machine type', design: spread('q9-galaxy', 5) },
    { name: 'no machine type yet', design: spread(undefined, 5) },
  ],
  bad: [
    { name: 'three interfaces on two vCPUs', design: spread('e2-medium', 3), at },
    {
      name: 'five interfaces on four vCPUs, by a table that may be old',
      design: spread('n2-standard-4', 5),
      severity: 'warning',
      at,
    },
    {
      name: 'seventeen interfaces on any machine',
      design: spread('q9-galaxy', 17),
      at: [{ id: 'router-vm', field: 'networkInterfaces' }],
    },
  ],
};
