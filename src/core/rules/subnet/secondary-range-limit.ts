import { set } from '../../edit/write.ts';
import { limits } from '../../facts/limits.ts';
import { nameOf } from '../../model/endpoints.ts';
import { isKind } from '../../model/kinds.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const most = limits.secondaryRangesPerSubnet.value;

export const secondaryRangeLimit = defineRule({
  id: 'subnet/secondary-range-limit',
  severity: 'error',
  title: `A subnet has at most ${most} secondary ranges`,
  why: 'The limit is fixed and cannot be raised. Where more are needed, they go into a second subnet.',
  source: cite('vpcQuotas'),
  on: 'subnet',
  *check(subnet) {
    const count = subnet.secondaryIpRanges?.length ?? 0;
    if (count <= most) return;
    yield {
      at: [{ id: subnet.id, field: 'secondaryIpRanges' }],
      message: `${nameOf(subnet, 'subnet')} has ${count} secondary ranges. It can have ${most}.`,
      fixes: [
        {
          title: `Keep the first ${most}`,
          safety: 'design',
          edit: (design) => {
            const now = resourceOf(design, subnet.id);
            if (!isKind('subnet', now)) return design;
            return set(design, 'subnet', subnet.id, { secondaryIpRanges: now.secondaryIpRanges?.slice(0, most) });
          },
        },
      ],
    };
  },
});
