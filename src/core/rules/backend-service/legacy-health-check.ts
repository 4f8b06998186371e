import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import type { Resource } from '../../model/kinds.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const legacyHealthCheck = defineRule({
  id: 'backend-service/legacy-health-check',
  severity: 'error',
  documentedOnly: true,
  title: 'Legacy health checks probe instance groups of global HTTP load balancers only',
  why: 'The older collections httpHealthChecks and httpsHealthChecks know no port of an endpoint. They work for instance groups behind global external and classic Application Load Balancers; NEGs need a health check of the present kind.',
  source: cite('healthCheckOverview', 'featureComparison', 'backendServiceOverview'),
  on: 'backendService',
  yieldsTo: ['backend-service/health-check-forbidden'],
  *check(service, view) {
    for (const [index, id] of (service.healthChecks ?? []).entries()) {
      const check = view.get(id);
      if (!isLegacy(check)) continue;
      const products = productsOf(service, view);
      const takesLegacy = products.some(
        ({ family, exposure, scopes }) =>
          family === 'APPLICATION' && exposure === 'EXTERNAL' && scopes.backendService.includes('global'),
      );
      const neg = backendsOf(service, view).find(({ target }) => target?.kind === 'neg');
      if (products.length === 0 || (takesLegacy && !neg)) continue;
      yield {
        at: [
          { id: service.id, field: `healthChecks[${index}]` },
          { id },
          ...(neg?.target ? [{ id: neg.target.id }] : []),
        ],
        message: `${nameOf(service, 'The backend service')} is probed by ${nameOf(check, 'a legacy health check')}, a legacy health check, ${neg ? `and has ${neg.name}, a NEG` : 'outside a global external Application Load Balancer'}. It needs a health check of the collection healthChecks.`,
      };
    }
  },
});

function isLegacy(check: Resource | undefined): boolean {
  if (check?.kind === 'external') return /\/https?HealthChecks\//.test(check.url ?? '');
  return check?.kind === 'opaque' && /^compute#https?HealthCheck$/.test(check.apiKind ?? '');
}
