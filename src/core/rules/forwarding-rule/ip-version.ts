import { set } from '../../edit/write.ts';
import { productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { frontVersion } from '../../model/frontends.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const ipVersion = defineRule({
  id: 'forwarding-rule/ip-version',
  severity: 'error',
  title: 'IPv6 frontends exist on global and passthrough load balancers, in Premium Tier',
  why: 'The regional and cross-region proxy load balancers listen on IPv4 alone. Their backends may still be dual-stack.',
  source: cite('forwardingRuleOverview', 'featureComparison'),
  on: 'forwardingRule',
  yieldsTo: ['load-balancer/one-product', 'forwarding-rule/address-version'],
  *check(rule, view) {
    const front = frontVersion(rule, view);
    if (front?.version !== 'IPV6') return;
    const products = productsOfRule(rule, view);
    if (products.length === 0) return;
    const isOffered = products.some(({ forwardingRule }) => forwardingRule.ipVersions.includes('IPV6'));
    if (isOffered && rule.networkTier !== 'STANDARD') return;
    yield {
      at: [
        { id: rule.id, field: front.field },
        ...(view.get(rule.IPAddress) && front.field === 'IPAddress' ? [{ id: rule.IPAddress ?? '' }] : []),
      ],
      message: isOffered
        ? `${nameOf(rule, 'The forwarding rule')} is for IPv6 and in Standard Tier. IPv6 needs Premium Tier.`
        : `${nameOf(rule, 'The forwarding rule')} is for IPv6, which ${productWords(products)} does not support on its frontend.`,
      fixes: [
        {
          title: front.field === 'IPAddress' ? 'Use IPv4, with an address that Google chooses' : 'Use IPv4',
          safety: 'design',
          edit: (design) =>
            set(design, 'forwardingRule', rule.id, {
              ipVersion: 'IPV4',
              ...(front.field === 'IPAddress' ? { IPAddress: undefined } : {}),
            }),
        },
      ],
    };
  },
});
