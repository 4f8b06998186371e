import { application, change, groupApplication, passthrough, proxyNetwork } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { hybrid } from '../hybrid-neg/case-designs.ts';
import { capacityChosen } from './capacity-chosen.ts';
import { proxyOrPassthrough } from './case-designs.ts';

const with1 = (design: ReturnType<typeof application>, fields: object) =>
  change(design, 'service', { backends: [{ id: 'b1', group: 'neg', ...fields }] });
const at = (field: string) => [{ id: 'service', part: 'b1', field }];

export const cases: RuleCases = {
  rule: capacityChosen,
  good: [
    { name: 'a rate for the whole NEG', design: with1(application(), { balancingMode: 'RATE', maxRate: 1 }) },
    {
      name: 'UTILIZATION without a number',
      design: change(groupApplication(), 'service', {
        backends: [{ id: 'b1', group: 'group', balancingMode: 'UTILIZATION' }],
      }),
    },
    { name: 'CONNECTION behind a passthrough load balancer', design: passthrough() },
    {
      name: 'CONNECTION where a passthrough load balancer may follow',
      design: proxyOrPassthrough({ balancingMode: 'CONNECTION' }),
    },
  ],
  bad: [
    {
      name: 'IN_FLIGHT to a hybrid NEG without a target capacity',
      design: with1(hybrid(), { balancingMode: 'IN_FLIGHT', trafficDuration: 'LONG' }),
      at: at('maxInFlightRequestsPerEndpoint'),
      severity: 'warning',
      also: ['backend/mode-fits'],
    },
    {
      name: 'RATE without a target capacity',
      design: with1(application(), { balancingMode: 'RATE' }),
      at: at('maxRatePerEndpoint'),
    },
    {
      name: 'RATE with a rate of zero',
      design: with1(application(), { balancingMode: 'RATE', maxRate: 0 }),
      at: at('maxRatePerEndpoint'),
    },
    {
      name: 'CONNECTION without a target capacity',
      design: with1(proxyNetwork(), { balancingMode: 'CONNECTION' }),
      at: at('maxConnectionsPerEndpoint'),
    },
  ],
};
