import { nameOf, negNetwork } from '../../model/endpoints.ts';
import { admitsSome, ingressRules } from '../../model/firewall.ts';
import { annotationOf, managedNegs } from '../../model/gke.ts';
import { parseCidr4 } from '../../model/ip.ts';
import type { BackendService, GkeService } from '../../model/kinds.ts';
import { productsOf } from '../../model/load-balancer.ts';
import type { View } from '../../model/view.ts';
import { letIn, perhapsElsewhere } from '../firewall-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { standaloneNegs } from './gke-sources.ts';

export const firewallNotAutomatic = defineRule({
  id: 'gke-neg/firewall-not-automatic',
  severity: 'warning',
  title: 'For a standalone NEG you make the firewall rule for health checks',
  why: 'Only the Ingress controller makes one by itself. Probes go to the Pod, so the rule names the port of the container, not that of the Service.',
  source: [standaloneNegs, ...cite('ingressGceIssue703', 'loadBalancingFirewall')],
  on: 'gkeService',
  *check(service, view) {
    const ports = containerPorts(service);
    if (ports.length === 0) return;
    for (const neg of managedNegs(service, view)) {
      // Endpoints that are listed are judged one by one, by load-balancer/probes-admitted.
      if (neg.networkEndpointType !== 'GCE_VM_IP_PORT' || neg.endpoints?.length) continue;
      const network = negNetwork(neg, view);
      const rules = ingressRules(network, view);
      if (!rules || network === undefined) continue;
      for (const user of view.from('backendService', neg.id, 'backend.group')) {
        const texts = probeRanges(user, view);
        const ranges = texts.flatMap((text) => parseCidr4(text) ?? []);
        const probed = probedPorts(user, ports, view);
        const shut = probed.filter((port) => !ranges.every((range) => admitsSome(rules, range, 'tcp', port)));
        if (shut.length === 0) continue;
        yield {
          at: [{ id: neg.id }, { id: user.id, field: 'healthChecks' }, { id: service.id, field: 'ports' }],
          message: `No firewall rule of ${nameOf(view.get(network), 'the network')} lets health checks from ${texts.join(' and ')} reach port ${shut.join(', ')} of the Pods of ${nameOf(service, 'the Service')}, and GKE makes none for ${nameOf(neg, 'a standalone NEG')}.${perhapsElsewhere(network, view)}`,
          fixes: [letIn(network, texts, shut.map(String), [])],
        };
      }
    }
  },
});

/** Where the containers of a standalone Service listen; empty where an Ingress makes the firewall rule, or nothing is known. */
function containerPorts(service: GkeService): readonly number[] {
  const read = annotationOf(service);
  if (!read.ok || read.value.ingress) return [];
  const exposed = new Set(read.value.exposed.map(({ port }) => port));
  return (service.ports ?? []).flatMap(({ port, targetPort }) =>
    targetPort !== undefined && exposed.has(String(port)) ? [targetPort] : [],
  );
}

function probeRanges(service: BackendService, view: View): readonly string[] {
  const [first, ...others] = productsOf(service, view);
  return (first?.firewall.healthCheckIpv4 ?? []).filter((text) =>
    others.every(({ firewall }) => firewall.healthCheckIpv4.includes(text)),
  );
}

function probedPorts(service: BackendService, ports: readonly number[], view: View): readonly number[] {
  const check = view.of('healthCheck', service.healthChecks?.[0]);
  if (!check) return [];
  return check.portSpecification === 'USE_SERVING_PORT' ? ports : check.port === undefined ? [] : [check.port];
}
