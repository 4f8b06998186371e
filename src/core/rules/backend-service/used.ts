import { nameOf } from '../../model/endpoints.ts';
import { routesTo } from '../../model/routes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const used = defineRule({
  id: 'backend-service/used',
  severity: 'info',
  title: 'A backend service does nothing until a frontend leads to it',
  why: 'Traffic comes from a forwarding rule: straight to the service (passthrough), through a target proxy (TCP, SSL), or through proxy and URL map (HTTP). A service mesh can reach it by routes instead.',
  source: cite('backendServiceOverview', 'forwardingRuleOverview'),
  on: 'backendService',
  *check(service, view) {
    if (service.loadBalancingScheme === 'INTERNAL_SELF_MANAGED') return;
    const [route] = routesTo(service, view);
    if (route?.rule || route?.proxy || route?.map || view.referrers(service.id).length > 0) return;
    yield {
      at: [{ id: service.id }],
      message: `No forwarding rule, target proxy or URL map leads to ${nameOf(service, 'this backend service')}, so it gets no traffic. One of them has to name it.`,
    };
  },
});
