import { nameOf } from '../../model/endpoints.ts';
import { isMadeByIngress, managedNegs } from '../../model/gke.ts';
import { defineRule } from '../rule.ts';
import { standaloneNegs } from './gke-sources.ts';

export const ingressBuildsLoadBalancer = defineRule({
  id: 'gke-neg/ingress-builds-load-balancer',
  severity: 'info',
  title: 'Ingress makes the whole load balancer, not the NEGs alone',
  why: 'Address, forwarding rules, proxies, URL map, backend services, health checks and firewall rules come from the Ingress controller. A load balancer that you draw around its NEGs is a picture of that one, or a second one beside it.',
  source: [standaloneNegs],
  on: 'gkeService',
  *check(service, view) {
    const told = new Set<string>();
    for (const neg of managedNegs(service, view)) {
      if (!isMadeByIngress(neg, view)) continue;
      for (const user of view.from('backendService', neg.id, 'backend.group')) {
        if (told.has(user.id)) continue;
        told.add(user.id);
        yield {
          at: [{ id: user.id }, { id: service.id, field: 'ingress' }, { id: neg.id }],
          message: `${nameOf(service, 'The Service')} is used through Ingress, whose controller makes the load balancer. ${nameOf(user, 'The backend service')} would be made beside it when you deploy this design.`,
        };
      }
    }
  },
});
