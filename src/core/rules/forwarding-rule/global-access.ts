import { set } from '../../edit/write.ts';
import { productWords } from '../../model/backends.ts';
import { capital, nameOf } from '../../model/endpoints.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import { defineRule, type Fix } from '../rule.ts';
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
    if (rule.allowGlobalAccess === undefined) return;
    const products = productsOfRule(rule, view);
    if (products.length === 0) return;
    const clear = (title: string): Fix => ({
      title,
      safety: 'safe',
      edit: (design) => set(design, 'forwardingRule', rule.id, { allowGlobalAccess: undefined }),
    });
    const access = new Set(products.map(({ forwardingRule }) => forwardingRule.globalAccess));
    if (rule.allowGlobalAccess && access.size === 1 && access.has('not-applicable')) {
      yield {
        at: [{ id: rule.id, field: 'allowGlobalAccess' }],
        message: `${nameOf(rule, 'The forwarding rule')} has global access, which ${productWords(products)} does not have.`,
        fixes: [clear('Switch global access off')],
      };
    }
    if (!rule.allowGlobalAccess && access.size === 1 && access.has('always')) {
      yield {
        at: [{ id: rule.id, field: 'allowGlobalAccess' }],
        severity: 'info',
        message: `${nameOf(rule, 'The forwarding rule')} says no to global access. ${capital(productWords(products))} is open to clients of every region all the same.`,
        fixes: [clear('Leave it out')],
      };
    }
  },
});
