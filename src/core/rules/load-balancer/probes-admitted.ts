import { nameOf } from '../../model/endpoints.ts';
import { isMadeByIngress } from '../../model/gke.ts';
import { isKind } from '../../model/kinds.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { notAdmitted, probedTargets, probeRanges } from '../../model/probes.ts';
import { letIn, perhapsElsewhere, shortList, vmWords } from '../firewall-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

/** Places in a finding are drawn; more would only blur the picture. */
const mostShown = 20;

export const probesAdmitted = defineRule({
  id: 'load-balancer/probes-admitted',
  severity: 'warning',
  // The network whose firewall counts is not known while the NEG contradicts itself.
  yieldsTo: ['neg/subnet-in-network'],
  title: 'A firewall rule lets health check probes reach the endpoints',
  why: 'A VPC network refuses incoming traffic that no rule allows. Probes come from ranges of Google’s own; while they cannot get in, every endpoint counts as unhealthy and receives nothing.',
  source: cite('loadBalancingFirewall', 'healthCheckOverview'),
  on: 'backendService',
  *check(service, view) {
    const products = productsOf(service, view);
    if (products.length === 0) return;
    const ranges = probeRanges(products);
    for (const { target, network, vms, ports, shut } of notAdmitted(probedTargets(service, view), ranges, view)) {
      // The Ingress controller makes these rules by itself.
      if (isKind('neg', target) && isMadeByIngress(target, view)) continue;
      const closed = shut.map(({ text }) => text);
      yield {
        at: [
          { id: target.id },
          { id: service.id, field: 'healthChecks' },
          ...vms.slice(0, mostShown).map(({ id }) => ({ id })),
        ],
        message: `No firewall rule of ${nameOf(view.get(network), 'the network')} lets health checks from ${closed.join(' and ')} reach port ${shortList(ports)} of ${vmWords(vms)} in ${nameOf(target, 'the backend')}.${perhapsElsewhere(network, view)}`,
        fixes: [letIn(network, closed, ports, vms)],
      };
    }
  },
});
