import { meetingsOf, nameOf, negFacts, nicName, placementsOf } from '../../model/endpoints.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const interfaceHasIpv4 = defineRule({
  id: 'zonal-neg/interface-has-ipv4',
  severity: 'error',
  documentedOnly: true,
  title: 'An endpoint’s interface has an IPv4 address',
  why: 'A GCE_VM_IP endpoint is the primary IPv4 address of an interface, so an interface with IPv6 alone has none to offer. For GCE_VM_IP_PORT the documents list IPv4-only and dual-stack interfaces, and no others.',
  source: cite('zonalNegOverview'),
  on: 'neg',
  *check(neg, view) {
    const facts = negFacts(neg);
    // A subnet without IPv4 is the cause then, and found at the NEG's subnet.
    if (!facts || view.of('subnet', neg.subnetwork)?.stackType === 'IPV6_ONLY') return;
    if (!meetingsOf(neg, view).some(({ on }) => on?.nic.stackType === 'IPV6_ONLY')) return;
    for (const { endpoint, vm, on } of placementsOf(neg, view)) {
      if (!vm || on?.nic.stackType !== 'IPV6_ONLY') continue;
      const isPort = facts.id === 'GCE_VM_IP_PORT';
      yield {
        at: [
          { id: neg.id, part: endpoint.id, field: 'instance' },
          { id: vm.id, part: on.nic.id, field: 'stackType' },
        ],
        severity: isPort ? 'warning' : 'error',
        message: `${nameOf(vm, 'VM')}’s ${nicName(on.index)} is IPV6_ONLY; endpoints of ${nameOf(neg, 'NEG')} need an interface that is IPV4_ONLY or IPV4_IPV6.${isPort ? ' The documents do not say what happens otherwise.' : ''}`,
        fixes: [takeOut(neg, endpoint, view)],
      };
    }
  },
});
