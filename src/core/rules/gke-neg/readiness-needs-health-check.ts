import { nameOf } from '../../model/endpoints.ts';
import { isMadeByIngress, managedNegs } from '../../model/gke.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { standaloneNegs } from './gke-sources.ts';

export const readinessNeedsHealthCheck = defineRule({
  id: 'gke-neg/readiness-needs-health-check',
  severity: 'info',
  title: 'Pods wait for the load balancer only where it has a health check',
  why: 'GKE holds a rollout back until the load balancer calls a new Pod healthy. Where the NEG is in no backend service with a health check there is nobody to ask, and Pods count as ready at once.',
  source: [...cite('autonegIssue137'), standaloneNegs],
  on: 'gkeService',
  *check(service, view) {
    for (const neg of managedNegs(service, view)) {
      if (neg.networkEndpointType !== 'GCE_VM_IP_PORT' || isMadeByIngress(neg, view)) continue;
      const users = view.from('backendService', neg.id, 'backend.group');
      const [first] = users;
      if (!first || users.some(({ healthChecks }) => healthChecks?.length)) continue;
      yield {
        at: [{ id: neg.id }, { id: first.id, field: 'healthChecks' }, { id: service.id }],
        message: `${nameOf(neg, 'The NEG')} is in no backend service with a health check. Until it is, Pods of ${nameOf(service, 'the Service')} count as ready as soon as they run.`,
      };
    }
  },
});
