import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const targetChosen = defineRule({
  id: 'forwarding-rule/target-chosen',
  severity: 'error',
  incomplete: true,
  title: 'A forwarding rule leads to a target proxy or straight to a backend service',
  why: 'Application and proxy load balancers have a target proxy behind the rule; passthrough ones have the backend service itself.',
  source: cite('forwardingRuleOverview', 'gcloudForwardingRules'),
  on: 'forwardingRule',
  *check(rule) {
    if (rule.target || rule.backendService) return;
    const isPassthrough =
      rule.loadBalancingScheme === 'INTERNAL' || rule.IPProtocol === 'UDP' || rule.IPProtocol === 'L3_DEFAULT';
    yield {
      at: [{ id: rule.id, field: isPassthrough ? 'backendService' : 'target' }],
      message: `${nameOf(rule, 'The forwarding rule')} leads nowhere yet. It needs ${isPassthrough ? 'a backend service' : 'a target proxy, or a backend service for passthrough'}.`,
    };
  },
});
