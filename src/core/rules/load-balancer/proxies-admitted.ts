import { newResource } from '../../edit/create.ts';
import { put } from '../../edit/write.ts';
import { subnetPurposeOf } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { gateOf, ingressRules } from '../../model/firewall.ts';
import { frontNetwork } from '../../model/frontends.ts';
import { parseCidr4 } from '../../model/ip.ts';
import type { BackendService } from '../../model/kinds.ts';
import { frontendOf, productsOf } from '../../model/load-balancer.ts';
import { servedTargets } from '../../model/probes.ts';
import { subnetsOf } from '../../model/ranges.ts';
import type { View } from '../../model/view.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const proxiesAdmitted = defineRule({
  id: 'load-balancer/proxies-admitted',
  severity: 'warning',
  title: 'A firewall rule lets the proxies reach the endpoints',
  why: 'Requests come to the endpoints from addresses of the proxy-only subnet, not from the client. While no rule lets that range in, clients get errors although all endpoints are healthy.',
  source: cite('loadBalancingFirewall', 'proxyOnlySubnets'),
  on: 'backendService',
  *check(service, view) {
    const products = productsOf(service, view);
    if (products.length === 0 || products.some(({ firewall }) => firewall.dataPath !== 'PROXY_ONLY_SUBNET_RANGE'))
      return;
    const ranges = proxyRanges(service, view);
    if (ranges.length === 0) return;
    for (const { target, network, knocks } of servedTargets(service, view)) {
      const rules = ingressRules(network, view);
      if (!rules) continue;
      const gates = ranges.map(({ range }) => gateOf(rules, range, 'tcp'));
      const blocked = knocks.filter(({ vm, port }) => !gates.every((lets) => lets(vm, port)));
      const [first] = blocked;
      if (!first) continue;
      const ports = [...new Set(blocked.map(({ port }) => port))].sort((a, b) => a - b);
      const tag = first.vm.tags?.find((each) => blocked.every(({ vm }) => vm.tags?.includes(each)));
      yield {
        at: [{ id: target.id }, { id: service.id }, ...ranges.map(({ id }) => ({ id, field: 'ipCidrRange' }))],
        message: `No firewall rule of ${nameOf(view.get(network), 'the network')} lets the proxies in ${ranges.map(({ text }) => text).join(' and ')} reach port ${ports.join(', ')} of ${nameOf(first.vm, 'a VM')}${blocked.some(({ vm }) => vm !== first.vm) ? ' and others' : ''} in ${nameOf(target, 'the backend')}.`,
        fixes: [
          {
            title: `Add a firewall rule for ${ranges.map(({ text }) => text).join(' and ')}`,
            safety: 'safe',
            edit: (design) =>
              put(
                design,
                newResource(
                  design,
                  'firewallRule',
                  {},
                  {
                    name: 'allow-proxies',
                    network,
                    sourceRanges: ranges.map(({ text }) => text),
                    allowed: [{ IPProtocol: 'tcp', ports: ports.map(String) }],
                    ...(tag ? { targetTags: [tag] } : {}),
                  },
                ),
              ),
          },
        ],
      };
    }
  },
});

/** The active proxy-only ranges from which this service's load balancer may send, where they are drawn. */
function proxyRanges(service: BackendService, view: View) {
  const networks = new Set(frontendOf(service, view).forwardingRules.flatMap((rule) => frontNetwork(rule, view) ?? []));
  const isRegional = service.region !== undefined;
  return [...networks]
    .flatMap((network) => subnetsOf(network, view))
    .filter(
      ({ purpose, role, region }) =>
        subnetPurposeOf(purpose)?.proxyOnly === true &&
        (purpose === 'GLOBAL_MANAGED_PROXY') !== isRegional &&
        role !== 'BACKUP' &&
        (!isRegional || region === service.region),
    )
    .flatMap(({ id, ipCidrRange: text = '' }) => {
      const range = parseCidr4(text);
      return range ? [{ id, text, range }] : [];
    });
}
