import { network, subnet, vm } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
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
  ofMissing: ['router-vm: networkInterfaces[2], no vlan'],
  good: [
    { name: 'two interfaces on two vCPUs', design: spread('e2-medium', 2) },
    { name: 'four interfaces on four vCPUs', design: spread('n2-standard-4', 4) },
    {
      name: 'two ordinary interfaces on two vCPUs, and a Dynamic one',
      design: change(spread('e2-medium', 3), 'router-vm', {
        networkInterfaces: [
          { id: 'n1', subnetwork: 'sub-0' },
          { id: 'n2', subnetwork: 'sub-1' },
          { id: 'n3', subnetwork: 'sub-2', vlan: 7, parentNicName: 'nic0' },
        ],
      }),
    },
    { name: 'an unknown machine type', design: spread('q9-galaxy', 5) },
    { name: 'no machine type yet', design: spread(undefined, 5) },
  ],
  bad: [
    {
      name: 'three interfaces on two vCPUs',
      design: spread('e2-medium', 3),
      at,
      fixes: ['Use e2-standard-4'],
    },
    {
      name: 'three interfaces on two vCPUs of a family with a longer name',
      design: spread('n2d-standard-2', 3),
      at,
      fixes: ['Use n2d-standard-4'],
    },
    {
      name: 'three interfaces on a custom machine of two vCPUs',
      design: spread('custom-2-4096', 3),
      at,
      fixes: ['Use n2-standard-4'],
    },
    {
      name: 'eight interfaces on four vCPUs, by a table that may be old',
      design: spread('n2-standard-4', 8),
      severity: 'warning',
      at,
      fixes: ['Use n2-standard-8'],
    },
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
