import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { overlaps4 } from '../../model/ip.ts';
import { nicRange, nicSubnetKey, otherSubnets } from '../../model/nics.ts';
import { atNic, moveNic } from '../nic/move-nic.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const nicRangesDisjoint = defineRule({
  id: 'vm/nic-ranges-disjoint',
  severity: 'error',
  documentedOnly: true,
  title: 'The subnets of a VM’s interfaces have ranges that do not overlap',
  why: 'The VM chooses the interface by the address it sends to. Were the ranges of two of its subnets to overlap, in whatever networks, it could not.',
  source: cite('multipleInterfaces'),
  on: 'vm',
  yieldsTo: ['vm/nics-in-different-subnets'],
  *check(vm, view) {
    // A VM has sixteen interfaces at most where it is right; past that another rule speaks.
    const nics = nicsOf(vm).slice(0, 16);
    for (const one of nics) {
      const range = nicRange(one, view);
      if (!range) continue;
      const clash = nics.slice(0, one.index).find((other) => {
        const otherRange = nicRange(other, view);
        return otherRange && overlaps4(range, otherRange) && nicSubnetKey(other, view) !== nicSubnetKey(one, view);
      });
      if (!clash) continue;
      const subnet = view.of('subnet', one.nic.subnetwork);
      const other = view.of('subnet', clash.nic.subnetwork);
      // Within one network the overlap is the fault of the subnets, and found there.
      if (subnet?.network !== undefined && subnet.network === other?.network) continue;
      yield {
        at: [atNic(vm, one.nic, 'subnetwork'), atNic(vm, clash.nic, 'subnetwork')],
        message: `${nicName(clash.index)} of ${nameOf(vm, 'VM')} is in ${nameOf(other, 'subnet')} (${other?.ipCidrRange}), ${nicName(one.index)} in ${nameOf(subnet, 'subnet')} (${subnet?.ipCidrRange}). These overlap, which is not supported on one VM.`,
        fixes: otherSubnets(vm, one.nic.id, view).map((free) => moveNic(vm, one.nic, one.index, free)),
      };
    }
  },
});
