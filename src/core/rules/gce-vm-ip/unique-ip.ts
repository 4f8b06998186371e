import { nameOf, placementsOf } from '../../model/endpoints.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const uniqueIp = defineRule({
  id: 'gce-vm-ip/unique-ip',
  severity: 'error',
  title: 'A GCE_VM_IP NEG lists each address, and so each VM, once',
  why: 'A VM has one interface per subnet and that interface one primary address, so it can stand in such a NEG only once. The same VM may be in any number of other NEGs.',
  source: cite('zonalNegOverview'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'GCE_VM_IP') return;
    const first = new Map<string, string>();
    for (const { endpoint, vm, address } of placementsOf(neg, view)) {
      const key = address ?? endpoint.instance;
      if (!key) continue;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, endpoint.id);
        continue;
      }
      const what = vm ? nameOf(vm, 'VM') : (address ?? 'the same VM');
      yield {
        at: [
          { id: neg.id, part: endpoint.id, field: endpoint.instance ? 'instance' : 'ipAddress' },
          { id: neg.id, part: earlier },
        ],
        message: `${what}${vm && address ? ` (${address})` : ''} stands in ${nameOf(neg, 'NEG')} twice. Endpoints of a GCE_VM_IP NEG do not share an address.`,
        fixes: [
          { ...takeOut(neg, endpoint, view, 'safe'), title: `Take the second ${what} out of ${nameOf(neg, 'NEG')}` },
        ],
      };
    }
  },
});
