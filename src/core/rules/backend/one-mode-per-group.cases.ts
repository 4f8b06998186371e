import { backendService } from '../../model/builders.ts';
import { add, groupApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { oneModePerGroup } from './one-mode-per-group.ts';

/** A second service over the same group, which the first one balances by utilization. */
const second = (balancing: object) =>
  add(
    groupApplication(),
    backendService('second', {
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      protocol: 'HTTP',
      portName: 'http',
      healthChecks: ['check'],
      backends: [{ id: 'b1', group: 'group', ...balancing }],
    }),
  );

export const cases: RuleCases = {
  rule: oneModePerGroup,
  good: [
    { name: 'a group in one service', design: groupApplication() },
    { name: 'one mode in both services', design: second({ balancingMode: 'UTILIZATION' }) },
  ],
  bad: [
    {
      name: 'UTILIZATION in one service, RATE in another',
      design: second({ balancingMode: 'RATE', maxRatePerInstance: 100 }),
      at: [{ id: 'second', part: 'b1', field: 'balancingMode' }],
    },
  ],
};
