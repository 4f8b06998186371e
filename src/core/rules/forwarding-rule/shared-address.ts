import { set } from '../../edit/write.ts';
import { limits } from '../../facts/limits.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const most = limits.internalRulesPerAddress.value;

export const sharedAddress = defineRule({
  id: 'forwarding-rule/shared-address',
  severity: 'error',
  documentedOnly: true,
  title: 'An internal address for several forwarding rules is reserved for sharing',
  why: 'An ordinary internal address belongs to its first user. One of purpose SHARED_LOADBALANCER_VIP may be used by several internal rules, for port 80 and 443 say; by ten at most behind internal passthrough load balancers.',
  source: cite('forwardingRuleOverview', 'loadBalancingQuotas'),
  on: 'address',
  yieldsTo: ['forwarding-rule/address-port-free'],
  *check(address, view) {
    if (address.addressType !== 'INTERNAL') return;
    const rules = view.from('forwardingRule', address.id, 'forwardingRule.address');
    const [, second] = rules;
    if (!second) return;
    if (address.purpose !== 'SHARED_LOADBALANCER_VIP') {
      yield {
        at: [{ id: address.id, field: 'purpose' }, ...rules.map(({ id }) => ({ id, field: 'IPAddress' }))],
        message: `${nameOf(address, 'The address')} is used by ${rules.length} forwarding rules, and its purpose is ${address.purpose || 'not chosen, which means GCE_ENDPOINT'}. Several internal rules share an address of purpose SHARED_LOADBALANCER_VIP.`,
        fixes: [
          {
            title: 'Reserve it for sharing',
            safety: 'design',
            edit: (design) => set(design, 'address', address.id, { purpose: 'SHARED_LOADBALANCER_VIP' }),
          },
        ],
      };
    }
    const passing = rules.filter(({ loadBalancingScheme }) => loadBalancingScheme === 'INTERNAL');
    for (const rule of passing.slice(most)) {
      yield {
        at: [{ id: rule.id, field: 'IPAddress' }, { id: address.id }],
        message: `${nameOf(rule, 'The forwarding rule')} is one of ${passing.length} internal passthrough rules on ${nameOf(address, 'one address')}. ${most} may share one.`,
        fixes: [
          {
            title: 'Let Google choose another address',
            safety: 'design',
            edit: (design) => set(design, 'forwardingRule', rule.id, { IPAddress: undefined }),
          },
        ],
      };
    }
  },
});
