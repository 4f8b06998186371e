import { healthCheck } from '../../model/builders.ts';
import { add, application } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { checkUsed } from './used.ts';

export const cases: RuleCases = {
  rule: checkUsed,
  ofMissing: ['without service', 'service: no healthChecks'],
  good: [{ name: 'a health check of a backend service', design: application() }],
  bad: [
    {
      name: 'a health check in no backend service',
      design: add(application(), healthCheck('spare', { type: 'TCP', port: 80 })),
      at: [{ id: 'spare' }],
    },
  ],
};
