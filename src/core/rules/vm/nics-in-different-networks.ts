import { type NicOn, nameOf, nicName, nicNetwork, nicsOf } from '../../model/endpoints.ts';
import { nicSubnetKey, otherSubnets } from '../../model/nics.ts';
import { atNic, moveNic } from '../nic/move-nic.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const nicsInDifferentNetworks = defineRule({
  id: 'vm/nics-in-different-networks',
  severity: 'warning',
  title: 'Two interfaces of a VM in one network is new, and only nic0 of them can be an endpoint',
  why: 'Until February 2026 every interface needed a VPC network of its own, and the API said so. Now two may share one, but load balancers reach only nic0 in a shared network.',
  source: cite('vpcReleaseNotes', 'backendServiceOverview', 'multipleInterfaces', 'tfIssue8269'),
  on: 'vm',
  yieldsTo: ['vm/nics-in-different-subnets'],
  *check(vm, view) {
    const seen = new Map<string, NicOn>();
    for (const one of nicsOf(vm)) {
      const network = nicNetwork(one.nic, view);
      if (!network) continue;
      const first = seen.get(network);
      if (!first) {
        seen.set(network, one);
        continue;
      }
      const { nic, index } = one;
      const key = nicSubnetKey(one, view);
      if (key === undefined || key === nicSubnetKey(first, view)) continue;
      yield {
        at: [atNic(vm, nic, 'subnetwork'), atNic(vm, first.nic, 'subnetwork')],
        message: `${nicName(first.index)} and ${nicName(index)} of ${nameOf(vm, 'VM')} are both in network ${nameOf(view.get(network), 'network')}. That works only since February 2026, and only addresses of nic0 can be endpoints there.`,
        fixes: otherSubnets(vm, nic.id, view).map((other) => moveNic(vm, nic, index, other)),
      };
    }
  },
});
