import { columnsOf } from '../../model/endpoint-columns.ts';
import { nameOf, type Placement, placementsOf } from '../../model/endpoints.ts';
import { takeOutAs } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const uniqueIpPort = defineRule({
  id: 'gce-vm-ip-port/unique-ip-port',
  severity: 'error',
  documentedOnly: true,
  title: 'A GCE_VM_IP_PORT NEG lists each pair of address and port once',
  why: 'What counts is what remains after both defaults: a blank address is the interface’s primary one, a blank port the NEG’s default port. One address with several ports is fine, and so is the same pair in another NEG.',
  source: cite('zonalNegOverview', 'tfAcceptanceTests'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'GCE_VM_IP_PORT') return;
    if (columnsOf(neg.endpoints).areDistinct) return;
    // Most addresses have one port; the key of both is made only where one has several.
    const first = new Map<string, Placement>();
    const more = new Map<string, string>();
    for (const placement of placementsOf(neg, view)) {
      const { endpoint, vm, address, port } = placement;
      const where = address ?? endpoint.instance;
      if (!where || port === undefined) continue;
      const before = first.get(where);
      if (before === undefined) {
        first.set(where, placement);
        continue;
      }
      const key = `${where}:${port}`;
      const earlier = before.port === port ? before.endpoint.id : more.get(key);
      if (earlier === undefined) {
        more.set(key, endpoint.id);
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
        fixes: [takeOutAs(`Take the second ${pair} out of ${nameOf(neg, 'NEG')}`, neg, endpoint, 'safe')],
      };
    }
  },
});
