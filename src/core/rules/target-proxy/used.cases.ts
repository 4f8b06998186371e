import { targetProxy } from '../../model/builders.ts';
import { add, application } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { proxyUsed } from './used.ts';

export const cases: RuleCases = {
  rule: proxyUsed,
  ofMissing: ['without rule', 'rule: no target'],
  good: [{ name: 'a proxy behind a forwarding rule', design: application() }],
  bad: [
    {
      name: 'a proxy without a forwarding rule',
      design: add(application(), targetProxy('spare', { type: 'HTTP', urlMap: 'map' })),
      at: [{ id: 'spare' }],
    },
  ],
};
