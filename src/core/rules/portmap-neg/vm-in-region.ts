import { nameOf, placementsOf } from '../../model/endpoints.ts';
import { regionOf } from '../../model/scope.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const vmInRegion = defineRule({
  id: 'portmap-neg/vm-in-region',
  severity: 'error',
  documentedOnly: true,
  title: 'The VMs of a port mapping NEG are in its region, in any zone',
  why: 'The NEG is regional and so is the service that it is published as. Unlike a zonal NEG it may hold VMs of several zones; other regions get a service of their own.',
  source: cite('portMapping', 'apiRegionNeg'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'GCE_VM_IP_PORTMAP' || !neg.region) return;
    for (const { endpoint, vm } of placementsOf(neg, view)) {
      const region = vm && regionOf(vm);
      if (!vm || !region || region === neg.region) continue;
      yield {
        at: [
          { id: neg.id, part: endpoint.id, field: 'instance' },
          { id: vm.id, field: 'zone' },
        ],
        message: `${nameOf(neg, 'NEG')} is in ${neg.region}; ${nameOf(vm, 'VM')} is in ${vm.zone}. A port mapping NEG takes VMs of its own region only.`,
        fixes: [takeOut(neg, endpoint, view)],
      };
    }
  },
});
