import { set } from '../../edit/write.ts';
import { backendNetwork, backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import type { ForwardingRule } from '../../model/kinds.ts';
import { productsOfRule, servicesOfMap } from '../../model/load-balancer.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const frontNetworkChosen = defineRule({
  id: 'forwarding-rule/network-chosen',
  severity: 'warning',
  incomplete: true,
  title: 'A rule of regional proxies or of a service mesh says in which network they are',
  why: 'The proxies of a regional external load balancer stand in a VPC network, and a mesh serves one. Left out, it is the network called “default”, which many projects do not have.',
  source: cite('forwardingRuleOverview', 'gcloudForwardingRules', 'proxyOnlySubnets'),
  on: 'forwardingRule',
  yieldsTo: ['load-balancer/one-product', 'forwarding-rule/subnet-not-used'],
  *check(rule, view) {
    if (rule.network || rule.subnetwork) return;
    const products = productsOfRule(rule, view);
    if (
      products.length === 0 ||
      products.some(
        ({ forwardingRule: { networkField, subnetworkField } }) =>
          networkField !== 'optional-default' || subnetworkField !== 'forbidden',
      )
    )
      return;
    const near = nearNetworks(rule, view);
    yield {
      at: [{ id: rule.id, field: 'network' }],
      message: `${nameOf(rule, 'The forwarding rule')} names no network, so the network “default” is taken. Name the one it should be in.`,
      fixes: near.map(
        (id): Fix => ({
          title: `Put it in ${nameOf(view.get(id), 'that network')}`,
          safety: 'input',
          edit: (design) => set(design, 'forwardingRule', rule.id, { network: id }),
        }),
      ),
    };
  },
});

/** The networks of the backends behind it, each once. */
function nearNetworks(rule: ForwardingRule, view: View): readonly string[] {
  const proxy = view.of('targetProxy', rule.target);
  const map = view.of('urlMap', proxy?.urlMap);
  const services = [...(map ? servicesOfMap(map, view).map(({ id }) => id) : []), proxy?.service];
  const found = services.flatMap((id) => {
    const service = view.of('backendService', id);
    return service
      ? backendsOf(service, view).flatMap(({ target }) => (target && backendNetwork(target, view)) ?? [])
      : [];
  });
  return [...new Set(found)].filter((id) => view.of('network', id)).slice(0, 3);
}
