import { setNic } from '../../edit/parts.ts';
import { limits } from '../../facts/limits.ts';
import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { atNic } from '../nic/move-nic.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const most = limits.aliasRangesPerNic.value;

export const limit = defineRule({
  id: 'alias/limit',
  severity: 'error',
  title: `An interface has at most ${most} alias ranges`,
  why: 'The limit is fixed and cannot be raised. One larger range does the work of many small ones.',
  source: cite('vpcQuotas'),
  on: 'vm',
  *check(vm) {
    for (const { nic, index } of nicsOf(vm)) {
      const count = nic.aliasIpRanges?.length ?? 0;
      if (count <= most) continue;
      yield {
        at: [atNic(vm, nic, 'aliasIpRanges')],
        message: `${nicName(index)} of ${nameOf(vm, 'VM')} has ${count} alias ranges. It can have ${most}.`,
        fixes: [
          {
            title: `Keep the first ${most}`,
            safety: 'design',
            edit: (design) => setNic(design, vm.id, nic.id, { aliasIpRanges: nic.aliasIpRanges?.slice(0, most) }),
          },
        ],
      };
    }
  },
});
