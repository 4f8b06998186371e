import { application, change, groupApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { utilizationAffinity } from './utilization-affinity.ts';

const sticky = { sessionAffinity: 'CLIENT_IP' };

export const cases: RuleCases = {
  rule: utilizationAffinity,
  good: [
    { name: 'UTILIZATION alone', design: groupApplication() },
    {
      name: 'RATE on an instance group, with session affinity',
      design: change(groupApplication(), 'service', {
        ...sticky,
        backends: [{ id: 'b1', group: 'group', balancingMode: 'RATE', maxRatePerInstance: 100 }],
      }),
    },
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
