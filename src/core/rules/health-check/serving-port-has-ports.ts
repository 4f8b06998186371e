import { set } from '../../edit/write.ts';
import { supportOf } from '../../facts/backend-support.ts';
import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { frontendOf, productsOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const servingPortHasPorts = defineRule({
  id: 'health-check/serving-port-has-ports',
  severity: 'error',
  title: 'Probing the serving port needs endpoints that have ports',
  why: 'GCE_VM_IP endpoints are whole interfaces without a port, so a passthrough load balancer cannot tell which one to probe. Name a fixed port.',
  source: cite('healthCheckOverview', 'zonalNegOverview'),
  on: 'backendService',
  *check(service, view) {
    const check = view.of('healthCheck', service.healthChecks?.[0]);
    if (check?.portSpecification !== 'USE_SERVING_PORT') return;
    const whole = backendsOf(service, view).find(({ kind }) => kind === 'NEG_GCE_VM_IP');
    if (!whole?.target) return;
    // Behind a load balancer that takes no such NEG at all, that is what has to be said.
    const isTaken = productsOf(service, view).some(
      ({ id }) => supportOf(id, 'NEG_GCE_VM_IP').support !== 'unsupported',
    );
    if (!isTaken) return;
    const text = frontendOf(service, view).forwardingRules[0]?.ports?.[0];
    const port = Number(text) || 80;
    yield {
      at: [{ id: check.id, field: 'portSpecification' }, { id: service.id }, { id: whole.target.id }],
      message: `${nameOf(check, 'The health check')} probes the serving port, and the endpoints of ${whole.name} have no port. A fixed port is needed.`,
      fixes: [
        {
          title: `Probe port ${port}`,
          safety: 'input',
          edit: (design) => set(design, 'healthCheck', check.id, { portSpecification: 'USE_FIXED_PORT', port }),
        },
      ],
    };
  },
});
