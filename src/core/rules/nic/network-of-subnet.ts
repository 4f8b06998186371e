import { setNic } from '../../edit/parts.ts';
import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { atNic } from './move-nic.ts';

export const networkOfSubnet = defineRule({
  id: 'nic/network-of-subnet',
  severity: 'error',
  title: 'Network and subnet of an interface belong together',
  why: 'A subnet lies in one network, so naming the subnet is enough. Where both are named, the network has to be the subnet’s.',
  source: cite('apiInstance'),
  on: 'vm',
  *check(vm, view) {
    for (const { nic, index } of nicsOf(vm)) {
      const subnet = view.of('subnet', nic.subnetwork);
      if (!nic.network || !subnet?.network || subnet.network === nic.network) continue;
      if (!view.of('network', nic.network) || !view.of('network', subnet.network)) continue;
      yield {
        at: [atNic(vm, nic, 'network'), atNic(vm, nic, 'subnetwork'), { id: subnet.id, field: 'network' }],
        message: `${nicName(index)} of ${nameOf(vm, 'VM')} names network ${nameOf(view.get(nic.network), 'network')}, but its subnet ${nameOf(subnet, 'subnet')} is in ${nameOf(view.get(subnet.network), 'network')}. The subnet alone is enough.`,
        fixes: [
          {
            title: 'Leave the network to the subnet',
            safety: 'safe',
            edit: (design) => setNic(design, vm.id, nic.id, { network: undefined }),
          },
        ],
      };
    }
  },
});
