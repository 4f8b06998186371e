import { set } from '../../edit/write.ts';
import { zonesOf } from '../../facts/locations.ts';
import { nameOf, negFacts } from '../../model/endpoints.ts';
import type { Neg, Subnet } from '../../model/kinds.ts';
import { fittingSubnets } from '../../model/neg-subnets.ts';
import { regionOf, scopeOf } from '../../model/scope.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const subnetInRegion = defineRule({
  id: 'neg/subnet-in-region',
  severity: 'error',
  title: 'The subnet of a NEG is in the NEG’s region',
  why: 'A subnet belongs to one region, a zonal NEG to one zone of it. VMs of that zone have no interface in a subnet of another region.',
  source: cite('gcloudNegCreate', 'zonalNegOverview', 'pscBackends'),
  on: 'neg',
  *check(neg, view) {
    const subnet = view.of('subnet', neg.subnetwork);
    const region = regionOf(neg);
    const scope = scopeOf(neg);
    if (!negFacts(neg) || !region || !subnet?.region || subnet.region === region) return;
    yield {
      at: [
        { id: neg.id, field: 'subnetwork' },
        { id: subnet.id, field: 'region' },
      ],
      message: `${nameOf(subnet, 'subnet')} is in ${subnet.region}; ${nameOf(neg, 'NEG')} is in ${scope?.value} and needs a subnet of ${region}.`,
      fixes: [...others(neg, region, view), ...moves(neg, subnet)],
    };
  },
});

function others(neg: Neg, region: string, view: View): readonly Fix[] {
  return fittingSubnets(neg, neg.network, region, view).map((subnet) => ({
    title: `Use the subnet ${nameOf(subnet, 'subnet')}`,
    safety: 'design',
    edit: (design) => set(design, 'neg', neg.id, { subnetwork: subnet.id }),
  }));
}

/** Only a NEG without endpoints: its VMs would be left behind. */
function moves(neg: Neg, subnet: Subnet): readonly Fix[] {
  const isZonal = scopeOf(neg)?.type === 'zone';
  const to = isZonal ? zonesOf(subnet.region ?? '')[0] : subnet.region;
  if (to === undefined || (neg.endpoints ?? []).length > 0) return [];
  return [
    {
      title: `Move ${nameOf(neg, 'NEG')} to ${to}`,
      safety: 'design',
      edit: (design) => set(design, 'neg', neg.id, isZonal ? { zone: to } : { region: to }),
    },
  ];
}
