import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { holdsVms, otherSubnets } from '../../model/nics.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { atNic, moveNic } from './move-nic.ts';

export const subnetPurpose = defineRule({
  id: 'nic/subnet-purpose',
  severity: 'error',
  title: 'VMs are in ordinary subnets only',
  why: 'The addresses of proxy-only, Private Service Connect and Private NAT subnets belong to what these serve. The API asks for a subnet with the purpose PRIVATE.',
  source: cite('ingressGceIssue1852', 'publishedServices', 'proxyOnlySubnets'),
  on: 'vm',
  *check(vm, view) {
    for (const { nic, index } of nicsOf(vm)) {
      const subnet = view.of('subnet', nic.subnetwork);
      if (!subnet || holdsVms(subnet)) continue;
      yield {
        at: [atNic(vm, nic, 'subnetwork'), { id: subnet.id, field: 'purpose' }],
        message: `${nicName(index)} of ${nameOf(vm, 'VM')} is in ${nameOf(subnet, 'subnet')}, whose purpose is ${subnet.purpose}: its addresses are kept for something else. VMs are in subnets with the purpose PRIVATE.`,
        fixes: otherSubnets(vm, nic.id, view).map((other) => moveNic(vm, nic, index, other)),
      };
    }
  },
});
