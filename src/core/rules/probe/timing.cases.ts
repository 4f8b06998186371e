import type { RuleCases } from '../cases.ts';
import { withProbe } from './case-designs.ts';
import { timing } from './timing.ts';

export const cases: RuleCases = {
  rule: timing,
  good: [
    {
      name: '1 second, and a threshold of 1',
      design: withProbe({ checkIntervalSec: 1, timeoutSec: 1, healthyThreshold: 1, unhealthyThreshold: 1 }),
    },
    {
      name: '300 seconds, and a threshold of 10',
      design: withProbe({ checkIntervalSec: 300, timeoutSec: 300, healthyThreshold: 10, unhealthyThreshold: 10 }),
    },
  ],
  bad: [
    {
      name: 'a timeout of half a second',
      design: withProbe({ timeoutSec: 0.5 }),
      at: [{ id: 'probe', field: 'timeoutSec' }],
    },
    {
      name: 'a threshold of 0',
      design: withProbe({ healthyThreshold: 0 }),
      at: [{ id: 'probe', field: 'healthyThreshold' }],
    },
    {
      name: 'a threshold of 11 and an interval of 301 s',
      design: withProbe({ checkIntervalSec: 301, unhealthyThreshold: 11 }),
      at: [
        { id: 'probe', field: 'checkIntervalSec' },
        { id: 'probe', field: 'unhealthyThreshold' },
      ],
    },
  ],
};
