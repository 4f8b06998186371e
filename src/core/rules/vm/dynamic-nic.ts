import { setNic } from '../../edit/parts.ts';
import { nicLimits } from '../../facts/machine-types.ts';
import { nameOf, nicName } from '../../model/endpoints.ts';
import { atNic } from '../nic/move-nic.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const { min, max } = nicLimits.vlan;

export const dynamicNic = defineRule({
  id: 'vm/dynamic-nic',
  severity: 'error',
  documentedOnly: true,
  title: 'A Dynamic NIC has a VLAN and an ordinary interface as its parent',
  why: 'Dynamic NICs share one ordinary interface and are told apart by a VLAN number. Only they can be added to a running VM and taken off it.',
  source: cite('multipleInterfaces', 'apiInstance'),
  on: 'vm',
  *check(vm) {
    const nics = vm.networkInterfaces ?? [];
    const seen = new Map<string, number>();
    for (const [index, nic] of nics.entries()) {
      if (nic.vlan === undefined && !nic.parentNicName) continue;
      const who = `${nicName(index)} of ${nameOf(vm, 'VM')}`;
      if (nic.vlan === undefined || !Number.isInteger(nic.vlan) || nic.vlan < min || nic.vlan > max) {
        yield {
          at: [atNic(vm, nic, 'vlan')],
          message: `${who} is a Dynamic NIC with ${nic.vlan === undefined ? 'no VLAN' : `the VLAN ${nic.vlan}`}. It would be a whole number from ${min} to ${max}.`,
          fixes: [
            {
              title: 'Make it an ordinary interface',
              safety: 'design',
              edit: (design) => setNic(design, vm.id, nic.id, { vlan: undefined, parentNicName: undefined }),
            },
          ],
        };
      }
      const parent = nics.findIndex((_, place) => nicName(place) === nic.parentNicName);
      if (parent === -1 || parent === index || nics[parent]?.vlan !== undefined) {
        yield {
          at: [atNic(vm, nic, 'parentNicName')],
          message: `${who} is a Dynamic NIC with ${nic.parentNicName ? `the parent ${nic.parentNicName}` : 'no parent'}. Its parent would be an ordinary interface of this VM, such as nic0.`,
          fixes:
            index > 0 && nics[0]?.vlan === undefined
              ? [
                  {
                    title: 'Make nic0 its parent',
                    safety: 'input',
                    edit: (design) => setNic(design, vm.id, nic.id, { parentNicName: 'nic0' }),
                  },
                ]
              : [],
        };
        continue;
      }
      const key = `${nic.parentNicName} ${nic.vlan}`;
      const twin = seen.get(key);
      if (twin !== undefined) {
        yield {
          at: [atNic(vm, nic, 'vlan'), { id: vm.id, part: nics[twin]?.id, field: 'vlan' }],
          severity: 'warning',
          message: `${who} has VLAN ${nic.vlan} on ${nic.parentNicName}, as ${nicName(twin)} has. Two interfaces with one VLAN on one parent are probably refused.`,
        };
      }
      seen.set(key, index);
    }
  },
});
