import { change, groupApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { regionalGroupTotals } from './regional-group-totals.ts';

const rate = (fields: object) =>
  change(groupApplication(), 'service', { backends: [{ id: 'b1', group: 'group', balancingMode: 'RATE', ...fields }] });
const regional = { zone: undefined, region: 'us-central1', managed: true, instances: undefined };

export const cases: RuleCases = {
  rule: regionalGroupTotals,
  good: [
    { name: 'a total (maxRate) for a zonal group', design: rate({ maxRate: 100 }) },
    {
      name: 'a number per VM (maxRatePerInstance) for a regional group',
      design: change(rate({ maxRatePerInstance: 10 }), 'group', regional),
    },
  ],
  bad: [
    {
      name: 'a total (maxRate) for a regional group',
      design: change(rate({ maxRate: 100 }), 'group', regional),
      at: [{ id: 'service', part: 'b1', field: 'maxRate' }],
      fixes: ['Use maxRatePerInstance 100 instead'],
    },
    {
      name: 'a total (maxRate) beside UTILIZATION for a regional group',
      design: change(rate({ balancingMode: 'UTILIZATION', maxRate: 100 }), 'group', regional),
      at: [{ id: 'service', part: 'b1', field: 'maxRate' }],
      fixes: ['Clear maxRate'],
    },
  ],
};
