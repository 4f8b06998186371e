import { set } from '../../edit/write.ts';
import { backendsOf, productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { defineRule, type Fix, type Severity } from '../rule.ts';
import { cite } from '../sources.ts';

export const localityPolicy = defineRule({
  id: 'backend-service/locality-policy',
  severity: 'warning',
  title: 'Locality policies differ between load balancers',
  why: 'They say how requests are spread inside a zone. Passthrough load balancers know MAGLEV forms only, classic ones none, and targets that scale by themselves have nothing to choose between.',
  source: cite('featureComparison', 'backendServiceOverview', 'serverlessNegOverview'),
  on: 'backendService',
  *check(service, view) {
    const policy = service.localityLbPolicy;
    if (!policy) return;
    const products = productsOf(service, view);
    // The default of every proxy: the API shows it on services that have nothing to choose between, too.
    if (policy === 'ROUND_ROBIN' && products.every(({ target }) => target === 'TARGET_PROXY')) return;
    if (products.length === 0) return;
    const idle = backendsOf(service, view).find(
      ({ kind }) => kind?.startsWith('NEG_SERVERLESS_') || kind?.endsWith('_GLOBAL'),
    );
    const check = view.of('healthCheck', service.healthChecks?.[0]);
    const fault: { words: string; severity: Severity } | undefined = products.every(
      ({ features }) => !features.localityPolicies.includes(policy),
    )
      ? { words: `which is not listed for ${productWords(products)}.`, severity: 'warning' }
      : idle
        ? { words: `which does not apply to ${idle.name}.`, severity: 'warning' }
        : policy === 'WEIGHTED_MAGLEV' && check?.type && check.type !== 'HTTP'
          ? {
              words: `which takes its weights from an HTTP health check. ${nameOf(check, 'The check')} is a ${check.type} check.`,
              severity: 'error',
            }
          : undefined;
    if (!fault) return;
    const clear: Fix = {
      title: 'Clear the locality policy',
      safety: 'design',
      edit: (design) => set(design, 'backendService', service.id, { localityLbPolicy: undefined }),
    };
    yield {
      at: [{ id: service.id, field: 'localityLbPolicy' }],
      severity: fault.severity,
      message: `${nameOf(service, 'The backend service')} has the locality policy ${policy}, ${fault.words}`,
      fixes: [clear],
    };
  },
});
