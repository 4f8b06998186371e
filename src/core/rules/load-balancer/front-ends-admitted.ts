import { nameOf } from '../../model/endpoints.ts';
import { isMadeByIngress } from '../../model/gke.ts';
import { isKind } from '../../model/kinds.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { frontEndRanges, notAdmitted, servedTargets } from '../../model/probes.ts';
import { letIn, perhapsElsewhere, shortList, vmWords } from '../firewall-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const frontEndsAdmitted = defineRule({
  id: 'load-balancer/front-ends-admitted',
  severity: 'warning',
  // The same ranges probe: where nothing gets in, that is told of already.
  yieldsTo: ['load-balancer/probes-admitted', 'neg/subnet-in-network'],
  title: 'A firewall rule lets Google’s front ends reach the serving port',
  why: 'A global load balancer sends requests from the ranges that its health checks come from. Where the check uses a port of its own and only that port is open, endpoints are healthy and every request fails.',
  source: cite('healthCheckOverview', 'loadBalancingFirewall', 'externalApplicationOverview'),
  on: 'backendService',
  *check(service, view) {
    const products = productsOf(service, view);
    if (products.length === 0 || products.some(({ firewall }) => firewall.dataPath !== 'GFE_RANGES')) return;
    // Then requests and probes knock at the same ports from the same ranges, and the probes are judged already.
    if (view.of('healthCheck', service.healthChecks?.[0])?.portSpecification === 'USE_SERVING_PORT') return;
    const ranges = frontEndRanges(products);
    const isDoubt = products.every(({ firewall }) => firewall.confidence === 'unsure');
    for (const { target, network, vms, ports, shut } of notAdmitted(servedTargets(service, view), ranges, view)) {
      // The Ingress controller makes this rule by itself.
      if (isKind('neg', target) && isMadeByIngress(target, view)) continue;
      const closed = shut.map(({ text }) => text);
      yield {
        at: [{ id: target.id }, { id: service.id }],
        message: `No firewall rule of ${nameOf(view.get(network), 'the network')} lets requests from ${closed.join(' and ')} reach port ${shortList(ports)} of ${vmWords(vms)} in ${nameOf(target, 'the backend')}.${isDoubt ? ' For this load balancer the ranges are those of the Application Load Balancer; the documentation does not list its own.' : ''}${perhapsElsewhere(network, view)}`,
        fixes: [letIn(network, closed, ports, vms, 'allow-front-ends')],
      };
    }
  },
});
