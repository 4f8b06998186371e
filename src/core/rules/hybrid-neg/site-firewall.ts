import { nameOf } from '../../model/endpoints.ts';
import { frontNetwork } from '../../model/frontends.ts';
import { probedBackends } from '../../model/health-checks.ts';
import type { BackendService } from '../../model/kinds.ts';
import { frontendOf, productsOf } from '../../model/load-balancer.ts';
import { subnetsOf } from '../../model/ranges.ts';
import type { View } from '../../model/view.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const siteFirewall = defineRule({
  id: 'hybrid-neg/site-firewall',
  severity: 'unchecked',
  incomplete: true,
  title: 'The firewall of the site lets in probes and requests',
  why: 'Global and classic load balancers probe hybrid endpoints from Google’s own ranges; regional and cross-region ones probe them with their proxies, from the proxy-only subnet. The site has to know the way back to these ranges and let them in; no design shows that.',
  source: cite('hybridNegOverview', 'loadBalancingFirewall', 'negOverview'),
  on: 'backendService',
  yieldsTo: ['backend/kind-fits-load-balancer'],
  *check(service, view) {
    const hybrid = probedBackends(service, view).find(({ kind }) => kind === 'NEG_NON_GCP_PRIVATE_IP_PORT');
    if (!hybrid?.target) return;
    const probers = new Set(hybrid.facts.map(({ prober }) => prober));
    const [prober] = probers;
    const products = productsOf(service, view);
    // The proxies of a mesh are the clients themselves: no range to name.
    if (probers.size !== 1 || products.some(({ family }) => family === 'SERVICE_MESH')) return;
    const from = prober === 'distributed' ? proxySources(service, view) : googleSources(service, view);
    yield {
      at: [{ id: service.id, part: hybrid.backend.id, field: 'group' }, { id: hybrid.target.id }],
      message: `The firewall and the routes of the site behind ${hybrid.name} are not part of this design. Health checks and requests come from ${from}; the site has to let these in and announce the way back.`,
    };
  },
});

function googleSources(service: BackendService, view: View): string {
  const texts = productsOf(service, view).flatMap(({ firewall }) => firewall.healthCheckIpv4);
  return [...new Set(texts)].join(' and ');
}

/** The proxy-only ranges that are drawn in the networks of the frontend, by text. */
function proxySources(service: BackendService, view: View): string {
  const purposes = new Set(productsOf(service, view).map(({ proxyOnlySubnetPurpose }) => proxyOnlySubnetPurpose));
  const networks = new Set(frontendOf(service, view).forwardingRules.flatMap((rule) => frontNetwork(rule, view) ?? []));
  const ranges = [...networks]
    .flatMap((network) => subnetsOf(network, view))
    .filter(({ purpose, region }) => {
      const isOurs = [...purposes].some((one) => one === purpose);
      return isOurs && (service.region === undefined || region === service.region);
    })
    .map((subnet) => `${subnet.ipCidrRange ?? 'a range'} (${nameOf(subnet, 'the proxy-only subnet')})`);
  return ranges.length === 0 ? 'the proxy-only subnet' : ranges.join(' and ');
}
