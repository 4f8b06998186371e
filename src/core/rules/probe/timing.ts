import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { probeSources } from './probe-sources.ts';

/** Bounds and defaults, as the command line tool and the documentation have them. */
const fields = [
  { field: 'checkIntervalSec', what: 'interval', min: 1, max: 300, unit: ' s', byDefault: 5 },
  { field: 'timeoutSec', what: 'timeout', min: 1, max: 300, unit: ' s', byDefault: 5 },
  { field: 'healthyThreshold', what: 'healthy threshold', min: 1, max: 10, unit: '', byDefault: 2 },
  { field: 'unhealthyThreshold', what: 'unhealthy threshold', min: 1, max: 10, unit: '', byDefault: 2 },
] as const;

export const timing = defineRule({
  id: 'probe/timing',
  severity: 'error',
  title: 'Intervals and timeouts of a health check are 1 to 300 seconds, thresholds 1 to 10',
  why: 'A backend changes its state after so many probes in a row, one each interval. Left out, a probe goes out every five seconds and two decide.',
  source: probeSources,
  on: 'healthCheck',
  *check(probe) {
    for (const { field, what, min, max, unit, byDefault } of fields) {
      const value = probe[field];
      if (value === undefined || (Number.isInteger(value) && value >= min && value <= max)) continue;
      yield {
        at: [{ id: probe.id, field }],
        message: `The ${what} of ${nameOf(probe, 'health check')} is ${value}${unit}. It can be a whole number from ${min} to ${max}${unit}.`,
        fixes: [
          {
            title: `Leave it at ${byDefault}${unit}`,
            safety: 'input',
            edit: (design) => set(design, 'healthCheck', probe.id, { [field]: undefined }),
          },
        ],
      };
    }
  },
});
