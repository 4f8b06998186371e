import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { isKind } from '../../model/kinds.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { defineRule } from '../rule.ts';
import { instanceGroupSources } from './instance-group-sources.ts';

export const vmInZone = defineRule({
  id: 'instance-group/vm-in-zone',
  severity: 'error',
  title: 'An unmanaged instance group holds only VMs of its own zone',
  why: 'Such a group is a zonal list of VMs. For VMs of several zones you make one group in each and put them all behind the same backend service.',
  source: instanceGroupSources,
  on: 'instanceGroup',
  *check(group, view) {
    if (!group.zone || group.managed) return;
    for (const [place, id] of (group.instances ?? []).entries()) {
      const vm = view.of('vm', id);
      if (!vm?.zone || vm.zone === group.zone) continue;
      yield {
        at: [
          { id: group.id, field: `instances[${place}]` },
          { id: vm.id, field: 'zone' },
        ],
        message: `${nameOf(group, 'instance group')} is in ${group.zone}; ${nameOf(vm, 'VM')} is in ${vm.zone}. The group takes VMs of its own zone only.`,
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
