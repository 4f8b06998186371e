import { subnet, vm } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { subnetInRegion } from './subnet-in-region.ts';

const web = (zone: string | undefined) =>
  add(
    passthrough(),
    subnet('overseas', { network: 'vpc', region: 'europe-west1', ipCidrRange: '10.9.0.0/24' }),
    vm('web', { zone, machineType: 'e2-medium', networkInterfaces: [{ id: 'n1', subnetwork: 'overseas' }] }),
  );

export const cases: RuleCases = {
  rule: subnetInRegion,
  good: [
    { name: 'a VM in a zone of the subnet’s region', design: web('europe-west1-c') },
    { name: 'a VM without a zone yet', design: web(undefined) },
  ],
  bad: [
    {
      name: 'a subnet of another region',
      design: web('us-central1-a'),
      at: [{ id: 'web', part: 'n1', field: 'subnetwork' }],
    },
  ],
};
