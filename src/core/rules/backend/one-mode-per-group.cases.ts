import { backendService, instanceGroup } from '../../model/builders.ts';
import { add, change, groupApplication } from '../bases.ts';
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
    {
      name: 'another mode for another group of the second service',
      design: change(
        add(
          second({ balancingMode: 'UTILIZATION' }),
          instanceGroup('other', {
            zone: 'us-central1-b',
            network: 'vpc',
            subnetwork: 'app',
            namedPorts: [{ name: 'http', port: 8080 }],
          }),
        ),
        'second',
        {
          backends: [
            { id: 'b1', group: 'other', balancingMode: 'RATE', maxRatePerInstance: 100 },
            { id: 'b2', group: 'group', balancingMode: 'UTILIZATION' },
          ],
        },
      ),
    },
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
