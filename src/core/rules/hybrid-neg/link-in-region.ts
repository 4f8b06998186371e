import { backendsOf, productWords } from '../../model/backends.ts';
import { nameOf, negNetwork } from '../../model/endpoints.ts';
import { linkRegion, linksOf } from '../../model/hybrid-links.ts';
import { isKind } from '../../model/kinds.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const linkInRegion = defineRule({
  id: 'hybrid-neg/link-in-region',
  severity: 'warning',
  title: 'A regional load balancer needs the VPN tunnel or VLAN attachment in its own region',
  why: 'Where the link ends in another region the probes may still succeed, so the endpoints look healthy, while requests of clients do not get through.',
  source: cite('hybridNegOverview'),
  on: 'backendService',
  yieldsTo: ['backend/kind-fits-load-balancer', 'backend/in-region'],
  *check(service, view) {
    const { region } = service;
    if (!region) return;
    const products = productsOf(service, view);
    if (products.length === 0 || products.some(({ networkRule }) => networkRule !== 'SAME_OR_CONNECTED_VPC')) return;
    for (const { backend, target, kind, name } of backendsOf(service, view)) {
      if (kind !== 'NEG_NON_GCP_PRIVATE_IP_PORT' || !isKind('neg', target)) continue;
      const network = negNetwork(target, view);
      const links = network === undefined ? [] : linksOf(network, view);
      const regions = links.map((link) => linkRegion(link, view));
      if (links.length === 0 || regions.some((one) => one === undefined || one === region)) continue;
      yield {
        at: [
          { id: service.id, part: backend.id, field: 'group' },
          ...links.slice(0, 20).map(({ id }) => ({ id, field: 'region' })),
        ],
        message: `${name} is reached over ${links
          .slice(0, 3)
          .map((link) => nameOf(link, 'a hybrid link'))
          .join(
            ', ',
          )} in ${[...new Set(regions)].join(', ')}; ${nameOf(service, 'the backend service')} is in ${region}. Behind ${productWords(products)} a link has to be in ${region} too.`,
      };
    }
  },
});
