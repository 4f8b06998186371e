import { meetingsOf, nameOf, negFacts, nicName, nicNetwork, nicsOf, placementsOf } from '../../model/endpoints.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const sameVpcNics = defineRule({
  id: 'zonal-neg/same-vpc-nics',
  severity: 'error',
  documentedOnly: true,
  title: 'Of several interfaces in one VPC network only nic0 can be an endpoint there',
  why: 'A VM may have two interfaces in different subnets of one network. Load balancers of that network then deliver to nic0 alone; an interface in a network of its own has no such limit.',
  source: cite('backendServiceOverview', 'vpcReleaseNotes'),
  on: 'neg',
  *check(neg, view) {
    if (!negFacts(neg) || !meetingsOf(neg, view).some(({ on }) => on !== undefined && on.index > 0)) return;
    for (const { endpoint, vm, on } of placementsOf(neg, view)) {
      if (!vm || !on || on.index === 0) continue;
      const [first] = nicsOf(vm);
      const network = nicNetwork(on.nic, view);
      if (!first || network === undefined || nicNetwork(first.nic, view) !== network) continue;
      yield {
        at: [
          { id: neg.id, part: endpoint.id, field: 'instance' },
          { id: vm.id, part: on.nic.id },
        ],
        message: `${nameOf(neg, 'NEG')} reaches ${nicName(on.index)} of ${nameOf(vm, 'VM')}, whose nic0 is in ${nameOf(view.get(network), 'network')} as well. There, load balancers support nic0 only.`,
        fixes: [takeOut(neg, endpoint, view)],
      };
    }
  },
});
