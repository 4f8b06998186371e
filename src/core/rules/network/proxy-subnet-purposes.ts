import type { Subnet } from '../../model/kinds.ts';
import { subnetsOf } from '../../model/ranges.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const proxySubnetPurposes = defineRule({
  id: 'network/proxy-subnet-purposes',
  severity: 'warning',
  title: 'Regional and cross-region proxy-only subnets in one region may not get along',
  why: 'Google’s pages differ: by one of them a region of a network has a single proxy-only subnet, whatever it is for; the other only rules out two for the same purpose. Deploy one first and see.',
  source: [
    ...cite('proxyOnlySubnets'),
    { url: 'https://github.com/kubernetes/ingress-gce/pull/2186', checked: '2026-08' },
  ],
  on: 'network',
  *check(network, view) {
    const regional = new Map<string, Subnet>();
    const crossRegion = new Map<string, Subnet>();
    for (const subnet of [...subnetsOf(network.id, view)].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      if (!subnet.region || subnet.role !== 'ACTIVE') continue;
      const kind = subnet.purpose === 'GLOBAL_MANAGED_PROXY' ? crossRegion : regional;
      if (kind === regional && subnet.purpose !== 'REGIONAL_MANAGED_PROXY') continue;
      if (!kind.has(subnet.region)) kind.set(subnet.region, subnet);
    }
    for (const [region, subnet] of crossRegion) {
      const other = regional.get(region);
      if (!other) continue;
      yield {
        at: [
          { id: subnet.id, field: 'purpose' },
          { id: other.id, field: 'purpose' },
        ],
        message: `${subnet.name ?? 'A subnet'} is for cross-region proxies and ${other.name ?? 'another'} for regional ones, both in ${region}. Sources disagree on whether one region may have both.`,
      };
    }
  },
});
