import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const proxyUsed = defineRule({
  id: 'target-proxy/used',
  severity: 'info',
  title: 'A target proxy listens only where a forwarding rule leads to it',
  why: 'The rule has the address and the port; without one, no client can reach the proxy.',
  source: cite('forwardingRuleOverview'),
  on: 'targetProxy',
  *check(proxy, view) {
    if (view.referrers(proxy.id, 'forwardingRule.target').length > 0) return;
    yield {
      at: [{ id: proxy.id }],
      message: `No forwarding rule leads to ${nameOf(proxy, 'this target proxy')}, so no client can reach it. A forwarding rule in front would give it an address and a port.`,
    };
  },
});
