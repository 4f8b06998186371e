import { targetProxy } from '../../model/builders.ts';
import { add, application } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { proxyUsed } from './used.ts';

export const cases: RuleCases = {
  rule: proxyUsed,
  good: [{ name: 'behind a rule', design: application() }],
  bad: [
    {
      name: 'without a rule',
      design: add(application(), targetProxy('spare', { type: 'HTTP', urlMap: 'map' })),
      at: [{ id: 'spare' }],
    },
  ],
};
