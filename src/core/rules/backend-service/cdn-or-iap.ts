import { set } from '../../edit/write.ts';
import { productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const cdnOrIap = defineRule({
  id: 'backend-service/cdn-or-iap',
  severity: 'error',
  title: 'Cloud CDN works on global external Application Load Balancers, and never beside IAP',
  why: 'Cloud CDN answers from caches at Google’s edge, which only these load balancers have. What IAP guards for one user must not be cached for others, so one backend service has one of the two.',
  source: cite('featureComparison', 'apiBackendService'),
  on: 'backendService',
  *check(service, view) {
    if (!service.enableCDN) return;
    const name = nameOf(service, 'The backend service');
    const off: Fix = {
      title: 'Switch Cloud CDN off',
      safety: 'design',
      edit: (design) => set(design, 'backendService', service.id, { enableCDN: undefined }),
    };
    if (service.iap?.enabled) {
      yield {
        at: [
          { id: service.id, field: 'enableCDN' },
          { id: service.id, field: 'iap' },
        ],
        message: `${name} has Cloud CDN and IAP. One backend service can have one of them.`,
        fixes: [off],
      };
      return;
    }
    const products = productsOf(service, view);
    if (products.length === 0 || products.some(({ features }) => features.cloudCdn === 'supported')) return;
    yield {
      at: [{ id: service.id, field: 'enableCDN' }],
      message: `${name} has Cloud CDN, which ${productWords(products)} does not support.`,
      fixes: [off],
    };
  },
});
