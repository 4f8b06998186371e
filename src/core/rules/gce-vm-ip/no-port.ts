import { endpointName, nameOf } from '../../model/endpoints.ts';
import { patchEndpoint, retype } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const noPort = defineRule({
  id: 'gce-vm-ip/no-port',
  severity: 'error',
  title: 'A GCE_VM_IP endpoint has no port',
  why: 'Such an endpoint is a whole network interface of a VM. A passthrough load balancer leaves packets as they are, so they arrive at the port that the client used.',
  source: cite('zonalNegOverview', 'apiNeg', 'gcloudNegUpdate'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'GCE_VM_IP') return;
    for (const endpoint of neg.endpoints ?? []) {
      if (endpoint.port === undefined) continue;
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'port' }],
        message: `${endpointName(endpoint, view)} has port ${endpoint.port}, but ${nameOf(neg, 'NEG')} is a GCE_VM_IP NEG: its endpoints are interfaces, without a port.`,
        fixes: [
          patchEndpoint(`Remove port ${endpoint.port}`, 'safe', neg, endpoint, { port: undefined }),
          ...retype(neg, 'GCE_VM_IP_PORT', view),
        ],
      };
    }
  },
});
