import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { groupChosen } from './group-chosen.ts';

export const cases: RuleCases = {
  rule: groupChosen,
  good: [{ name: 'a backend with a NEG', design: application() }],
  bad: [
    {
      name: 'a backend without a group',
      design: change(application(), 'service', {
        backends: [{ id: 'b1', group: 'neg', balancingMode: 'RATE', maxRatePerEndpoint: 100 }, { id: 'b2' }],
      }),
      at: [{ id: 'service', part: 'b2', field: 'group' }],
    },
  ],
};
