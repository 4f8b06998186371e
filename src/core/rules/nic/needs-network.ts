import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { otherSubnets } from '../../model/nics.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { atNic, moveNic } from './move-nic.ts';

export const needsNetwork = defineRule({
  id: 'nic/needs-network',
  severity: 'warning',
  incomplete: true,
  title: 'An interface is in a subnet or network that is written down',
  why: 'Without either, Compute Engine takes the network called default, which many projects do not have.',
  source: cite('apiInstance', 'multipleInterfaces'),
  on: 'vm',
  *check(vm, view) {
    for (const { nic, index } of nicsOf(vm)) {
      if (nic.network || nic.subnetwork || nic.networkAttachment) continue;
      yield {
        at: [atNic(vm, nic, 'subnetwork')],
        message: `${nicName(index)} of ${nameOf(vm, 'VM')} is in no subnet and no network yet. The network called default would be used.`,
        fixes: otherSubnets(vm, nic.id, view).map((subnet) => moveNic(vm, nic, index, subnet)),
      };
    }
  },
});
