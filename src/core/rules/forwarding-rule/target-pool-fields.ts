import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const targetPoolFields = defineRule({
  id: 'forwarding-rule/target-pool-fields',
  severity: 'error',
  documentedOnly: true,
  title: 'A rule in front of a target pool forwards TCP or UDP on one range of ports',
  why: 'Lists of ports, all ports at will and the protocol L3_DEFAULT came with backend services. In front of a target pool a rule names one range, or none for every port.',
  source: cite('forwardingRuleOverview', 'gcloudForwardingRules'),
  on: 'forwardingRule',
  *check(rule, view) {
    if (!rule.target) return;
    const products = productsOfRule(rule, view);
    if (products.length === 0 || products.some(({ target }) => target !== 'TARGET_POOL')) return;
    const name = nameOf(rule, 'The forwarding rule');
    for (const field of ['ports', 'allPorts'] as const) {
      const isSet =
        field === 'ports' ? (rule.ports?.length ?? 0) > 0 : rule.allPorts === true && rule.IPProtocol !== 'L3_DEFAULT';
      if (!isSet) continue;
      yield {
        at: [{ id: rule.id, field }],
        message: `${name} leads to a target pool and has ${field}. There it has portRange alone, or nothing for every port.`,
        fixes: [
          {
            title: `Clear ${field}`,
            safety: 'design',
            edit: (design) => set(design, 'forwardingRule', rule.id, { [field]: undefined }),
          },
        ],
      };
    }
    if (rule.IPProtocol !== 'L3_DEFAULT') return;
    yield {
      at: [{ id: rule.id, field: 'IPProtocol' }],
      message: `${name} leads to a target pool and forwards L3_DEFAULT. There it forwards TCP or UDP.`,
      fixes: [
        {
          title: 'Forward TCP',
          safety: 'design',
          edit: (design) => set(design, 'forwardingRule', rule.id, { IPProtocol: 'TCP', allPorts: undefined }),
        },
      ],
    };
  },
});
