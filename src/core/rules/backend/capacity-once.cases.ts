import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { hybrid } from '../hybrid-neg/case-designs.ts';
import { capacityOnce } from './capacity-once.ts';
import { proxyOrPassthrough } from './case-designs.ts';

export const cases: RuleCases = {
  rule: capacityOnce,
  ofMissing: ['service: no region'],
  good: [
    { name: 'one of the two numbers', design: application() },
    {
      name: 'both numbers where a passthrough load balancer may follow, which takes neither',
      design: proxyOrPassthrough({ balancingMode: 'CONNECTION', maxConnections: 500, maxConnectionsPerInstance: 100 }),
    },
  ],
  bad: [
    {
      name: 'both numbers of requests in flight, for a hybrid NEG',
      design: change(hybrid(), 'service', {
        backends: [
          {
            id: 'b1',
            group: 'neg',
            balancingMode: 'IN_FLIGHT',
            trafficDuration: 'LONG',
            maxInFlightRequests: 500,
            maxInFlightRequestsPerEndpoint: 10,
          },
        ],
      }),
      at: [{ id: 'service', part: 'b1', field: 'maxInFlightRequestsPerEndpoint' }],
      severity: 'warning',
      also: ['backend/mode-fits'],
    },
    {
      name: 'a number for the whole NEG and one for each endpoint',
      design: change(application(), 'service', {
        backends: [{ id: 'b1', group: 'neg', balancingMode: 'RATE', maxRate: 500, maxRatePerEndpoint: 100 }],
      }),
      at: [{ id: 'service', part: 'b1', field: 'maxRatePerEndpoint' }],
    },
  ],
};
