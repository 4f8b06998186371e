import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { probedBackends } from '../../model/health-checks.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const unneeded = new Set(['forbidden', 'not-applicable']);

export const healthCheckForbidden = defineRule({
  id: 'backend-service/health-check-forbidden',
  severity: 'error',
  title: 'Serverless, Private Service Connect and global internet NEGs have no health check',
  why: 'Google’s probers cannot reach these targets, or their own platform watches over them already. The API refuses a health check beside them.',
  source: cite('apiBackendService', 'negOverview', 'lbHttpIssue149', 'fabricIssue652'),
  on: 'backendService',
  yieldsTo: ['backend/kind-fits-load-balancer'],
  *check(service, view) {
    const [check] = service.healthChecks ?? [];
    if (!check) return;
    const refusing = probedBackends(service, view).find(({ facts }) =>
      facts.every(({ requirement }) => unneeded.has(requirement)),
    );
    if (!refusing) return;
    const { name, target, kind } = refusing;
    yield {
      at: [
        { id: service.id, field: 'healthChecks[0]' },
        ...(view.get(check) ? [{ id: check }] : []),
        ...(target ? [{ id: target.id }] : []),
      ],
      severity: kind === 'NEG_GCE_VM_IP_PORTMAP' ? 'warning' : 'error',
      documentedOnly: kind?.startsWith('NEG_PSC_') ?? false,
      message: `${nameOf(service, 'The backend service')} has the health check ${nameOf(view.get(check), 'health check')}. With ${name} as a backend it can have none.`,
      fixes: [
        {
          title: 'Take the health check off',
          safety: 'safe',
          edit: (design) => set(design, 'backendService', service.id, { healthChecks: undefined }),
        },
      ],
    };
  },
});
