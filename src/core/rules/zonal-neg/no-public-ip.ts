import { meetingsOf, nameOf, negFacts, nicName, nicsOf, ownership, placementsOf } from '../../model/endpoints.ts';
import type { Nic } from '../../model/kinds.ts';
import { patchEndpoint } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const isPublic = ({ accessConfigs }: Nic): boolean => accessConfigs !== undefined;

export const noPublicIp = defineRule({
  id: 'zonal-neg/no-public-ip',
  severity: 'error',
  documentedOnly: true,
  title: 'Endpoints of VMs are internal addresses',
  why: 'Traffic from a load balancer to a VM stays inside the VPC network and uses the internal address of an interface. Its external address is for clients elsewhere.',
  source: cite('zonalNegOverview', 'negOverview'),
  on: 'neg',
  *check(neg, view) {
    if (!negFacts(neg)) return;
    if (!meetingsOf(neg, view).some(({ vm }) => vm?.networkInterfaces?.some(isPublic))) return;
    for (const { endpoint, vm, on } of placementsOf(neg, view)) {
      const address = endpoint.ipAddress;
      if (!vm || !address || on?.nic.networkIP === address) continue;
      if (!vm.networkInterfaces?.some(isPublic)) continue;
      const owner = nicsOf(vm).find(({ nic }) => ownership(address, nic) === 'external');
      if (!owner) continue;
      const internal = on?.nic.networkIP;
      yield {
        at: [
          { id: neg.id, part: endpoint.id, field: 'ipAddress' },
          { id: vm.id, part: owner.nic.id, field: 'accessConfigs' },
        ],
        message: `${address} is the external address of ${nameOf(vm, 'VM')}’s ${nicName(owner.index)}. ${nameOf(neg, 'NEG')} needs an internal one${internal ? `, such as ${internal}` : ''}.`,
        fixes: [
          patchEndpoint(
            internal ? `Use the internal address ${internal}` : 'Leave the address out: the primary one is taken',
            'safe',
            neg,
            endpoint,
            { ipAddress: neg.networkEndpointType === 'GCE_VM_IP_PORT' ? internal : undefined },
          ),
        ],
      };
    }
  },
});
