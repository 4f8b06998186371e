import { healthCheck } from '../../model/builders.ts';
import { add, application } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { checkUsed } from './used.ts';

export const cases: RuleCases = {
  rule: checkUsed,
  good: [{ name: 'used', design: application() }],
  bad: [
    {
      name: 'not used',
      design: add(application(), healthCheck('spare', { type: 'TCP', port: 80 })),
      at: [{ id: 'spare' }],
    },
  ],
};
