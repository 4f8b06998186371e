import { limits } from '../../facts/limits.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const most = limits.secondaryRangesPerSubnet.value;

export const secondaryRangeLimit = defineRule({
  id: 'subnet/secondary-range-limit',
  severity: 'error',
  title: `A subnet has at most ${most} secondary ranges`,
  why: 'The limit is fixed and cannot be raised. More ranges need more subnets.',
  source: cite('vpcQuotas'),
  on: 'subnet',
  *check(subnet) {
    const count = subnet.secondaryIpRanges?.length ?? 0;
    if (count <= most) return;
    yield {
      at: [{ id: subnet.id, field: 'secondaryIpRanges' }],
      message: `${nameOf(subnet, 'subnet')} has ${count} secondary ranges. It can have ${most}.`,
    };
  },
});
