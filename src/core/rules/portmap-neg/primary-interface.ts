import { nameOf, nicName, placementsOf } from '../../model/endpoints.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const primaryInterface = defineRule({
  id: 'portmap-neg/primary-interface',
  severity: 'warning',
  title: 'Port mapping reaches the primary interface of a VM',
  why: 'Google’s guide to port mapping asks that the primary network interface, nic0, be in the subnet of the NEG. Other pages only speak of an interface there; whether a later one works was not seen.',
  source: cite('portMappingSetup', 'portMapping', 'gcloudNegUpdate'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'GCE_VM_IP_PORTMAP') return;
    for (const { endpoint, vm, on } of placementsOf(neg, view)) {
      if (!vm || !on || on.index === 0) continue;
      yield {
        at: [
          { id: neg.id, part: endpoint.id, field: 'instance' },
          { id: vm.id, part: on.nic.id },
        ],
        message: `Of ${nameOf(vm, 'VM')}, ${nicName(on.index)} is in the subnet of ${nameOf(neg, 'NEG')}. The guide for port mapping asks for nic0 there; whether others work is in doubt.`,
        fixes: [takeOut(neg, endpoint, view)],
      };
    }
  },
});
