import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { frontVersion } from '../../model/frontends.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const ipv6Endpoints = defineRule({
  id: 'forwarding-rule/ipv6-endpoints',
  severity: 'unchecked',
  title: 'How an IPv6 passthrough rule reaches GCE_VM_IP endpoints is not documented',
  why: 'The endpoints of such a NEG carry one IPv4 address, and an IPv6 rule is described over dual-stack backends. Whether packets arrive on the interface’s IPv6 address was found nowhere: try it before you rely on it.',
  source: cite('zonalNegOverview', 'internalPassthroughOverview', 'externalPassthroughOverview'),
  on: 'forwardingRule',
  yieldsTo: ['load-balancer/one-product'],
  *check(rule, view) {
    if (frontVersion(rule, view)?.version !== 'IPV6') return;
    const service = view.of('backendService', rule.backendService);
    const on = service && backendsOf(service, view).find(({ kind }) => kind === 'NEG_GCE_VM_IP');
    if (!on?.target) return;
    yield {
      at: [{ id: rule.id, field: 'backendService' }, { id: on.target.id }],
      message: `${nameOf(rule, 'The forwarding rule')} is for IPv6, and ${on.name} has GCE_VM_IP endpoints, which carry IPv4 addresses. Whether IPv6 traffic reaches them is not known here; an instance group of dual-stack VMs is the documented way.`,
    };
  },
});
