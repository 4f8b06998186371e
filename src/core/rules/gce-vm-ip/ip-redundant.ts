import { clearOnEndpoints } from '../../edit/endpoints.ts';
import { nameOf, placementsOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const ipRedundant = defineRule({
  id: 'gce-vm-ip/ip-redundant',
  severity: 'info',
  title: 'A GCE_VM_IP endpoint needs no address',
  why: 'Only one interface of a VM can be in the NEG’s subnet, and its primary address is the only one that fits. Naming the VM says it all.',
  source: cite('zonalNegOverview', 'apiNeg'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'GCE_VM_IP') return;
    const redundant = placementsOf(neg, view).filter(
      ({ endpoint, on }) => endpoint.ipAddress !== undefined && endpoint.ipAddress === on?.nic.networkIP,
    );
    const [first] = redundant;
    if (!first) return;
    const which =
      redundant.length === 1
        ? `The address ${first.endpoint.ipAddress} on an endpoint of ${nameOf(neg, 'NEG')} is`
        : `The addresses on ${redundant.length} endpoints of ${nameOf(neg, 'NEG')} are`;
    yield {
      at: [{ id: neg.id, field: 'endpoints' }],
      message: `${which} what Google Cloud takes anyway. The VM alone is enough.`,
      fixes: [
        {
          title: 'Leave the addresses out',
          safety: 'safe',
          edit: (design) => clearOnEndpoints(design, neg.id, 'ipAddress'),
        },
      ],
    };
  },
});
