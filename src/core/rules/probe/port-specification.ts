import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { quoted } from '../../model/names.ts';
import { defineRule, type Fix } from '../rule.ts';
import { probeSources } from './probe-sources.ts';

export const portSpecification = defineRule({
  id: 'probe/port-specification',
  severity: 'error',
  title: 'A health check takes its port from one place',
  why: 'The port is a fixed number, a named port of the instance group, or the port that each endpoint serves on. The field that does not belong to the choice stays empty.',
  source: probeSources,
  on: 'healthCheck',
  *check(probe) {
    const { port, portName, portSpecification: from } = probe;
    const name = nameOf(probe, 'health check');
    const put = (title: string, patch: Parameters<typeof set<'healthCheck'>>[3]): Fix => ({
      title,
      safety: 'input',
      edit: (design) => set(design, 'healthCheck', probe.id, patch),
    });
    if (from && from !== 'USE_SERVING_PORT' && from !== 'USE_FIXED_PORT' && from !== 'USE_NAMED_PORT') {
      yield {
        at: [{ id: probe.id, field: 'portSpecification' }],
        message: `${name} takes its port from ${quoted(from)}. It can be USE_SERVING_PORT, USE_FIXED_PORT or USE_NAMED_PORT.`,
        fixes: [put('Leave it out', { portSpecification: undefined })],
      };
    }
    if (port !== undefined && (from === 'USE_SERVING_PORT' || from === 'USE_NAMED_PORT')) {
      yield {
        at: [
          { id: probe.id, field: 'port' },
          { id: probe.id, field: 'portSpecification' },
        ],
        message: `${name} says ${from} and port ${port}. A number goes with USE_FIXED_PORT.`,
        fixes: [
          put('Leave the number out', { port: undefined }),
          put(`Probe port ${port} always`, { portSpecification: 'USE_FIXED_PORT', portName: undefined }),
        ],
      };
    }
    if (portName && (from === 'USE_SERVING_PORT' || from === 'USE_FIXED_PORT')) {
      yield {
        at: [
          { id: probe.id, field: 'portName' },
          { id: probe.id, field: 'portSpecification' },
        ],
        message: `${name} says ${from} and names port ${quoted(portName)}. A name goes with USE_NAMED_PORT.`,
        fixes: [put('Leave the name out', { portName: undefined })],
      };
    }
  },
});
