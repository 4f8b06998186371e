import { set } from '../../edit/write.ts';
import { nameOf, nicNetwork } from '../../model/endpoints.ts';
import { type InstanceGroup, isKind, type Vm } from '../../model/kinds.ts';
import { resourceOf } from '../../model/resource-of.ts';
import type { View } from '../../model/view.ts';
import { defineRule } from '../rule.ts';
import { instanceGroupSources } from './instance-group-sources.ts';

export const vmInSubnet = defineRule({
  id: 'instance-group/vm-in-subnet',
  severity: 'error',
  title: 'The VMs of an unmanaged group have an interface in its network and subnet',
  why: 'The group belongs to the network and subnet of its first VM. The API refuses a VM without an interface there, and says which subnet it expected.',
  source: [
    ...instanceGroupSources,
    { url: 'https://github.com/kubernetes/ingress-gce/issues/282', checked: '2026-08' },
  ],
  on: 'instanceGroup',
  *check(group, view) {
    if (group.managed) return;
    const place = homeOf(group, view);
    if (!place) return;
    const what = place.subnetwork ? 'subnetwork' : 'network';
    for (const [index, id] of (group.instances ?? []).entries()) {
      const vm = view.of('vm', id);
      if (!vm?.networkInterfaces?.length || fits(vm, place, view)) continue;
      yield {
        at: [
          { id: group.id, field: `instances[${index}]` },
          { id: vm.id },
          place.from ? { id: place.from.id } : { id: group.id, field: what },
        ],
        message: `${nameOf(vm, 'VM')} has no interface in ${nameOf(view.get(place.subnetwork ?? place.network), 'subnet')}, where ${place.from ? `${nameOf(place.from, 'VM')}, the first of ${nameOf(group, 'the group')},` : nameOf(group, 'the group')} is.`,
        fixes: [
          {
            title: `Take ${nameOf(vm, 'the VM')} out of ${nameOf(group, 'the group')}`,
            safety: 'design',
            edit: (design) => {
              const current = resourceOf(design, group.id);
              if (!isKind('instanceGroup', current)) return design;
              return set(design, 'instanceGroup', group.id, {
                instances: current.instances?.filter((one) => one !== vm.id),
              });
            },
          },
        ],
      };
    }
  },
});

interface Home {
  readonly network?: string;
  readonly subnetwork?: string;
  readonly from?: Vm;
}

/** Where the group is: as it says, else where its first VM is. */
function homeOf(group: InstanceGroup, view: View): Home | undefined {
  if (group.subnetwork || group.network) return { network: group.network, subnetwork: group.subnetwork };
  for (const id of group.instances ?? []) {
    const vm = view.of('vm', id);
    const nic = vm?.networkInterfaces?.[0];
    if (!vm || !nic) return undefined;
    const network = nicNetwork(nic, view);
    return network ? { network, subnetwork: nic.subnetwork, from: vm } : undefined;
  }
  return undefined;
}

/** Unknown where an interface does not say where it is; that counts as fitting. */
function fits(vm: Vm, home: Home, view: View): boolean {
  return (vm.networkInterfaces ?? []).some((nic) => {
    if (!nic.subnetwork && !nic.network) return true;
    if (home.subnetwork && nic.subnetwork) return nic.subnetwork === home.subnetwork;
    const network = home.network ?? view.of('subnet', home.subnetwork)?.network;
    return network === undefined || nicNetwork(nic, view) === network;
  });
}
