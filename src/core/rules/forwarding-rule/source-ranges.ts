import { set } from '../../edit/write.ts';
import { limits } from '../../facts/limits.ts';
import { productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const most = limits.sourceRangesPerRule.value;

export const sourceRanges = defineRule({
  id: 'forwarding-rule/source-ranges',
  severity: 'error',
  title: 'Steering by source is for external passthrough rules, with up to 64 ranges',
  why: 'A steering rule sends clients from some addresses to a backend service of their own. Only regional rules of scheme EXTERNAL, without a proxy, can do that.',
  source: cite('gcloudForwardingRules', 'loadBalancingQuotas', 'forwardingRuleOverview'),
  on: 'forwardingRule',
  yieldsTo: ['load-balancer/one-product'],
  *check(rule, view) {
    const ranges = rule.sourceIpRanges ?? [];
    if (ranges.length === 0) return;
    const products = productsOfRule(rule, view);
    if (products.length === 0) return;
    const fits = products.some(({ family, exposure }) => family === 'PASSTHROUGH_NETWORK' && exposure === 'EXTERNAL');
    if (fits && ranges.length <= most) return;
    const fix: Fix = {
      title: fits ? `Keep the first ${most} ranges` : 'Clear the source ranges',
      safety: 'design',
      edit: (design) =>
        set(design, 'forwardingRule', rule.id, { sourceIpRanges: fits ? ranges.slice(0, most) : undefined }),
    };
    yield {
      at: [{ id: rule.id, field: 'sourceIpRanges' }],
      message: fits
        ? `${nameOf(rule, 'The forwarding rule')} has ${ranges.length} source ranges. It takes up to ${most}.`
        : `${nameOf(rule, 'The forwarding rule')} has source ranges, which ${productWords(products)} does not support.`,
      fixes: [fix],
    };
  },
});
