import type { RuleCases } from '../cases.ts';
import { withProbe } from './case-designs.ts';
import { timing } from './timing.ts';

export const cases: RuleCases = {
  rule: timing,
  good: [
    {
      name: 'the least',
      design: withProbe({ checkIntervalSec: 1, timeoutSec: 1, healthyThreshold: 1, unhealthyThreshold: 1 }),
    },
    {
      name: 'the most',
      design: withProbe({ checkIntervalSec: 300, timeoutSec: 300, healthyThreshold: 10, unhealthyThreshold: 10 }),
    },
  ],
  bad: [
    {
      name: 'half a second',
      design: withProbe({ timeoutSec: 0.5 }),
      at: [{ id: 'probe', field: 'timeoutSec' }],
    },
    {
      name: 'a threshold of none',
      design: withProbe({ healthyThreshold: 0 }),
      at: [{ id: 'probe', field: 'healthyThreshold' }],
    },
    {
      name: 'eleven in a row, every five minutes and more',
      design: withProbe({ checkIntervalSec: 301, unhealthyThreshold: 11 }),
      at: [
        { id: 'probe', field: 'checkIntervalSec' },
        { id: 'probe', field: 'unhealthyThreshold' },
      ],
    },
  ],
};
