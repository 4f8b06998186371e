import { setNic } from '../../edit/parts.ts';
import { nameOf, nicIpv6Ranges, nicName, placementsOf } from '../../model/endpoints.ts';
import { namesIpv6 } from '../../model/neg-facets.ts';
import { patchEndpoint } from '../endpoint-fixes.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const ipv6NeedsDualStackNic = defineRule({
  id: 'gce-vm-ip-port/ipv6-needs-dual-stack-nic',
  severity: 'error',
  documentedOnly: true,
  title: 'An endpoint with IPv4 and IPv6 needs a dual-stack interface',
  why: 'An interface is IPv4-only unless its stack type says otherwise, and then it has no IPv6 address that an endpoint could name.',
  source: cite('zonalNegOverview'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'GCE_VM_IP_PORT') return;
    if (!namesIpv6(neg)) return;
    for (const { endpoint, vm, on } of placementsOf(neg, view)) {
      if (!endpoint.ipv6Address || !vm || !on) continue;
      const { nic, index } = on;
      if ((nic.stackType ?? 'IPV4_ONLY') !== 'IPV4_ONLY' || nicIpv6Ranges(nic).length > 0) continue;
      const isReady = view.of('subnet', nic.subnetwork)?.stackType === 'IPV4_IPV6';
      const widen: Fix = {
        title: `Make ${nameOf(vm, 'VM')}’s ${nicName(index)} dual-stack`,
        safety: 'design',
        edit: (design) => setNic(design, vm.id, nic.id, { stackType: 'IPV4_IPV6' }),
      };
      yield {
        at: [
          { id: neg.id, part: endpoint.id, field: 'ipv6Address' },
          { id: vm.id, part: nic.id, field: 'stackType' },
        ],
        message: `An endpoint of ${nameOf(neg, 'NEG')} has the IPv6 address ${endpoint.ipv6Address}; ${nameOf(vm, 'VM')}’s ${nicName(index)} is IPv4-only. It would have to be dual-stack.`,
        fixes: [
          patchEndpoint('Remove the IPv6 address', 'design', neg, endpoint, { ipv6Address: undefined }),
          ...(isReady ? [widen] : []),
        ],
      };
    }
  },
});
