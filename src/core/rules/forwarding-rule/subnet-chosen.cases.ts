import { application, change, passthrough, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { subnetChosen } from './subnet-chosen.ts';

const at = [{ id: 'rule', field: 'subnetwork' }];

export const cases: RuleCases = {
  rule: subnetChosen,
  good: [
    { name: 'a subnet that is named', design: passthrough() },
    { name: 'an external frontend', design: application() },
  ],
  bad: [
    {
      name: 'no subnet in a custom mode network, passthrough',
      design: change(passthrough(), 'rule', { subnetwork: undefined }),
      at,
    },
    {
      name: 'no subnet in a custom mode network, with a proxy',
      design: change(regionalApplication(), 'rule', { subnetwork: undefined }),
      at,
    },
    {
      name: 'neither network nor subnet',
      design: change(passthrough(), 'rule', { subnetwork: undefined, network: undefined }),
      at,
      severity: 'warning',
    },
  ],
};
