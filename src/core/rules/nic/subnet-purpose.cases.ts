import { subnet, vm } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { subnetPurpose } from './subnet-purpose.ts';

const web = (purpose: string, role?: string) =>
  add(
    passthrough(),
    subnet('special', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.9.0.0/23', purpose, role }),
    vm('web', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [{ id: 'n1', subnetwork: 'special' }],
    }),
  );
const at = [{ id: 'web', part: 'n1', field: 'subnetwork' }];

export const cases: RuleCases = {
  rule: subnetPurpose,
  good: [{ name: 'a subnet with the purpose PRIVATE', design: web('PRIVATE') }],
  bad: [
    { name: 'a proxy-only subnet', design: web('REGIONAL_MANAGED_PROXY', 'ACTIVE'), at },
    { name: 'a Private Service Connect subnet', design: web('PRIVATE_SERVICE_CONNECT'), at },
  ],
};
