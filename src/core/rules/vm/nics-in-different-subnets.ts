import { removeNic } from '../../edit/parts.ts';
import { type NicOn, nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { nicSubnetKey, otherSubnets } from '../../model/nics.ts';
import { atNic, moveNic } from '../nic/move-nic.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const nicsInDifferentSubnets = defineRule({
  id: 'vm/nics-in-different-subnets',
  severity: 'error',
  title: 'No two interfaces of a VM are in one subnet',
  why: 'A subnet tells which interface of a VM is meant, by a NEG for example. Two in the same subnet could not be told apart.',
  source: cite('zonalNegOverview', 'multipleInterfaces', 'tfIssue8269'),
  on: 'vm',
  *check(vm, view) {
    const seen = new Map<string, NicOn>();
    for (const one of nicsOf(vm)) {
      const key = nicSubnetKey(one, view);
      if (key === undefined) continue;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, one);
        continue;
      }
      const { nic, index } = one;
      const subnet = view.get(nic.subnetwork ?? first.nic.subnetwork);
      yield {
        at: [atNic(vm, nic, 'subnetwork'), atNic(vm, first.nic, 'subnetwork')],
        message: `${nicName(first.index)} and ${nicName(index)} of ${nameOf(vm, 'VM')} are both in ${nameOf(subnet, `the automatic subnet of ${nameOf(view.get(nic.network), 'the network')}`)}. Each interface needs a subnet of its own.`,
        fixes: [
          ...otherSubnets(vm, nic.id, view).map((other) => moveNic(vm, nic, index, other)),
          {
            title: `Take ${nicName(index)} off ${nameOf(vm, 'the VM')}`,
            safety: 'design',
            edit: (design) => removeNic(design, vm.id, nic.id),
          },
        ],
      };
    }
  },
});
