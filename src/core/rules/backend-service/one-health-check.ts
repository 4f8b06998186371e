import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const oneHealthCheck = defineRule({
  id: 'backend-service/one-health-check',
  severity: 'error',
  title: 'A backend service has at most one health check',
  why: 'The field is a list for historical reasons; the API takes one entry.',
  source: cite('apiBackendService', 'gcloudBackendServices'),
  on: 'backendService',
  *check(service, view) {
    const checks = service.healthChecks ?? [];
    const [first, second] = checks;
    if (!first || !second) return;
    yield {
      at: [{ id: service.id, field: 'healthChecks[1]' }, ...(view.get(second) ? [{ id: second }] : [])],
      message: `${nameOf(service, 'The backend service')} has ${checks.length} health checks. It can have one.`,
      fixes: [
        {
          title: `Keep ${nameOf(view.get(first), 'the first one')}`,
          safety: 'input',
          edit: (design) => set(design, 'backendService', service.id, { healthChecks: [first] }),
        },
      ],
    };
  },
});
