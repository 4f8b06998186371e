import { setNic } from '../../edit/parts.ts';
import { stackTypes } from '../../facts/networks.ts';
import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { quoted } from '../../model/names.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { atNic } from './move-nic.ts';

export const stackFitsSubnet = defineRule({
  id: 'nic/stack-fits-subnet',
  severity: 'error',
  documentedOnly: true,
  title: 'An interface has only the IP versions of its subnet',
  why: 'A dual-stack interface needs a dual-stack subnet; one for IPv6 alone needs IPv6 in its subnet; one for IPv4 needs an IPv4 range there.',
  source: cite('apiInstance', 'apiSubnetwork'),
  on: 'vm',
  *check(vm, view) {
    for (const { nic, index } of nicsOf(vm)) {
      const { stackType } = nic;
      const who = `${nicName(index)} of ${nameOf(vm, 'VM')}`;
      const subnet = view.of('subnet', nic.subnetwork);
      const fitting = subnet?.stackType === 'IPV6_ONLY' ? 'IPV6_ONLY' : 'IPV4_ONLY';
      const fix = {
        title: `Make it ${fitting}`,
        safety: 'design' as const,
        edit: (design: Parameters<typeof setNic>[0]) => setNic(design, vm.id, nic.id, { stackType: fitting }),
      };
      if (stackType && !stackTypes.some((known) => known === stackType)) {
        yield {
          at: [atNic(vm, nic, 'stackType')],
          message: `The stack type of ${who} is ${quoted(stackType)}. It can be ${stackTypes.join(', ')}.`,
          fixes: [fix],
        };
        continue;
      }
      if (!subnet) continue;
      const has4 = subnet.stackType !== 'IPV6_ONLY';
      const has6 = subnet.stackType === 'IPV4_IPV6' || subnet.stackType === 'IPV6_ONLY';
      const wants4 = stackType !== 'IPV6_ONLY';
      const wants6 = stackType === 'IPV4_IPV6' || stackType === 'IPV6_ONLY';
      // A blank stack type may be filled in to fit an IPv6-only subnet.
      if ((wants6 && !has6) || (wants4 && !has4 && stackType !== undefined)) {
        yield {
          at: [atNic(vm, nic, 'stackType'), { id: subnet.id, field: 'stackType' }],
          message: `${who} is ${stackType}; its subnet ${nameOf(subnet, 'subnet')} is ${subnet.stackType ?? 'IPV4_ONLY'}. The subnet does not have what the interface asks for.`,
          fixes: [fix],
        };
      }
    }
  },
});
