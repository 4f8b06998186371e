import { application, change, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { networkNotUsed } from './network-not-used.ts';

export const cases: RuleCases = {
  rule: networkNotUsed,
  good: [
    { name: 'a global rule without a network', design: application() },
    { name: 'a regional rule with a network', design: regionalApplication() },
  ],
  bad: [
    {
      name: 'a global rule with a network',
      design: change(application(), 'rule', { network: 'vpc' }),
      at: [{ id: 'rule', field: 'network' }],
    },
  ],
};
