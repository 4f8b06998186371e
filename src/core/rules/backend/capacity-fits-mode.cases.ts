import { application, change, groupApplication, proxyNetwork } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { capacityFitsMode } from './capacity-fits-mode.ts';

const with1 = (design: ReturnType<typeof application>, fields: object) =>
  change(design, 'service', { backends: [{ id: 'b1', group: 'neg', ...fields }] });
const at = (field: string) => [{ id: 'service', part: 'b1', field }];

export const cases: RuleCases = {
  rule: capacityFitsMode,
  good: [
    { name: 'RATE with a number of requests', design: application() },
    { name: 'CONNECTION with a number of connections', design: proxyNetwork() },
    {
      name: 'UTILIZATION with a rate',
      design: change(groupApplication(), 'service', {
        backends: [
          { id: 'b1', group: 'group', balancingMode: 'UTILIZATION', maxUtilization: 0.8, maxRatePerInstance: 50 },
        ],
      }),
    },
  ],
  bad: [
    {
      name: 'requests per instance for a NEG',
      design: with1(application(), { balancingMode: 'RATE', maxRatePerInstance: 10 }),
      at: at('maxRatePerInstance'),
    },
    {
      name: 'a number of connections with RATE',
      design: with1(application(), { balancingMode: 'RATE', maxRate: 10, maxConnections: 10 }),
      at: at('maxConnections'),
    },
    {
      name: 'a number of requests with CONNECTION',
      design: with1(proxyNetwork(), { balancingMode: 'CONNECTION', maxConnections: 10, maxRate: 10 }),
      at: at('maxRate'),
    },
    {
      name: 'requests in flight with RATE',
      design: with1(application(), { balancingMode: 'RATE', maxRate: 10, maxInFlightRequests: 10 }),
      at: at('maxInFlightRequests'),
    },
    {
      name: 'a utilization with RATE, which is ignored',
      design: with1(application(), { balancingMode: 'RATE', maxRate: 10, maxUtilization: 0.5 }),
      at: at('maxUtilization'),
      severity: 'info',
    },
    {
      name: 'requests per endpoint for an instance group',
      design: change(groupApplication(), 'service', {
        backends: [{ id: 'b1', group: 'group', balancingMode: 'RATE', maxRatePerEndpoint: 10 }],
      }),
      at: at('maxRatePerEndpoint'),
    },
  ],
};
