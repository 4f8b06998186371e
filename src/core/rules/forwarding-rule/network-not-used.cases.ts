import { application, change, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { networkNotUsed } from './network-not-used.ts';

export const cases: RuleCases = {
  rule: networkNotUsed,
  good: [
    { name: 'global, none', design: application() },
    { name: 'regional', design: regionalApplication() },
  ],
  bad: [
    {
      name: 'global',
      design: change(application(), 'rule', { network: 'vpc' }),
      at: [{ id: 'rule', field: 'network' }],
    },
  ],
};
