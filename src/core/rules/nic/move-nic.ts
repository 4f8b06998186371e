import { setNic } from '../../edit/parts.ts';
import { nicName } from '../../model/endpoints.ts';
import type { Id } from '../../model/kind.ts';
import type { Nic, Subnet, Vm } from '../../model/kinds.ts';
import type { Fix } from '../rule.ts';

/** Puts a NIC into another subnet. Addresses of the old one stay behind. */
export function moveNic(vm: Vm, nic: Nic, index: number, subnet: Subnet): Fix {
  const moved = { subnetwork: subnet.id, network: undefined, networkIP: undefined, aliasIpRanges: undefined };
  return {
    title: `Put ${nicName(index)} in ${subnet.name ?? 'another subnet'}`,
    safety: 'design',
    edit: (design) => setNic(design, vm.id, nic.id, moved),
  };
}

/** The place of a NIC's field in a finding. */
export const atNic = (vm: { readonly id: Id }, nic: Nic, field: string) => ({ id: vm.id, part: nic.id, field });
