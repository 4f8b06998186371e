import { change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { oneTarget } from './one-target.ts';

export const cases: RuleCases = {
  rule: oneTarget,
  good: [{ name: 'a proxy alone', design: serverless() }],
  bad: [
    {
      name: 'a target proxy and a backend service',
      design: change(serverless(), 'rule', { backendService: 'service' }),
      at: [{ id: 'rule', field: 'backendService' }],
      also: ['load-balancer/one-product'],
    },
  ],
};
