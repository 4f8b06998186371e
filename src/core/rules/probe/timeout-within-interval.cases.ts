import type { RuleCases } from '../cases.ts';
import { withProbe } from './case-designs.ts';
import { timeoutWithinInterval } from './timeout-within-interval.ts';

export const cases: RuleCases = {
  rule: timeoutWithinInterval,
  ofMissing: ['probe: no timeoutSec'],
  good: [
    { name: 'neither is written down', design: withProbe({}) },
    { name: 'a timeout as long as the interval', design: withProbe({ checkIntervalSec: 1, timeoutSec: 1 }) },
  ],
  bad: [
    {
      name: 'a timeout of 11 s, an interval of 10 s',
      design: withProbe({ checkIntervalSec: 10, timeoutSec: 11 }),
      at: [{ id: 'probe', field: 'timeoutSec' }],
    },
    {
      name: 'a short interval with the default timeout',
      design: withProbe({ checkIntervalSec: 3 }),
      at: [{ id: 'probe', field: 'checkIntervalSec' }],
    },
    {
      name: 'a long timeout with the default interval',
      design: withProbe({ timeoutSec: 6 }),
      at: [{ id: 'probe', field: 'timeoutSec' }],
    },
  ],
};
