import { limits } from '../../facts/limits.ts';
import { effectivePort, endpointName, nameOf } from '../../model/endpoints.ts';
import type { Endpoint, Neg } from '../../model/kinds.ts';
import type { View } from '../../model/view.ts';
import { patchEndpoint, takeOut } from '../endpoint-fixes.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const clientPortUnique = defineRule({
  id: 'portmap-neg/client-port-unique',
  severity: 'error',
  documentedOnly: true,
  title: 'A client port leads to one VM and port',
  why: 'Nothing is balanced here: the port that a client connects to is all that tells which VM and port are meant. Several client ports may lead to one and the same place, but not one to two.',
  source: cite('portMapping', 'portMappingSetup', 'gcloudNegUpdate'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'GCE_VM_IP_PORTMAP') return;
    const endpoints = neg.endpoints ?? [];
    const first = new Map<number, Endpoint>();
    for (const endpoint of endpoints) {
      const port = endpoint.clientDestinationPort;
      if (port === undefined) continue;
      const earlier = first.get(port);
      if (!earlier) {
        first.set(port, endpoint);
        continue;
      }
      const free = freePort(port, neg);
      const other: readonly Fix[] = free
        ? [patchEndpoint(`Use client port ${free}`, 'input', neg, endpoint, { clientDestinationPort: free })]
        : [];
      yield {
        at: [
          { id: neg.id, part: endpoint.id, field: 'clientDestinationPort' },
          { id: neg.id, part: earlier.id, field: 'clientDestinationPort' },
        ],
        message: `Client port ${port} of ${nameOf(neg, 'NEG')} leads to ${placeOf(neg, earlier, view)} already; ${placeOf(neg, endpoint, view)} needs a client port of its own.`,
        fixes: [...other, takeOut(neg, endpoint, view)],
      };
    }
  },
});

/** "port 80 of vm-1" */
function placeOf(neg: Neg, endpoint: Endpoint, view: View): string {
  const port = effectivePort(neg, endpoint);
  return `${port === undefined ? '' : `port ${port} of `}${endpointName(endpoint, view)}`;
}

/** The next port above that no endpoint has. */
function freePort(port: number, { endpoints = [] }: Neg): number | undefined {
  const taken = new Set(endpoints.map(({ clientDestinationPort }) => clientDestinationPort));
  let next = port + 1;
  while (taken.has(next)) next += 1;
  return Number.isInteger(next) && next >= 1 && next <= limits.port.value ? next : undefined;
}
