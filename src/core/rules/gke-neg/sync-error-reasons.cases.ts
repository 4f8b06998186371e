import type { RuleCases } from '../cases.ts';
import { standalone } from './case-designs.ts';
import { syncErrorReasons } from './sync-error-reasons.ts';

export const cases: RuleCases = {
  rule: syncErrorReasons,
  good: [{ name: 'no reason noted', design: standalone() }],
  bad: [
    {
      name: 'a known reason and another word',
      design: standalone({ syncErrors: ['EPNodeNotFound', 'constructor'] }),
      at: [
        { id: 'shop', field: 'syncErrors[0]' },
        { id: 'shop', field: 'syncErrors[1]' },
      ],
    },
  ],
};
