import { application, change, passthrough, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { proxyOrPassthrough } from './case-designs.ts';
import { scalerForbidden } from './scaler-forbidden.ts';

export const cases: RuleCases = {
  rule: scalerForbidden,
  good: [
    {
      name: 'a scaler of 0.5 on a NEG with a rate',
      design: change(application(), 'service', {
        backends: [{ id: 'b1', group: 'neg', balancingMode: 'RATE', maxRatePerEndpoint: 100, capacityScaler: 0.5 }],
      }),
    },
    {
      name: 'a scaler where a proxy may follow',
      design: proxyOrPassthrough({
        balancingMode: 'CONNECTION',
        maxConnectionsPerInstance: 100,
        capacityScaler: 0.5,
      }),
    },
    {
      name: 'a scaler of 1 on Cloud Run',
      design: change(serverless(), 'service', { backends: [{ id: 'b1', group: 'run-neg', capacityScaler: 1 }] }),
    },
  ],
  bad: [
    {
      name: 'a scaler on a passthrough load balancer',
      design: change(passthrough(), 'service', {
        backends: [{ id: 'b1', group: 'neg', balancingMode: 'CONNECTION', capacityScaler: 1 }],
      }),
      at: [{ id: 'service', part: 'b1', field: 'capacityScaler' }],
    },
    {
      name: 'a scaler of 1.5 on Cloud Run, which would be too much anywhere',
      design: change(serverless(), 'service', { backends: [{ id: 'b1', group: 'run-neg', capacityScaler: 1.5 }] }),
      at: [{ id: 'service', part: 'b1', field: 'capacityScaler' }],
    },
    {
      name: 'a scaler of 0.5 on Cloud Run',
      design: change(serverless(), 'service', { backends: [{ id: 'b1', group: 'run-neg', capacityScaler: 0.5 }] }),
      at: [{ id: 'service', part: 'b1', field: 'capacityScaler' }],
    },
  ],
};
