import { endpointName, nameOf, negFacts, nicsOf, ownership } from '../../model/endpoints.ts';
import type { Endpoint, Neg, Vm } from '../../model/kinds.ts';
import type { View } from '../../model/view.ts';
import { patchEndpoint } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const endpointInstanceRequired = defineRule({
  id: 'zonal-neg/endpoint-instance-required',
  severity: 'error',
  title: 'Every endpoint of a NEG of VMs names its VM',
  why: 'An address alone is not enough: Google Cloud looks the interface up on the VM that the endpoint names. That goes for both zonal types and for port mapping.',
  source: cite('zonalNegOverview', 'apiNeg'),
  on: 'neg',
  incomplete: true,
  *check(neg, view) {
    const facts = negFacts(neg);
    if (facts?.endpoint.instance !== 'required') return;
    for (const endpoint of neg.endpoints ?? []) {
      if (endpoint.instance) continue;
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'instance' }],
        message: `${endpointName(endpoint, view)} in ${nameOf(neg, 'NEG')} names no VM. Endpoints of ${facts.id} NEGs name the VM they are on.`,
        fixes: owners(endpoint, neg, view).map((vm) =>
          patchEndpoint(`Name ${nameOf(vm, 'VM')}, which has this address`, 'safe', neg, endpoint, { instance: vm.id }),
        ),
      };
    }
  },
});

/** VMs of the NEG's zone that have the endpoint's address on an interface in the NEG's subnet. */
function owners({ ipAddress }: Endpoint, neg: Neg, view: View): readonly Vm[] {
  if (!ipAddress || !neg.subnetwork) return [];
  return view
    .from('vm', neg.subnetwork, 'nic.subnet')
    .filter(
      (vm) =>
        (!neg.zone || vm.zone === neg.zone) &&
        nicsOf(vm).some(
          ({ nic }) =>
            nic.subnetwork === neg.subnetwork &&
            (ownership(ipAddress, nic) === 'primary' ||
              (neg.networkEndpointType === 'GCE_VM_IP_PORT' && ownership(ipAddress, nic) === 'alias')),
        ),
    );
}
