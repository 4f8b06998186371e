import { columnsOf } from '../../model/endpoint-columns.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const portWithoutIp = defineRule({
  id: 'gce-vm-ip-port/port-without-ip',
  severity: 'info',
  title: 'The documents name an endpoint’s port together with its address',
  why: 'They describe address and port, address alone, or neither. A port alone seems to work as well, since both defaults look independent, but nothing says so.',
  source: cite('zonalNegOverview', 'apiNeg'),
  on: 'neg',
  *check(neg) {
    if (neg.networkEndpointType !== 'GCE_VM_IP_PORT') return;
    const { having, count: all } = columnsOf(neg.endpoints);
    if (having.ipAddress === all || having.port === 0) return;
    const alone = (neg.endpoints ?? []).filter(
      ({ instance, ipAddress, ipv6Address, port }) =>
        instance !== undefined && port !== undefined && ipAddress === undefined && ipv6Address === undefined,
    );
    if (alone.length === 0) return;
    const count = alone.length === 1 ? 'One endpoint' : `${alone.length} endpoints`;
    yield {
      at: [{ id: neg.id, field: 'endpoints' }],
      message: `${count} of ${nameOf(neg, 'NEG')} ${alone.length === 1 ? 'has' : 'have'} a port and no address, a form that the documents do not mention. The primary address of the interface is taken.`,
    };
  },
});
