import { application, change, groupApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { utilizationAffinity } from './utilization-affinity.ts';

const sticky = { sessionAffinity: 'CLIENT_IP' };

export const cases: RuleCases = {
  rule: utilizationAffinity,
  good: [
    { name: 'UTILIZATION alone', design: groupApplication() },
    { name: 'RATE with session affinity', design: change(application(), 'service', sticky) },
  ],
  bad: [
    {
      name: 'UTILIZATION and session affinity together',
      design: change(groupApplication(), 'service', sticky),
      at: [{ id: 'service', part: 'b1', field: 'balancingMode' }],
    },
  ],
};
