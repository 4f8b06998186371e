import { nameOf, placementsOf } from '../../model/endpoints.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const uniqueIpPort = defineRule({
  id: 'gce-vm-ip-port/unique-ip-port',
  severity: 'error',
  title: 'A GCE_VM_IP_PORT NEG lists each pair of address and port once',
  why: 'What counts is what remains after both defaults: a blank address is the interface’s primary one, a blank port the NEG’s default port. One address with several ports is fine, and so is the same pair in another NEG.',
  source: cite('zonalNegOverview', 'tfAcceptanceTests'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'GCE_VM_IP_PORT') return;
    const first = new Map<string, string>();
    for (const { endpoint, vm, address, port } of placementsOf(neg, view)) {
      const where = address ?? endpoint.instance;
      if (!where || port === undefined) continue;
      const key = `${where}:${port}`;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, endpoint.id);
        continue;
      }
      const pair = address ? key : `port ${port} of ${nameOf(vm, 'VM')}`;
      const defaults = endpoint.port === undefined ? `, here by the default port ${port}` : '';
      yield {
        at: [
          { id: neg.id, part: endpoint.id, field: endpoint.port === undefined ? 'ipAddress' : 'port' },
          { id: neg.id, part: earlier },
        ],
        message: `${pair} stands in ${nameOf(neg, 'NEG')} twice${defaults}. Endpoints of one NEG differ in address or port.`,
        fixes: [
          { ...takeOut(neg, endpoint, view, 'safe'), title: `Take the second ${pair} out of ${nameOf(neg, 'NEG')}` },
        ],
      };
    }
  },
});
