import { application, change, passthrough, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { subnetChosen } from './subnet-chosen.ts';

const at = [{ id: 'rule', field: 'subnetwork' }];

export const cases: RuleCases = {
  rule: subnetChosen,
  good: [
    { name: 'named', design: passthrough() },
    { name: 'an external frontend', design: application() },
  ],
  bad: [
    { name: 'custom mode, none named', design: change(passthrough(), 'rule', { subnetwork: undefined }), at },
    { name: 'custom mode, a proxy', design: change(regionalApplication(), 'rule', { subnetwork: undefined }), at },
    {
      name: 'neither network nor subnet',
      design: change(passthrough(), 'rule', { subnetwork: undefined, network: undefined }),
      at,
      severity: 'warning',
    },
  ],
};
