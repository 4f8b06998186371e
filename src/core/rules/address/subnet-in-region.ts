import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { holdsVms } from '../../model/nics.ts';
import { subnetsOf } from '../../model/ranges.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const subnetInRegion = defineRule({
  id: 'address/subnet-in-region',
  severity: 'error',
  title: 'A reserved internal address is in a subnet of its own region',
  why: 'A subnet belongs to one region, and so does every address that is taken from it.',
  source: [
    { url: 'https://cloud.google.com/compute/docs/reference/rest/v1/addresses', checked: '2026-08' },
    ...cite('apiSubnetwork'),
  ],
  on: 'address',
  *check(address, view) {
    const subnet = view.of('subnet', address.subnetwork);
    if (!subnet?.region || subnet.region === address.region) return;
    const siblings = subnet.network === undefined ? [] : subnetsOf(subnet.network, view);
    const others = siblings.filter(
      (one) => address.region && one.region === address.region && holdsVms(one) && !address.address,
    );
    yield {
      at: [
        { id: address.id, field: 'subnetwork' },
        { id: subnet.id, field: 'region' },
      ],
      message: `${nameOf(address, 'address')} is ${address.region ? `in ${address.region}` : 'global'}; its subnet ${nameOf(subnet, 'subnet')} is in ${subnet.region}. Both belong in one region.`,
      fixes: [
        {
          title: `Move the address to ${subnet.region}`,
          safety: 'design',
          edit: (design) => set(design, 'address', address.id, { region: subnet.region }),
        },
        ...others.slice(0, 3).map((other) => ({
          title: `Take it from ${nameOf(other, 'subnet')}`,
          safety: 'design' as const,
          edit: (design: Parameters<typeof set>[0]) => set(design, 'address', address.id, { subnetwork: other.id }),
        })),
      ],
    };
  },
});
