import { network, subnet, vm } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { nameFormat } from './name-format.ts';

const named = (name: string) => change(passthrough(), 'vpc', { name });
const at = [{ id: 'vpc', field: 'name' }];

export const cases: RuleCases = {
  rule: nameFormat,
  good: [
    { name: 'letters, digits and hyphens', design: named('net-2-b') },
    { name: 'one letter', design: named('a') },
    { name: '63 characters', design: named('a'.repeat(63)) },
    { name: 'a blank name is the business of another rule', design: change(passthrough(), 'vpc', { name: undefined }) },
  ],
  bad: [
    { name: 'a capital letter', design: named('myNetwork'), at },
    { name: 'a digit first', design: named('1net'), at },
    { name: 'an underscore', design: named('my_net'), at },
    { name: 'a hyphen at the end', design: named('net-'), at },
    { name: '64 characters', design: named('a'.repeat(64)), at },
    { name: 'nothing that could stay', design: named('日本'), at },
    {
      name: 'the mended name is taken in the same region',
      design: add(
        change(passthrough(), 'app', { name: 'App' }),
        network('other'),
        subnet('app-2', { name: 'app', network: 'other', region: 'us-central1', ipCidrRange: '10.9.0.0/24' }),
      ),
      at: [{ id: 'app', field: 'name' }],
    },
    {
      name: 'a VM',
      design: add(
        passthrough(),
        vm('web', { name: 'Web server', zone: 'us-central1-a', networkInterfaces: [{ id: 'n1', subnetwork: 'app' }] }),
      ),
      at: [{ id: 'web', field: 'name' }],
    },
  ],
};
