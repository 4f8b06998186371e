import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { probeSources } from './probe-sources.ts';

export const needsPort = defineRule({
  id: 'probe/needs-port',
  severity: 'error',
  incomplete: true,
  title: 'A health check that says “fixed port” or “named port” says which',
  why: 'The choice of where the port comes from needs the number or the name that goes with it.',
  source: probeSources,
  on: 'healthCheck',
  *check(probe) {
    const name = nameOf(probe, 'health check');
    if (probe.portSpecification === 'USE_FIXED_PORT' && probe.port === undefined) {
      const port = probe.type === 'HTTPS' || probe.type === 'HTTP2' || probe.type === 'SSL' ? 443 : 80;
      yield {
        at: [{ id: probe.id, field: 'port' }],
        message: `${name} probes a fixed port and does not say which. It needs a port number.`,
        fixes: [
          {
            title: `Probe port ${port}`,
            safety: 'input',
            edit: (design) => set(design, 'healthCheck', probe.id, { port }),
          },
        ],
      };
    }
    if (probe.portSpecification === 'USE_NAMED_PORT' && !probe.portName) {
      yield {
        at: [{ id: probe.id, field: 'portName' }],
        message: `${name} probes a named port and does not say which. It needs the name that the instance groups give it.`,
      };
    }
  },
});
