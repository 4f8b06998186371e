import { set } from '../../edit/write.ts';
import type { Product } from '../../facts/products.ts';
import { productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const fields = ['securityPolicy', 'edgeSecurityPolicy'] as const;

export const cloudArmorSupported = defineRule({
  id: 'backend-service/cloud-armor-supported',
  severity: 'error',
  documentedOnly: true,
  title: 'Cloud Armor policies go with the load balancers that have a place for them',
  why: 'A policy filters at the proxy in front of the backends; an edge policy filters before the cache, which only global external Application Load Balancers have. Regional and cross-region proxy Network Load Balancers and internal passthrough load balancers have neither.',
  source: cite('featureComparison', 'internetNegOverview', 'fabricModules'),
  on: 'backendService',
  *check(service, view) {
    if (!service.securityPolicy && !service.edgeSecurityPolicy) return;
    const products = productsOf(service, view);
    if (products.length === 0) return;
    for (const field of fields) {
      if (!service[field]) continue;
      const cells = new Set(products.map((product) => support(product, field)));
      if (cells.has('supported')) continue;
      const isDoubt = cells.has('unsure');
      const what = field === 'securityPolicy' ? 'a Cloud Armor policy' : 'a Cloud Armor edge policy';
      yield {
        at: [{ id: service.id, field }],
        severity: isDoubt ? 'unchecked' : 'error',
        message: isDoubt
          ? `${nameOf(service, 'The backend service')} has ${what}. Whether ${productWords(products)} supports one is not known here: the documentation was not readable on that.`
          : `${nameOf(service, 'The backend service')} has ${what}, which ${productWords(products)} does not support.`,
        fixes: isDoubt
          ? []
          : [
              {
                title: `Take the ${field === 'securityPolicy' ? 'policy' : 'edge policy'} off`,
                safety: 'design',
                edit: (design) => set(design, 'backendService', service.id, { [field]: undefined }),
              },
            ],
      };
    }
  },
});

function support({ features: { cloudArmor } }: Product, field: (typeof fields)[number]) {
  if (cloudArmor === 'unsure') return 'unsure';
  const fits = cloudArmor.some((kind) => (field === 'edgeSecurityPolicy') === (kind === 'EDGE'));
  return fits ? 'supported' : 'unsupported';
}
