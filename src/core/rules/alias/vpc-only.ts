import { setNic } from '../../edit/parts.ts';
import { nameOf, nicName, nicNetwork, nicsOf } from '../../model/endpoints.ts';
import { atNic } from '../nic/move-nic.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const vpcOnly = defineRule({
  id: 'alias/vpc-only',
  severity: 'error',
  title: 'Legacy networks have no alias ranges',
  why: 'An alias range, which gives an interface further addresses, is a slice of a subnet’s range. A legacy network has no subnets to take one from.',
  source: cite('apiInstance', 'aliasRanges'),
  on: 'vm',
  *check(vm, view) {
    for (const { nic, index } of nicsOf(vm)) {
      if (!nic.aliasIpRanges?.length) continue;
      const network = view.of('network', nicNetwork(nic, view));
      if (!network?.IPv4Range) continue;
      yield {
        at: [atNic(vm, nic, 'aliasIpRanges'), { id: network.id, field: 'IPv4Range' }],
        message: `${nicName(index)} of ${nameOf(vm, 'VM')} has alias ranges in ${nameOf(network, 'network')}, a legacy network. They need a VPC network.`,
        fixes: [
          {
            title: 'Remove the alias ranges',
            safety: 'design',
            edit: (design) => setNic(design, vm.id, nic.id, { aliasIpRanges: undefined }),
          },
        ],
      };
    }
  },
});
