import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const crossRegionServerless = defineRule({
  id: 'backend/cross-region-serverless',
  severity: 'warning',
  title: 'Several serverless NEGs behind a cross-region internal load balancer are documented both ways',
  why: 'A set-up guide attaches one serverless NEG of each region to the backend service, while two overview pages allow a single one in all. The guide is likely right; try it before you rely on it.',
  source: cite('backendServiceOverview', 'serverlessNegOverview', 'crossRegionServerlessSetup'),
  on: 'backendService',
  *check(service, view) {
    const [product, other] = productsOf(service, view);
    if (product?.id !== 'CROSS_REGION_INTERNAL_APPLICATION' || other) return;
    const serverless = backendsOf(service, view).filter(({ kind }) => kind === 'NEG_SERVERLESS_CLOUD_RUN');
    const regions = new Set(
      serverless.flatMap(({ target }) => (target?.kind === 'neg' && target.region ? [target.region] : [])),
    );
    const [, second] = serverless;
    if (regions.size < 2 || !second) return;
    yield {
      at: [{ id: service.id, part: second.backend.id, field: 'group' }],
      message: `${nameOf(service, 'The backend service')} has serverless NEGs in ${[...regions].join(' and ')}. For ${product.name}s one page shows this, two others allow one NEG in all.`,
    };
  },
});
