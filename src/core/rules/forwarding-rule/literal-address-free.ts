import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { sharePort } from '../../model/frontends.ts';
import type { ForwardingRule } from '../../model/kinds.ts';
import { subnetsOf } from '../../model/ranges.ts';
import { leadsElsewhere } from '../../model/routes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const literalAddressFree = defineRule({
  id: 'forwarding-rule/literal-address-free',
  severity: 'error',
  title: 'Two rules of one network with the same address written in them differ in protocol or port',
  why: 'An address, protocol and port together say which rule answers. In a network, and in a service mesh too, that has to be one rule.',
  source: cite('forwardingRuleOverview', 'loadBalancingQuotas'),
  on: 'network',
  *check(network, view) {
    const rules = new Map<string, ForwardingRule>();
    for (const rule of view.from('forwardingRule', network.id, 'forwardingRule.network')) rules.set(rule.id, rule);
    for (const subnet of subnetsOf(network.id, view)) {
      for (const rule of view.from('forwardingRule', subnet.id, 'forwardingRule.subnet')) rules.set(rule.id, rule);
    }
    const byAddress = new Map<string, ForwardingRule[]>();
    for (const rule of rules.values()) {
      const { IPAddress } = rule;
      if (!IPAddress || view.get(IPAddress) || leadsElsewhere(rule, view)) continue;
      const earlier = byAddress.get(IPAddress) ?? [];
      byAddress.set(IPAddress, earlier);
      const other = earlier.find((each) => sharePort(each, rule));
      earlier.push(rule);
      if (!other) continue;
      yield {
        at: [
          { id: rule.id, field: 'IPAddress' },
          { id: other.id, field: 'IPAddress' },
        ],
        message: `${nameOf(other, 'One rule')} and ${nameOf(rule, 'another')} in ${nameOf(network, 'one network')} both listen on ${IPAddress} with the same protocol and port. They need different ports, or an address each.`,
        fixes: [
          {
            title: `Let Google choose another address for ${nameOf(rule, 'the second')}`,
            safety: 'design',
            edit: (design) => set(design, 'forwardingRule', rule.id, { IPAddress: undefined }),
          },
        ],
      };
    }
  },
});
