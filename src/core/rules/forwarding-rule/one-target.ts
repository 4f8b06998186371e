import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const oneTarget = defineRule({
  id: 'forwarding-rule/one-target',
  severity: 'error',
  title: 'A forwarding rule has a target proxy or a backend service, not both',
  why: 'With a proxy the connection ends at the load balancer; without one the packets pass through to the backend. One rule does one of the two.',
  source: cite('forwardingRuleOverview', 'gcloudForwardingRules'),
  on: 'forwardingRule',
  *check(rule, view) {
    const { target, backendService } = rule;
    if (!target || !backendService) return;
    yield {
      at: [
        { id: rule.id, field: 'backendService' },
        { id: rule.id, field: 'target' },
      ],
      message: `${nameOf(rule, 'The forwarding rule')} leads to ${nameOf(view.get(target), 'a target')} and to ${nameOf(view.get(backendService), 'a backend service')}. It can lead to one of them.`,
      fixes: [
        {
          title: `Keep ${nameOf(view.get(target), 'the target')}`,
          safety: 'design',
          edit: (design) => set(design, 'forwardingRule', rule.id, { backendService: undefined }),
        },
      ],
    };
  },
});
