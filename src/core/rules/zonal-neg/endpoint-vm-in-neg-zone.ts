import { set } from '../../edit/write.ts';
import { meetingsOf, nameOf, placementsOf } from '../../model/endpoints.ts';
import type { Neg } from '../../model/kinds.ts';
import { lasting } from '../../model/memo.ts';
import type { View } from '../../model/view.ts';
import { takeOutAs } from '../endpoint-fixes.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const zonal = new Set(['GCE_VM_IP', 'GCE_VM_IP_PORT']);

/** The zones in which the VMs of a NEG are, each once. */
const zonesOf = lasting((neg: Neg, view: View): readonly string[] => [
  ...new Set(meetingsOf(neg, view).flatMap(({ vm }) => vm?.zone || [])),
]);

export const endpointVmInNegZone = defineRule({
  id: 'zonal-neg/endpoint-vm-in-neg-zone',
  severity: 'error',
  title: 'A zonal NEG holds only VMs of its own zone',
  why: 'A zonal NEG describes backends of one zone, so that load balancers can weigh and fail over whole zones. For VMs in several zones you make one NEG in each and put them all behind the same backend service.',
  source: cite('zonalNegOverview', 'apiNeg'),
  on: 'neg',
  *check(neg, view) {
    if (!zonal.has(neg.networkEndpointType ?? '') || !neg.zone) return;
    if (zonesOf(neg, view).every((zone) => zone === neg.zone)) return;
    for (const { endpoint, vm } of placementsOf(neg, view)) {
      if (!vm?.zone || vm.zone === neg.zone) continue;
      const { zone } = vm;
      const move: Fix = {
        title: `Move ${nameOf(neg, 'NEG')} to ${zone}`,
        safety: 'design',
        edit: (design) => set(design, 'neg', neg.id, { zone }),
      };
      const out = takeOutAs(`Take ${nameOf(vm, 'VM')} out of ${nameOf(neg, 'NEG')}`, neg, endpoint);
      yield {
        at: [
          { id: neg.id, part: endpoint.id, field: 'instance' },
          { id: vm.id, field: 'zone' },
        ],
        message: `${nameOf(neg, 'NEG')} is in ${neg.zone}; ${nameOf(vm, 'VM')} is in ${zone}. A zonal NEG takes VMs of its own zone only.`,
        fixes: neg.endpoints?.length === 1 ? [move, out] : [out],
      };
    }
  },
});
