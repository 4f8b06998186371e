import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { locationShape } from '../../model/locations.ts';
import { otherSubnets } from '../../model/nics.ts';
import { regionOfZone } from '../../model/scope.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { atNic, moveNic } from './move-nic.ts';

export const subnetInRegion = defineRule({
  id: 'nic/subnet-in-region',
  severity: 'error',
  title: 'An interface is in a subnet of its VM’s region',
  why: 'A subnet spans one region, and VMs of that region’s zones can be in it. Compute Engine looks for the subnet in the VM’s region and says it cannot be found.',
  source: [
    ...cite('apiInstance'),
    { url: 'https://github.com/hashicorp/terraform-provider-google/issues/926', checked: '2026-08' },
  ],
  on: 'vm',
  *check(vm, view) {
    const region = regionOfZone(vm.zone);
    if (!region) return;
    for (const { nic, index } of nicsOf(vm)) {
      const subnet = view.of('subnet', nic.subnetwork);
      if (!subnet?.region || subnet.region === region || locationShape(subnet.region) !== 'region') continue;
      yield {
        at: [atNic(vm, nic, 'subnetwork'), { id: vm.id, field: 'zone' }, { id: subnet.id, field: 'region' }],
        message: `${nameOf(vm, 'VM')} is in ${vm.zone}; ${nicName(index)} is in ${nameOf(subnet, 'subnet')}, a subnet of ${subnet.region}. It needs one of ${region}.`,
        fixes: [...otherSubnets(vm, nic.id, view, subnet.network)].map((other) => moveNic(vm, nic, index, other)),
      };
    }
  },
});
