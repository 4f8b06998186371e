import { mapNics } from '../../edit/parts.ts';
import { nextPartId } from '../../model/design.ts';
import { nameOf } from '../../model/endpoints.ts';
import { otherSubnets } from '../../model/nics.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const hasNic = defineRule({
  id: 'vm/has-nic',
  severity: 'error',
  incomplete: true,
  title: 'A VM has at least one network interface',
  why: 'The first one in the list is nic0; names come from the order and cannot be chosen.',
  source: cite('apiInstance', 'multipleInterfaces'),
  on: 'vm',
  *check(vm, view) {
    if (vm.networkInterfaces && vm.networkInterfaces.length > 0) return;
    yield {
      at: [{ id: vm.id, field: 'networkInterfaces' }],
      message: `${nameOf(vm, 'VM')} has no network interface yet. It needs one in a subnet of its region.`,
      fixes: otherSubnets(vm, '', view).map((subnet) => ({
        title: `Add nic0 in ${nameOf(subnet, 'subnet')}`,
        safety: 'input',
        edit: (design) =>
          mapNics(design, vm.id, (nics) => [...nics, { id: nextPartId(nics, 'n'), subnetwork: subnet.id }]),
      })),
    };
  },
});
