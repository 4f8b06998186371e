import { holdsIpv6, nameOf, nicIpv6Ranges, nicName, placementsOf } from '../../model/endpoints.ts';
import { formatIpv6Value, parseIpv6 } from '../../model/ip.ts';
import { namesIpv6 } from '../../model/neg-facets.ts';
import { patchEndpoint } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const ipv6InNicRange = defineRule({
  id: 'gce-vm-ip-port/ipv6-in-nic-range',
  severity: 'error',
  documentedOnly: true,
  title: 'The IPv6 address of an endpoint comes out of its interface’s /96 range',
  why: 'A dual-stack interface gets a range of 96 fixed bits, internal or external. Any single address of it may be an endpoint, and no other.',
  source: cite('zonalNegOverview', 'gcloudNegUpdate'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'GCE_VM_IP_PORT') return;
    if (!namesIpv6(neg)) return;
    for (const { endpoint, vm, on } of placementsOf(neg, view)) {
      const address = endpoint.ipv6Address;
      if (!address || !vm || !on || parseIpv6(address) === undefined) continue;
      const { nic, index } = on;
      const [range] = nicIpv6Ranges(nic);
      const here = `${nameOf(vm, 'VM')}’s ${nicName(index)}`;
      const at = [
        { id: neg.id, part: endpoint.id, field: 'ipv6Address' },
        { id: vm.id, part: nic.id },
      ] as const;
      if (!range) {
        if ((nic.stackType ?? 'IPV4_ONLY') === 'IPV4_ONLY') continue;
        yield {
          at,
          severity: 'unchecked',
          message: `Nobody can tell yet whether ${address} is in the IPv6 range of ${here}: Google chooses the range when it creates the interface.`,
        };
      } else if (!holdsIpv6(nic, address)) {
        const usual = formatIpv6Value(range.low);
        yield {
          at,
          message: `${address} is outside the IPv6 range of ${here}, ${usual}/${range.prefix}. An endpoint of ${nameOf(neg, 'NEG')} needs an address in it.`,
          fixes: [
            patchEndpoint(`Use ${usual}`, 'input', neg, endpoint, { ipv6Address: usual }),
            patchEndpoint('Remove the IPv6 address', 'design', neg, endpoint, { ipv6Address: undefined }),
          ],
        };
      }
    }
  },
});
