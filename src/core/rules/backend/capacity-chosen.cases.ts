import { application, change, groupApplication, passthrough, proxyNetwork } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { capacityChosen } from './capacity-chosen.ts';

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
    { name: 'passthrough', design: passthrough() },
  ],
  bad: [
    { name: 'RATE alone', design: with1(application(), { balancingMode: 'RATE' }), at: at('maxRatePerEndpoint') },
    {
      name: 'a rate of zero',
      design: with1(application(), { balancingMode: 'RATE', maxRate: 0 }),
      at: at('maxRatePerEndpoint'),
    },
    {
      name: 'CONNECTION alone',
      design: with1(proxyNetwork(), { balancingMode: 'CONNECTION' }),
      at: at('maxConnectionsPerEndpoint'),
    },
  ],
};
