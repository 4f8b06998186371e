import { change, passthrough, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { capacityForbidden } from './capacity-forbidden.ts';

const with1 = (design: ReturnType<typeof serverless>, fields: object) =>
  change(design, 'service', { backends: [{ id: 'b1', ...fields }] });

export const cases: RuleCases = {
  rule: capacityForbidden,
  good: [
    { name: 'passthrough without', design: passthrough() },
    {
      name: 'a zero that says nothing',
      design: with1(passthrough(), { group: 'neg', balancingMode: 'CONNECTION', maxConnections: 0 }),
    },
  ],
  bad: [
    {
      name: 'connections on a passthrough load balancer',
      design: with1(passthrough(), { group: 'neg', balancingMode: 'CONNECTION', maxConnectionsPerEndpoint: 100 }),
      at: [{ id: 'service', part: 'b1', field: 'maxConnectionsPerEndpoint' }],
    },
    {
      name: 'utilization on Cloud Run',
      design: with1(serverless(), { group: 'run-neg', maxUtilization: 0.8 }),
      at: [{ id: 'service', part: 'b1', field: 'maxUtilization' }],
    },
  ],
};
