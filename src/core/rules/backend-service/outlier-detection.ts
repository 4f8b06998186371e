import { set } from '../../edit/write.ts';
import { isIdle } from '../../facts/affinity.ts';
import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const outlierDetection = defineRule({
  id: 'backend-service/outlier-detection',
  severity: 'warning',
  title: 'Outlier detection needs several endpoints to compare',
  why: 'It takes an endpoint that fails out of turn for a while. A global internet NEG has one endpoint, and a regional load balancer one serverless NEG: there is no other to turn to.',
  source: cite('serverlessNegOverview', 'internetNegOverview', 'backendServiceOverview'),
  on: 'backendService',
  *check(service, view) {
    if (!service.outlierDetection) return;
    const products = productsOf(service, view);
    if (products.length === 0) return;
    const idle = backendsOf(service, view).find(
      ({ kind }) => kind && products.every(({ id }) => isIdle(id, kind, 'outlierDetection')),
    );
    if (!idle?.target) return;
    yield {
      at: [{ id: service.id, field: 'outlierDetection' }, { id: idle.target.id }],
      message: `${nameOf(service, 'The backend service')} has outlier detection, which does not apply to ${idle.name}.`,
      fixes: [
        {
          title: 'Switch outlier detection off',
          safety: 'design',
          edit: (design) => set(design, 'backendService', service.id, { outlierDetection: undefined }),
        },
      ],
    };
  },
});
