import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { groupChosen } from './group-chosen.ts';

export const cases: RuleCases = {
  rule: groupChosen,
  good: [{ name: 'a NEG', design: application() }],
  bad: [
    {
      name: 'a second backend that is blank',
      design: change(application(), 'service', {
        backends: [{ id: 'b1', group: 'neg', balancingMode: 'RATE', maxRatePerEndpoint: 100 }, { id: 'b2' }],
      }),
      at: [{ id: 'service', part: 'b2', field: 'group' }],
    },
  ],
};
