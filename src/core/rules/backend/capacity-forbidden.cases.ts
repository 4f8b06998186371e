import { change, passthrough, portMapping, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { internet } from '../internet-neg/case-designs.ts';
import { capacityForbidden } from './capacity-forbidden.ts';
import { proxyOrPassthrough } from './case-designs.ts';

const with1 = (design: ReturnType<typeof serverless>, fields: object) =>
  change(design, 'service', { backends: [{ id: 'b1', ...fields }] });

export const cases: RuleCases = {
  rule: capacityForbidden,
  good: [
    { name: 'a passthrough load balancer without a capacity', design: passthrough() },
    {
      name: 'a number of connections where a proxy may follow',
      design: proxyOrPassthrough({ balancingMode: 'CONNECTION', maxConnectionsPerInstance: 100 }),
    },
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
      name: 'a rate for a global internet NEG',
      design: internet({}, { backends: [{ id: 'b1', group: 'out', maxRate: 100 }] }),
      at: [{ id: 'service', part: 'b1', field: 'maxRate' }],
      documentedOnly: true,
    },
    {
      name: 'a utilization for Cloud Run',
      design: with1(serverless(), { group: 'run-neg', maxUtilization: 0.8 }),
      at: [{ id: 'service', part: 'b1', field: 'maxUtilization' }],
    },
  ],
};
