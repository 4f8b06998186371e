import { change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { published } from '../published-bases.ts';
import { producerGlobalAccess } from './producer-global-access.ts';

export const cases: RuleCases = {
  rule: producerGlobalAccess,
  ofMissing: ['rule: no allowGlobalAccess'],
  good: [
    { name: 'global access', design: published() },
    {
      name: 'a producer that is not drawn',
      design: change(published(), 'orders', { targetService: undefined }),
    },
  ],
  bad: [
    {
      name: 'a global consumer of a regional producer',
      design: change(published(), 'rule', { allowGlobalAccess: undefined }),
      at: [{ id: 'front', part: 'b1', field: 'group' }],
    },
  ],
};
