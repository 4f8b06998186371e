import { backendNetwork, backendsOf, productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { frontNetwork } from '../../model/frontends.ts';
import { frontendOf, productsOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const networksKnown = defineRule({
  id: 'load-balancer/networks-known',
  severity: 'unchecked',
  title: 'Two cases of backends in several networks are not documented',
  why: 'For external passthrough load balancers no page says whether the NEGs of one backend service may be in several networks. Clients of a service mesh have to reach the endpoints from their own network, which the design does not show.',
  source: cite('externalPassthroughOverview', 'backendServiceOverview', 'meshInternetNegs'),
  on: 'backendService',
  yieldsTo: ['backend/kind-fits-load-balancer'],
  *check(service, view) {
    const products = productsOf(service, view);
    if (products.length === 0 || products.some(({ networkConfidence }) => networkConfidence !== 'unsure')) return;
    const isMesh = products.every(({ networkRule }) => networkRule === 'CLIENT_REACHABLE_VPC');
    const placed = backendsOf(service, view).flatMap((on) => {
      const network = on.target && view.of('network', backendNetwork(on.target, view));
      return network ? [{ on, network }] : [];
    });
    const front = frontendOf(service, view).forwardingRules.flatMap(
      (rule) => view.of('network', frontNetwork(rule, view)) ?? [],
    )[0];
    const home = isMesh ? front : placed[0]?.network;
    const other = home && placed.find(({ network }) => network.id !== home.id);
    if (!home || !other?.on.target) return;
    yield {
      at: [
        { id: service.id, part: other.on.backend.id, field: 'group' },
        { id: other.on.target.id, field: 'network' },
      ],
      message: isMesh
        ? `${other.on.name} is in ${nameOf(other.network, 'another network')}, the forwarding rule in ${nameOf(home, 'its network')}. Whether the clients of the mesh reach the endpoints is not checked here.`
        : `${nameOf(service, 'The backend service')} has backends in ${nameOf(home, 'one network')} and in ${nameOf(other.network, 'another')}. Whether ${productWords(products)} takes both at once is not documented, and not checked here.`,
    };
  },
});
