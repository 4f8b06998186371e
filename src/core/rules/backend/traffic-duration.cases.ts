import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { trafficDuration } from './traffic-duration.ts';

const balanced = (fields: object) =>
  change(application(), 'service', { backends: [{ id: 'b1', group: 'neg', ...fields }] });
const inFlight = { balancingMode: 'IN_FLIGHT', maxInFlightRequestsPerEndpoint: 10 };
const at = [{ id: 'service', part: 'b1', field: 'trafficDuration' }];

export const cases: RuleCases = {
  rule: trafficDuration,
  ofMissing: ['service: backends[0], no trafficDuration'],
  good: [
    { name: 'IN_FLIGHT with LONG', design: balanced({ ...inFlight, trafficDuration: 'LONG' }) },
    {
      name: 'RATE without a traffic duration',
      design: balanced({ balancingMode: 'RATE', maxRatePerEndpoint: 10, trafficDuration: 'SHORT' }),
    },
  ],
  bad: [
    { name: 'IN_FLIGHT without a traffic duration', design: balanced(inFlight), at },
    { name: 'IN_FLIGHT with SHORT', design: balanced({ ...inFlight, trafficDuration: 'SHORT' }), at },
  ],
};
