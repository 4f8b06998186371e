import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { sharePort } from '../../model/frontends.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const addressPortFree = defineRule({
  id: 'forwarding-rule/address-port-free',
  severity: 'error',
  title: 'Forwarding rules on one address differ in protocol or port',
  why: 'Several rules may share a reserved address, one for HTTP and one for HTTPS say. Two rules for the same protocol and port would leave open which one answers.',
  source: cite('forwardingRuleOverview', 'loadBalancingQuotas'),
  on: 'address',
  *check(address, view) {
    const rules = view.from('forwardingRule', address.id, 'forwardingRule.address');
    for (const [index, rule] of rules.entries()) {
      const other = rules.slice(0, index).find((earlier) => sharePort(earlier, rule));
      if (!other) continue;
      yield {
        at: [{ id: rule.id, field: 'IPAddress' }, { id: other.id, field: 'IPAddress' }, { id: address.id }],
        message: `${nameOf(other, 'One rule')} and ${nameOf(rule, 'another')} both use ${nameOf(address, 'the address')} with the same protocol and port. They need different ports, or an address each.`,
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
