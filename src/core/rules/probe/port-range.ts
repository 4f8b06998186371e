import { set } from '../../edit/write.ts';
import { limits } from '../../facts/limits.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const highest = limits.port.value;

export const portRange = defineRule({
  id: 'probe/port-range',
  severity: 'error',
  title: `The port of a health check is a number from 1 to ${highest}`,
  why: 'Probes go to this port of every backend, whatever port the traffic uses.',
  source: cite('healthCheckOverview', 'healthCheckUse'),
  on: 'healthCheck',
  *check(probe) {
    const { port } = probe;
    if (port === undefined || (Number.isInteger(port) && port >= 1 && port <= highest)) return;
    yield {
      at: [{ id: probe.id, field: 'port' }],
      message: `${nameOf(probe, 'health check')} probes port ${port}. A port is a whole number from 1 to ${highest}.`,
      fixes: [
        {
          title: 'Probe port 80',
          safety: 'input',
          edit: (design) => set(design, 'healthCheck', probe.id, { port: 80 }),
        },
      ],
    };
  },
});
