import { change, passthrough, portMapping, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { capacityForbidden } from './capacity-forbidden.ts';

const with1 = (design: ReturnType<typeof serverless>, fields: object) =>
  change(design, 'service', { backends: [{ id: 'b1', ...fields }] });

export const cases: RuleCases = {
  rule: capacityForbidden,
  good: [
    { name: 'a passthrough load balancer without a capacity', design: passthrough() },
    {
      name: 'a capacity of zero, which means none',
      design: with1(passthrough(), { group: 'neg', balancingMode: 'CONNECTION', maxConnections: 0 }),
    },
  ],
  bad: [
    {
      name: 'a number of connections for a port mapping NEG',
      design: with1(portMapping(), { group: 'neg', balancingMode: 'CONNECTION', maxConnectionsPerEndpoint: 100 }),
      at: [{ id: 'service', part: 'b1', field: 'maxConnectionsPerEndpoint' }],
      severity: 'warning',
    },
    {
      name: 'a number of connections on a passthrough load balancer',
      design: with1(passthrough(), { group: 'neg', balancingMode: 'CONNECTION', maxConnectionsPerEndpoint: 100 }),
      at: [{ id: 'service', part: 'b1', field: 'maxConnectionsPerEndpoint' }],
    },
    {
      name: 'a utilization for Cloud Run',
      design: with1(serverless(), { group: 'run-neg', maxUtilization: 0.8 }),
      at: [{ id: 'service', part: 'b1', field: 'maxUtilization' }],
    },
  ],
};
