import { set } from '../../edit/write.ts';
import { effectivePort, nameOf } from '../../model/endpoints.ts';
import { annotationOf, managedNegs } from '../../model/gke.ts';
import { type Endpoint, type GkeService, isKind, type Neg } from '../../model/kinds.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { defineRule } from '../rule.ts';
import { controllerCode, standaloneNegs } from './gke-sources.ts';

/** Places in a finding are drawn; more would only blur the picture. */
const mostShown = 20;

export const doNotEditEndpoints = defineRule({
  id: 'gke-neg/do-not-edit-endpoints',
  severity: 'warning',
  title: 'GKE alone keeps the endpoints of the NEGs that it makes',
  why: 'At each sync the controller writes the addresses and container ports of the Pods that are ready, and takes everything else out. For endpoints of your own make a NEG of your own.',
  source: [controllerCode, standaloneNegs],
  on: 'gkeService',
  *check(service, view) {
    const ports = containerPorts(service);
    for (const neg of managedNegs(service, view)) {
      if (neg.networkEndpointType !== 'GCE_VM_IP_PORT') continue;
      const strange = (neg.endpoints ?? []).filter((endpoint) => isStrange(endpoint, neg, ports));
      const [first] = strange;
      if (!first) continue;
      yield {
        at: [
          { id: neg.id, part: first.id },
          ...strange.slice(1, mostShown).map(({ id }) => ({ id: neg.id, part: id })),
          { id: service.id, field: 'negs' },
        ],
        message: `${nameOf(neg, 'The NEG')} has ${strange.length === 1 ? 'an endpoint' : `${strange.length} endpoints`} that GKE cannot have written: ${first.ipAddress || first.ipv6Address ? `on a port other than ${[...(ports ?? [])].join(', ')}` : 'without the address of a Pod'}. GKE keeps its endpoints for ${nameOf(service, 'the Service')} and takes others out.`,
        fixes: [
          {
            title: strange.length === 1 ? 'Take it out' : 'Take them out',
            safety: 'design',
            edit: (design) => {
              const now = resourceOf(design, neg.id);
              if (!isKind('neg', now)) return design;
              const endpoints = now.endpoints?.filter((endpoint) => !isStrange(endpoint, now, ports));
              return set(design, 'neg', neg.id, { endpoints });
            },
          },
        ],
      };
    }
  },
});

/** The container ports behind the exposed ports; undefined where one of them is not said. */
function containerPorts(service: GkeService): ReadonlySet<number> | undefined {
  const read = annotationOf(service);
  if (!read.ok || !service.ports?.length) return undefined;
  const exposed = new Set(read.value.exposed.map(({ port }) => port));
  const found = new Set<number>();
  for (const { port, targetPort } of service.ports) {
    if (!read.value.ingress && !exposed.has(String(port))) continue;
    if (targetPort === undefined) return undefined;
    found.add(targetPort);
  }
  return found.size > 0 ? found : undefined;
}

function isStrange(endpoint: Endpoint, neg: Neg, ports: ReadonlySet<number> | undefined): boolean {
  if (!endpoint.ipAddress && !endpoint.ipv6Address) return true;
  const port = effectivePort(neg, endpoint);
  return ports !== undefined && port !== undefined && !ports.has(port);
}
