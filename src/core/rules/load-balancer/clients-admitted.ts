import type { Product } from '../../facts/products.ts';
import { nameOf } from '../../model/endpoints.ts';
import { aimsAt, ingressRules, opensPort } from '../../model/firewall.ts';
import { portSpans } from '../../model/frontends.ts';
import { contains4, parseCidr4 } from '../../model/ip.ts';
import type { Id } from '../../model/kind.ts';
import type { FirewallRule, ForwardingRule } from '../../model/kinds.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { reachedVms } from '../../model/probes.ts';
import type { View } from '../../model/view.ts';
import { perhapsElsewhere } from '../firewall-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const clientsAdmitted = defineRule({
  id: 'load-balancer/clients-admitted',
  severity: 'warning',
  title: 'Behind a passthrough load balancer the firewall has to let the clients in',
  why: 'Packets keep the address of the client. A rule for health checks alone makes the endpoints healthy, and still no client reaches them.',
  source: cite('loadBalancingFirewall', 'internalPassthroughOverview', 'externalPassthroughOverview'),
  on: 'backendService',
  *check(service, view) {
    const products = productsOf(service, view);
    if (products.length === 0 || products.some(({ firewall }) => firewall.dataPath !== 'CLIENT_ADDRESSES')) return;
    for (const rule of view.from('forwardingRule', service.id, 'forwardingRule.backendService')) {
      if (rule.ipVersion === 'IPV6') continue;
      for (const { target, network, vms } of reachedVms(service, view)) {
        const rules = clientRules(network, rule, products, view);
        const shut = rules && vms.find((vm) => !rules.some((each) => aimsAt(each, vm)));
        if (!shut) continue;
        yield {
          at: [{ id: target.id }, { id: rule.id }, { id: shut.id }],
          message: `No firewall rule of ${nameOf(view.get(network), 'the network')} lets clients reach ${nameOf(shut, 'a VM')} in ${nameOf(target, 'the backend')} as ${nameOf(rule, 'the forwarding rule')} forwards them${rule.ports?.length ? `, on port ${rule.ports.join(', ')}` : ''}. It takes a rule for the addresses of the clients themselves.${perhapsElsewhere(network, view)}`,
        };
      }
    }
  },
});

/**
 * The firewall rules of a network that let clients of a passthrough frontend in: those that are not for probes alone.
 * Undefined as with `ingressRules`.
 */
export function clientRules(
  network: Id,
  front: ForwardingRule,
  products: readonly Product[],
  view: View,
): readonly FirewallRule[] | undefined {
  const probes = products.flatMap(({ firewall }) => firewall.healthCheckIpv4.flatMap((text) => parseCidr4(text) ?? []));
  const isForClients = ({ sourceRanges }: FirewallRule) =>
    !sourceRanges?.length ||
    sourceRanges.some((text) => {
      const range = parseCidr4(text);
      return !range || !probes.some((probe) => contains4(probe, range));
    });
  return ingressRules(network, view)?.filter((rule) => isForClients(rule) && opens(rule, front));
}

/** True where some of what the forwarding rule passes on gets through. */
function opens(rule: FirewallRule, front: ForwardingRule): boolean {
  const { IPProtocol } = front;
  if (IPProtocol !== 'TCP' && IPProtocol !== 'UDP') return true;
  const protocol = IPProtocol === 'UDP' ? 'udp' : 'tcp';
  const spans = portSpans(front);
  return spans ? spans.some(({ low }) => opensPort(rule, protocol, low)) : opensPort(rule, protocol, undefined);
}
