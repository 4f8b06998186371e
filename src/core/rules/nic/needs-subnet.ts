import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { otherSubnets } from '../../model/nics.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { atNic, moveNic } from './move-nic.ts';

export const needsSubnet = defineRule({
  id: 'nic/needs-subnet',
  severity: 'error',
  incomplete: true,
  title: 'In a custom mode network an interface names its subnet',
  why: 'In a custom mode network only somebody who made the subnets knows which one is meant. An auto mode network has exactly one automatic subnet per region to fall back on.',
  source: [
    ...cite('apiInstance'),
    { url: 'https://github.com/hashicorp/terraform-provider-google/issues/175', checked: '2026-08' },
  ],
  on: 'vm',
  *check(vm, view) {
    for (const { nic, index } of nicsOf(vm)) {
      if (nic.subnetwork || nic.networkAttachment) continue;
      const network = view.of('network', nic.network);
      if (network?.autoCreateSubnetworks !== false || network.IPv4Range) continue;
      yield {
        at: [atNic(vm, nic, 'subnetwork')],
        message: `${nicName(index)} of ${nameOf(vm, 'VM')} is in ${nameOf(network, 'network')}, a custom mode network, and names no subnet of it. It needs one in the region of the VM.`,
        fixes: otherSubnets(vm, nic.id, view, network.id).map((subnet) => moveNic(vm, nic, index, subnet)),
      };
    }
  },
});
