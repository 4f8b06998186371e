import { set } from '../../edit/write.ts';
import { productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const globalAccess = defineRule({
  id: 'forwarding-rule/global-access',
  severity: 'error',
  title: 'Global access is a choice of regional internal frontends',
  why: 'It lets clients of other regions use a regional internal load balancer. An external frontend is open to all regions anyway, and a cross-region internal one always is.',
  source: cite('featureComparison', 'gcloudForwardingRules'),
  on: 'forwardingRule',
  yieldsTo: ['load-balancer/one-product'],
  *check(rule, view) {
    // "No" is what the API takes for a blank: on a cross-region frontend, which is open to all regions anyway, it says nothing.
    if (!rule.allowGlobalAccess) return;
    const products = productsOfRule(rule, view);
    if (products.length === 0) return;
    if (products.some(({ forwardingRule }) => forwardingRule.globalAccess !== 'not-applicable')) return;
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
