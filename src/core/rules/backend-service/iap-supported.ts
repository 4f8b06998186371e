import { set } from '../../edit/write.ts';
import { productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const iapSupported = defineRule({
  id: 'backend-service/iap-supported',
  severity: 'error',
  documentedOnly: true,
  title: 'IAP guards Application Load Balancers',
  why: 'Identity-Aware Proxy has the client sign in, which takes a proxy that reads requests and can send somebody to a sign-in page. Proxy Network Load Balancers, passthrough load balancers and a mesh cannot.',
  source: cite('featureComparison', 'fabricModules'),
  on: 'backendService',
  yieldsTo: ['backend-service/cdn-or-iap'],
  *check(service, view) {
    if (!service.iap?.enabled) return;
    const products = productsOf(service, view);
    if (products.length === 0) return;
    const cells = new Set(products.map(({ features }) => features.iap));
    if (cells.has('supported')) return;
    const isDoubt = cells.has('unsure');
    yield {
      at: [{ id: service.id, field: 'iap' }],
      severity: isDoubt ? 'unchecked' : 'error',
      message: isDoubt
        ? `${nameOf(service, 'The backend service')} has IAP. Whether ${productWords(products)} supports it is not known here: the comparison table could not be read.`
        : `${nameOf(service, 'The backend service')} has IAP, which ${productWords(products)} does not support.`,
      fixes: isDoubt
        ? []
        : [
            {
              title: 'Switch IAP off',
              safety: 'design',
              edit: (design) => set(design, 'backendService', service.id, { iap: undefined }),
            },
          ],
    };
  },
});
