import { vm } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { addressNotReserved } from './address-not-reserved.ts';

const web = (networkIP: string) =>
  add(
    passthrough(),
    vm('web', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [{ id: 'n1', subnetwork: 'app', networkIP }],
    }),
  );
const at = [{ id: 'web', part: 'n1', field: 'networkIP' }];

export const cases: RuleCases = {
  rule: addressNotReserved,
  good: [
    { name: 'the first free one', design: web('10.0.0.2') },
    { name: 'the last free one', design: web('10.0.0.253') },
  ],
  bad: [
    { name: 'the network address, 10.0.0.0', design: web('10.0.0.0'), at },
    { name: 'the gateway’s address, 10.0.0.1', design: web('10.0.0.1'), at },
    { name: 'the one Google holds back, 10.0.0.254', design: web('10.0.0.254'), at },
    { name: 'the broadcast address, 10.0.0.255', design: web('10.0.0.255'), at },
  ],
};
