import { meetingsOf, nameOf, negFacts, negNetwork, nicNetwork, placementsOf } from '../../model/endpoints.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const endpointNicInNegNetwork = defineRule({
  id: 'zonal-neg/endpoint-nic-in-neg-network',
  severity: 'error',
  title: 'One of the interfaces of an endpoint’s VM is in the network of the NEG',
  why: 'Traffic reaches an endpoint inside the VPC network of its NEG. A VM without an interface there cannot be reached, whatever else connects the networks.',
  source: cite('zonalNegOverview', 'apiNeg'),
  on: 'neg',
  *check(neg, view) {
    if (!negFacts(neg) || !meetingsOf(neg, view).some(({ fit }) => fit === 'other-network')) return;
    for (const { endpoint, vm, fit } of placementsOf(neg, view)) {
      if (!vm || fit !== 'other-network') continue;
      const has = new Set((vm.networkInterfaces ?? []).flatMap((nic) => nicNetwork(nic, view) ?? []));
      const networks = [...has].map((id) => nameOf(view.get(id), 'network')).join(', ');
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'instance' }, { id: vm.id }],
        documentedOnly: neg.networkEndpointType === 'GCE_VM_IP_PORTMAP',
        message: `${nameOf(vm, 'VM')} has interfaces in ${networks} only; ${nameOf(neg, 'NEG')} is in ${nameOf(view.get(negNetwork(neg, view)), 'network')}. An endpoint’s VM needs an interface in the network of its NEG.`,
        fixes: [takeOut(neg, endpoint, view)],
      };
    }
  },
});
