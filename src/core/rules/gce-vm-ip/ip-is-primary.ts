import { nameOf, nicName, ownership, placementsOf } from '../../model/endpoints.ts';
import { patchEndpoint, retype } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const primaryOnly = new Set(['GCE_VM_IP', 'GCE_VM_IP_PORTMAP']);

export const ipIsPrimary = defineRule({
  id: 'gce-vm-ip/ip-is-primary',
  severity: 'error',
  title: 'A GCE_VM_IP endpoint is the primary address of an interface, never an alias address',
  why: 'The endpoint stands for the interface itself. Addresses out of alias ranges, such as those of containers, belong in GCE_VM_IP_PORT NEGs. Port mapping takes primary addresses only, too.',
  source: cite('zonalNegOverview', 'apiNeg', 'portMapping'),
  on: 'neg',
  *check(neg, view) {
    const type = neg.networkEndpointType ?? '';
    if (!primaryOnly.has(type)) return;
    for (const { endpoint, vm, on } of placementsOf(neg, view)) {
      const address = endpoint.ipAddress;
      if (!vm || !on || !address || ownership(address, on.nic) !== 'alias') continue;
      const primary = on.nic.networkIP;
      yield {
        at: [
          { id: neg.id, part: endpoint.id, field: 'ipAddress' },
          { id: vm.id, part: on.nic.id, field: 'aliasIpRanges' },
        ],
        documentedOnly: type === 'GCE_VM_IP_PORTMAP',
        message: `${address} is an alias address of ${nameOf(vm, 'VM')}’s ${nicName(on.index)}. ${nameOf(neg, 'NEG')} is a ${type} NEG and takes the primary address${primary ? ` ${primary}` : ''} only.`,
        fixes: [
          patchEndpoint('Leave the address out: the primary one is taken', 'design', neg, endpoint, {
            ipAddress: undefined,
          }),
          ...(type === 'GCE_VM_IP' ? retype(neg, 'GCE_VM_IP_PORT', view) : []),
        ],
      };
    }
  },
});
