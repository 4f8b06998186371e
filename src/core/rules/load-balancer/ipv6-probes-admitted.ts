import { nameOf } from '../../model/endpoints.ts';
import { frontVersion } from '../../model/frontends.ts';
import { isMadeByIngress } from '../../model/gke.ts';
import { parseCidr6 } from '../../model/ip.ts';
import { type BackendService, type InstanceGroup, isKind, type Neg } from '../../model/kinds.ts';
import { frontendOf, productsOf } from '../../model/load-balancer.ts';
import { notAdmitted, probedTargets } from '../../model/probes.ts';
import type { View } from '../../model/view.ts';
import { letIn, perhapsElsewhere, shortList, vmWords } from '../firewall-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const ipv6ProbesAdmitted = defineRule({
  id: 'load-balancer/ipv6-probes-admitted',
  severity: 'warning',
  yieldsTo: ['load-balancer/probes-admitted', 'neg/subnet-in-network'],
  title: 'Endpoints that serve over IPv6 let in the probes over IPv6 too',
  why: 'An endpoint with IPv6 traffic is probed by IPv6, from ranges of its own. A firewall rule holds addresses of one version, so this takes a second rule.',
  source: cite('healthCheckOverview', 'loadBalancingFirewall', 'backendServiceOverview'),
  on: 'backendService',
  *check(service, view) {
    const products = productsOf(service, view);
    const [product, ...others] = products;
    if (!product || !usesIpv6(service, view)) return;
    const texts = product.firewall.healthCheckIpv6.filter((text) =>
      others.every(({ firewall }) => firewall.healthCheckIpv6.includes(text)),
    );
    const ranges = texts.flatMap((text) => {
      const range = parseCidr6(text);
      return range ? [{ text, range }] : [];
    });
    // The Ingress controller makes such rules by itself.
    const serving = probedTargets(service, view).filter(
      ({ target }) => mayServeIpv6(target) && !(isKind('neg', target) && isMadeByIngress(target, view)),
    );
    for (const { target, network, vms, ports, shut } of notAdmitted(serving, ranges, view)) {
      const closed = shut.map(({ text }) => text);
      yield {
        at: [{ id: target.id }, { id: service.id, field: 'healthChecks' }],
        message: `No firewall rule of ${nameOf(view.get(network), 'the network')} lets health checks from ${closed.join(' and ')} reach port ${shortList(ports)} of ${vmWords(vms)} in ${nameOf(target, 'the backend')}, and ${nameOf(service, 'the backend service')} uses IPv6.${perhapsElsewhere(network, view)}`,
        fixes: [letIn(network, closed, ports, vms, 'allow-ipv6-health-checks')],
      };
    }
  },
});

const wanting = new Set(['PREFER_IPV6', 'IPV6_ONLY']);

/** Asked for on the service, or by an IPv6 rule that passes packets through. */
function usesIpv6(service: BackendService, view: View): boolean {
  if (wanting.has(service.ipAddressSelectionPolicy ?? '')) return true;
  return frontendOf(service, view).forwardingRules.some(
    (rule) => rule.backendService !== undefined && frontVersion(rule, view)?.version === 'IPV6',
  );
}

/** Endpoints without an IPv6 address are probed by IPv4 whatever the service prefers. */
function mayServeIpv6(target: Neg | InstanceGroup): boolean {
  if (!isKind('neg', target)) return true;
  return target.networkEndpointType === 'GCE_VM_IP_PORT' && target.endpoints?.some((each) => each.ipv6Address) === true;
}
