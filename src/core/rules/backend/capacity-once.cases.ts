import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { capacityOnce } from './capacity-once.ts';

export const cases: RuleCases = {
  rule: capacityOnce,
  good: [{ name: 'one number', design: application() }],
  bad: [
    {
      name: 'both numbers',
      design: change(application(), 'service', {
        backends: [{ id: 'b1', group: 'neg', balancingMode: 'RATE', maxRate: 500, maxRatePerEndpoint: 100 }],
      }),
      at: [{ id: 'service', part: 'b1', field: 'maxRatePerEndpoint' }],
    },
  ],
};
