import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { hasBackends } from './has-backends.ts';

export const cases: RuleCases = {
  rule: hasBackends,
  good: [{ name: 'one backend', design: application() }],
  bad: [
    {
      name: 'no backend',
      design: change(application(), 'service', { backends: [] }),
      at: [{ id: 'service', field: 'backends' }],
    },
  ],
};
