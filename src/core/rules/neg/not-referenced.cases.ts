import { backendService } from '../../model/builders.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { notReferenced } from './not-referenced.ts';

export const cases: RuleCases = {
  rule: notReferenced,
  good: [
    { name: 'a NEG in one backend service', design: passthrough() },
    {
      name: 'two backend services share a NEG',
      design: add(
        application(),
        backendService('second', {
          loadBalancingScheme: 'EXTERNAL_MANAGED',
          protocol: 'HTTP',
          healthChecks: ['check'],
          backends: [{ id: 'b1', group: 'neg', balancingMode: 'RATE', maxRatePerEndpoint: 10 }],
        }),
      ),
    },
  ],
  bad: [
    {
      name: 'a NEG in no backend service',
      design: change(passthrough(), 'service', { backends: undefined }),
      at: [{ id: 'neg' }],
    },
  ],
};
