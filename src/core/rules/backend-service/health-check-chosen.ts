import { newResource } from '../../edit/create.ts';
import { put, set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { probedBackends } from '../../model/health-checks.ts';
import type { Id } from '../../model/kind.ts';
import type { HealthCheck } from '../../model/kinds.ts';
import { frontendOf } from '../../model/load-balancer.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';
import { fittingCheck } from './fitting-check.ts';

export const healthCheckChosen = defineRule({
  id: 'backend-service/health-check-chosen',
  severity: 'error',
  incomplete: true,
  title: 'Instance groups, zonal and hybrid NEGs need a health check',
  why: 'Only probes tell the load balancer which endpoints may receive traffic, behind a passthrough load balancer too. Without one the API does not take such backends, unless a high-availability policy names the leader instead.',
  source: cite('apiBackendService', 'negOverview', 'healthCheckOverview'),
  on: 'backendService',
  *check(service, view) {
    if ((service.healthChecks?.length ?? 0) > 0 || service.haPolicy) return;
    const needing = probedBackends(service, view).find(({ facts }) =>
      facts.every(({ requirement }) => requirement === 'required'),
    );
    if (!needing) return;
    const hasPorts = needing.kind !== 'NEG_GCE_VM_IP';
    const [rule] = frontendOf(service, view).forwardingRules;
    const port = Number(rule?.ports?.[0] ?? 80) || 80;
    const add: Fix = {
      title: hasPorts ? 'Add a TCP check on the serving port' : `Add a TCP check on port ${port}`,
      safety: 'input',
      edit: (design) => {
        const blank = { requestPath: undefined, region: service.region };
        const check = newResource(
          design,
          'healthCheck',
          {},
          {
            ...blank,
            type: 'TCP',
            ...(hasPorts ? { portSpecification: 'USE_SERVING_PORT' } : { portSpecification: 'USE_FIXED_PORT', port }),
          },
        );
        return set(put(design, check), 'backendService', service.id, { healthChecks: [check.id] });
      },
    };
    const present = fittingCheck(service, port, view);
    yield {
      at: [{ id: service.id, field: 'healthChecks' }],
      message: `${nameOf(service, 'The backend service')} has no health check yet. ${needing.name} needs one.`,
      fixes: [...(present ? [use(present, service.id)] : []), add],
    };
  },
});

function use(check: HealthCheck, service: Id): Fix {
  return {
    title: `Use ${nameOf(check, 'the health check that is there')}`,
    safety: 'input',
    edit: (design) =>
      resourceOf(design, check.id) ? set(design, 'backendService', service, { healthChecks: [check.id] }) : design,
  };
}
