import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { probeSources } from './probe-sources.ts';

const byDefault = 5;

export const timeoutWithinInterval = defineRule({
  id: 'probe/timeout-within-interval',
  severity: 'error',
  title: 'A probe’s timeout is no longer than the interval between probes',
  why: 'A probe has to be answered, or given up, before the next one goes out. Left out, both are five seconds.',
  source: probeSources,
  on: 'healthCheck',
  *check(probe) {
    const interval = probe.checkIntervalSec ?? byDefault;
    const timeout = probe.timeoutSec ?? byDefault;
    if (timeout <= interval) return;
    const shown = (value: number | undefined) => (value === undefined ? `${byDefault} s by default` : `${value} s`);
    yield {
      at: [
        { id: probe.id, field: probe.timeoutSec === undefined ? 'checkIntervalSec' : 'timeoutSec' },
        { id: probe.id, field: probe.timeoutSec === undefined ? 'timeoutSec' : 'checkIntervalSec' },
      ],
      message: `${nameOf(probe, 'health check')} waits ${shown(probe.timeoutSec)} for an answer and probes every ${shown(probe.checkIntervalSec)}. The timeout cannot be longer than the interval.`,
      fixes: [
        {
          title: `Wait ${interval} s`,
          safety: 'input',
          edit: (design) => set(design, 'healthCheck', probe.id, { timeoutSec: interval }),
        },
        {
          title: `Probe every ${timeout} s`,
          safety: 'input',
          edit: (design) => set(design, 'healthCheck', probe.id, { checkIntervalSec: timeout }),
        },
      ],
    };
  },
});
