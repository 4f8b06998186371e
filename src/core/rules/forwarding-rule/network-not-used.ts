import { set } from '../../edit/write.ts';
import { productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const networkNotUsed = defineRule({
  id: 'forwarding-rule/network-not-used',
  severity: 'warning',
  title: 'The frontend of a global or passthrough external load balancer is in no VPC network',
  why: 'Its address belongs to Google’s edge, not to a network of yours. The field is for internal load balancers and for regional ones, whose proxies stand in a network.',
  source: cite('forwardingRuleOverview', 'gcloudForwardingRules'),
  on: 'forwardingRule',
  yieldsTo: ['load-balancer/one-product'],
  *check(rule, view) {
    if (!rule.network) return;
    const products = productsOfRule(rule, view);
    if (products.length === 0 || products.some(({ forwardingRule }) => forwardingRule.networkField !== 'forbidden'))
      return;
    // A subnet with external IPv6 brings its network along.
    if (
      rule.subnetwork &&
      products.some(({ forwardingRule }) => forwardingRule.subnetworkField === 'required-for-ipv6')
    )
      return;
    yield {
      at: [{ id: rule.id, field: 'network' }],
      message: `${nameOf(rule, 'The forwarding rule')} names the network ${nameOf(view.get(rule.network), 'network')}. For ${productWords(products)} the field is left out.`,
      fixes: [
        {
          title: 'Clear the network',
          safety: 'safe',
          edit: (design) => set(design, 'forwardingRule', rule.id, { network: undefined }),
        },
      ],
    };
  },
});
