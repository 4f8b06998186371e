import { healthCheck } from '../../model/builders.ts';
import { add, application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { oneHealthCheck } from './one-health-check.ts';

export const cases: RuleCases = {
  rule: oneHealthCheck,
  good: [{ name: 'one health check', design: application() }],
  bad: [
    {
      name: 'two health checks',
      design: change(
        add(application(), healthCheck('check-2', { type: 'TCP', portSpecification: 'USE_SERVING_PORT' })),
        'service',
        {
          healthChecks: ['check', 'check-2'],
        },
      ),
      at: [{ id: 'service', field: 'healthChecks[1]' }],
    },
  ],
};
