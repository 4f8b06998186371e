import { vm } from '../../model/builders.ts';
import { add, application } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { addressInPrimaryRange } from './address-in-primary-range.ts';

const web = (networkIP: string | undefined) =>
  add(
    application(),
    vm('web', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [{ id: 'n1', subnetwork: 'app', networkIP }],
    }),
  );
const at = [{ id: 'web', part: 'n1', field: 'networkIP' }];

export const cases: RuleCases = {
  rule: addressInPrimaryRange,
  good: [
    { name: 'an address inside the primary range', design: web('10.0.0.77') },
    { name: 'left blank, so that Google chooses', design: web(undefined) },
  ],
  bad: [
    { name: 'an address outside the subnet', design: web('10.0.1.77'), at },
    { name: 'an address of a secondary range', design: web('10.4.9.1'), at },
    { name: 'a word in the place of an address', design: web('app'), at },
  ],
};
