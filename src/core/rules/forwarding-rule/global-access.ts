import { set } from '../../edit/write.ts';
import { productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const globalAccess = defineRule({
  id: 'forwarding-rule/global-access',
  severity: 'error',
  title: 'Global access is for internal frontends',
  why: 'It lets clients of other regions use a regional internal load balancer. An external frontend is open to all regions anyway.',
  source: cite('featureComparison', 'gcloudForwardingRules'),
  on: 'forwardingRule',
  yieldsTo: ['load-balancer/one-product'],
  *check(rule, view) {
    if (!rule.allowGlobalAccess) return;
    const products = productsOfRule(rule, view);
    if (products.length === 0 || products.some((product) => product.forwardingRule.globalAccess !== 'not-applicable'))
      return;
    yield {
      at: [{ id: rule.id, field: 'allowGlobalAccess' }],
      message: `${nameOf(rule, 'The forwarding rule')} has global access, which ${productWords(products)} does not have.`,
      fixes: [
        {
          title: 'Switch global access off',
          safety: 'safe',
          edit: (design) => set(design, 'forwardingRule', rule.id, { allowGlobalAccess: undefined }),
        },
      ],
    };
  },
});
