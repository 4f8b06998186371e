import { set } from '../../edit/write.ts';
import type { Product } from '../../facts/products.ts';
import { productWords } from '../../model/backends.ts';
import { capital, nameOf } from '../../model/endpoints.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const isRegionalInStandard = ({ geography }: Product) => geography === 'GLOBAL_PREMIUM_OR_REGIONAL_STANDARD';

export const networkTier = defineRule({
  id: 'forwarding-rule/network-tier',
  severity: 'error',
  title: 'Standard Tier is for regional external frontends',
  why: 'In Standard Tier traffic enters Google’s network in one region, so the rule and its address are regional. Global and internal load balancers exist in Premium Tier only.',
  source: cite('forwardingRuleOverview', 'gcloudForwardingRules'),
  on: 'forwardingRule',
  yieldsTo: ['load-balancer/one-product'],
  *check(rule, view) {
    const products = productsOfRule(rule, view);
    if (products.length === 0) return;
    if (rule.networkTier === 'PREMIUM' && rule.region && products.every(isRegionalInStandard)) {
      yield {
        at: [
          { id: rule.id, field: 'networkTier' },
          { id: rule.id, field: 'region' },
        ],
        message: `${nameOf(rule, 'The forwarding rule')} is in ${rule.region} and in Premium Tier. ${capital(productWords(products))} has a global rule in Premium Tier, and a regional one in Standard Tier only.`,
        fixes: [
          {
            title: 'Use Standard Tier',
            safety: 'design',
            edit: (design) => set(design, 'forwardingRule', rule.id, { networkTier: 'STANDARD' }),
          },
          {
            title: 'Make the rule global',
            safety: 'design',
            edit: (design) => set(design, 'forwardingRule', rule.id, { region: undefined }),
          },
        ],
      };
    }
    if (rule.networkTier !== 'STANDARD') return;
    const isOffered = products.some(({ forwardingRule }) => forwardingRule.networkTiers.includes('STANDARD'));
    if (isOffered && rule.region) return;
    yield {
      at: [
        { id: rule.id, field: isOffered ? 'region' : 'networkTier' },
        { id: rule.id, field: 'networkTier' },
      ],
      message: isOffered
        ? `${nameOf(rule, 'The forwarding rule')} is global and in Standard Tier. In Standard Tier it is regional.`
        : `${nameOf(rule, 'The forwarding rule')} is in Standard Tier, which ${productWords(products)} does not support.`,
      fixes: [
        {
          title: 'Use Premium Tier',
          safety: 'design',
          edit: (design) => set(design, 'forwardingRule', rule.id, { networkTier: 'PREMIUM' }),
        },
      ],
    };
  },
});
