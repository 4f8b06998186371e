import { set } from '../../edit/write.ts';
import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { isKind } from '../../model/kinds.ts';
import { portsServed } from '../../model/neg-facets.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const fixedPortServes = defineRule({
  id: 'health-check/fixed-port-serves',
  severity: 'info',
  title: 'A fixed probe port tells of endpoints that serve on it, and of no others',
  why: 'Where an endpoint serves on another port, the check asks a different process than the one that answers clients. Endpoints with ports are best probed on the serving port.',
  source: cite('healthCheckOverview', 'zonalNegOverview'),
  on: 'healthCheck',
  *check(check, view) {
    const { port } = check;
    if (check.portSpecification !== 'USE_FIXED_PORT' || port === undefined) return;
    for (const service of view.from('backendService', check.id, 'backendService.healthCheck')) {
      for (const { target, kind, name } of backendsOf(service, view)) {
        if (!isKind('neg', target) || kind !== 'NEG_GCE_VM_IP_PORT') continue;
        const ports = portsServed(target);
        // Where all serve on that port, the two mean the same.
        if (ports.length === 0 || (ports.length === 1 && ports.includes(port))) continue;
        yield {
          at: [{ id: check.id, field: 'port' }, { id: target.id }],
          message: `${nameOf(check, 'The health check')} probes port ${port}; the endpoints of ${name} serve on ${ports.slice(0, 5).join(', ')}.`,
          fixes: [
            {
              title: 'Probe the serving port',
              safety: 'input',
              edit: (design) =>
                set(design, 'healthCheck', check.id, { portSpecification: 'USE_SERVING_PORT', port: undefined }),
            },
          ],
        };
      }
    }
  },
});
