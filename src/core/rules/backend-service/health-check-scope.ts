import { set } from '../../edit/write.ts';
import { productWords } from '../../model/backends.ts';
import { capital, kindAndName } from '../../model/endpoints.ts';
import type { BackendService, HealthCheck } from '../../model/kinds.ts';
import { productsOf } from '../../model/load-balancer.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const healthCheckScope = defineRule({
  id: 'backend-service/health-check-scope',
  severity: 'error',
  title: 'Global load balancers use global health checks, regional ones regional',
  why: 'Health checks exist once per project or once per region. Only an internal passthrough load balancer takes either kind.',
  source: cite('healthCheckOverview', 'healthCheckUse', 'fabricPull3939', 'fabricIssue3769'),
  on: 'backendService',
  // A service in the wrong region is far from its health check, too.
  yieldsTo: ['backend-service/health-check-forbidden', 'load-balancer/one-region'],
  *check(service, view) {
    const products = productsOf(service, view);
    if (products.length === 0) return;
    for (const [index, id] of (service.healthChecks ?? []).entries()) {
      const check = view.of('healthCheck', id);
      if (!check) continue;
      const scope = check.region ? 'region' : 'global';
      const at = [
        { id: service.id, field: `healthChecks[${index}]` },
        { id: check.id, field: 'region' },
      ] as const;
      const fixes = () =>
        moved(
          service,
          check,
          (['global', 'region'] as const).filter((each) =>
            products.some(({ scopes }) => scopes.healthCheck.includes(each)),
          ),
          view,
        );
      if (!products.some(({ scopes }) => scopes.healthCheck.includes(scope))) {
        const isTolerated = products.some(({ healthCheckScopesTolerated }) =>
          healthCheckScopesTolerated.includes(scope),
        );
        const what = `${capital(kindAndName(check))} is ${check.region ? `in ${check.region}` : 'global'}`;
        yield {
          at,
          severity: isTolerated ? 'warning' : 'error',
          message: isTolerated
            ? `${what}. The documentation asks for a regional one for ${productWords(products)}; deployments with a global one have been seen.`
            : `${what}, which ${productWords(products)} does not support. It takes a ${scope === 'global' ? 'regional' : 'global'} one.`,
          fixes: fixes(),
        };
      } else if (check.region && service.region && check.region !== service.region) {
        yield {
          at,
          message: `${capital(kindAndName(check))} is in ${check.region}; ${kindAndName(service)} is in ${service.region}. Both have to be in one region.`,
          fixes: fixes(),
        };
      }
    }
  },
});

/** Moves the check to where the service is, unless others use it. `scopes`: where a check of this service may be. */
function moved(
  service: BackendService,
  check: HealthCheck,
  scopes: readonly ('global' | 'region')[],
  view: View,
): readonly Fix[] {
  const isRegional = !scopes.includes('global');
  const mayBeRegional = scopes.includes('region');
  const region = mayBeRegional && (isRegional || check.region) ? service.region : undefined;
  if (view.referrers(check.id).length > 1 || (isRegional && !region) || region === check.region) return [];
  return [
    {
      title: region ? `Move ${kindAndName(check)} to ${region}` : `Make ${kindAndName(check)} global`,
      safety: 'safe',
      edit: (design) => set(design, 'healthCheck', check.id, { region }),
    },
  ];
}
