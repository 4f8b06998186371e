import { set } from '../../edit/write.ts';
import { productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const subnetNotUsed = defineRule({
  id: 'forwarding-rule/subnet-not-used',
  severity: 'warning',
  title: 'A frontend outside your VPC network names no subnet',
  why: 'A subnet gives an internal frontend its address, or an external passthrough one its IPv6 address. External proxies have an address of Google’s edge, and the rules of a service mesh one that no subnet holds.',
  source: cite('forwardingRuleOverview', 'gcloudForwardingRules'),
  on: 'forwardingRule',
  yieldsTo: ['load-balancer/one-product', 'forwarding-rule/subnet-fits'],
  *check(rule, view) {
    if (!rule.subnetwork) return;
    const products = productsOfRule(rule, view);
    if (products.length === 0 || products.some(({ forwardingRule }) => forwardingRule.subnetworkField !== 'forbidden'))
      return;
    const subnet = view.of('subnet', rule.subnetwork);
    // Where the frontend has a network after all, the subnet told which one.
    const takesNetwork = products.every(({ forwardingRule }) => forwardingRule.networkField !== 'forbidden');
    const network = takesNetwork ? (rule.network ?? subnet?.network) : rule.network;
    yield {
      at: [{ id: rule.id, field: 'subnetwork' }],
      message: `${nameOf(rule, 'The forwarding rule')} names ${nameOf(subnet, 'a subnet')}. For ${productWords(products)} the field is left out.`,
      fixes: [
        {
          title: takesNetwork && !rule.network && network ? 'Name its network instead' : 'Clear the subnet',
          safety: 'safe',
          edit: (design) => set(design, 'forwardingRule', rule.id, { subnetwork: undefined, network }),
        },
      ],
    };
  },
});
