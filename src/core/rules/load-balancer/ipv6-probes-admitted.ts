import { nameOf } from '../../model/endpoints.ts';
import { aimsAt, ingressRules, opensPort, portList } from '../../model/firewall.ts';
import { frontVersion } from '../../model/frontends.ts';
import { isMadeByIngress } from '../../model/gke.ts';
import { parseCidr6 } from '../../model/ip.ts';
import { type BackendService, type FirewallRule, type InstanceGroup, isKind, type Neg } from '../../model/kinds.ts';
import { frontendOf, productsOf } from '../../model/load-balancer.ts';
import { probedTargets } from '../../model/probes.ts';
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
    if (texts.length === 0) return;
    for (const { target, network, knocks } of probedTargets(service, view)) {
      // The Ingress controller makes this rule by itself.
      if (!mayServeIpv6(target) || (isKind('neg', target) && isMadeByIngress(target, view))) continue;
      const rules = ingressRules(network, view);
      if (!rules) continue;
      const lets = texts.map((text) => rules.filter((rule) => holds(rule, text)));
      const blocked = knocks().filter(
        ({ vm, port }) => !lets.every((near) => near.some((rule) => opensPort(rule, 'tcp', port) && aimsAt(rule, vm))),
      );
      if (blocked.length === 0) continue;
      const vms = [...new Set(blocked.map(({ vm }) => vm))];
      const ports = portList(blocked.map(({ port }) => port));
      yield {
        at: [{ id: target.id }, { id: service.id, field: 'healthChecks' }],
        message: `No firewall rule of ${nameOf(view.get(network), 'the network')} lets health checks from ${texts.join(' and ')} reach port ${shortList(ports)} of ${vmWords(vms)} in ${nameOf(target, 'the backend')}, and ${nameOf(service, 'the backend service')} uses IPv6.${perhapsElsewhere(network, view)}`,
        fixes: [letIn(network, texts, ports, vms, 'allow-ipv6-health-checks')],
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

function holds(rule: FirewallRule, text: string): boolean {
  const inner = parseCidr6(text);
  return (rule.sourceRanges ?? []).some((each) => {
    const outer = parseCidr6(each);
    return outer !== undefined && inner !== undefined && outer.low <= inner.low && inner.high <= outer.high;
  });
}
