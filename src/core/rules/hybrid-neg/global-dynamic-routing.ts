import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { linksOf } from '../../model/hybrid-links.ts';
import { isKind } from '../../model/kinds.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const globalDynamicRouting = defineRule({
  id: 'hybrid-neg/global-dynamic-routing',
  severity: 'warning',
  title: 'Hybrid NEGs want a network with global dynamic routing',
  why: 'With regional dynamic routing only the region of the Cloud Router knows the way to the site. The documentation supports neither that nor static routes for hybrid NEGs.',
  source: cite('hybridNegOverview'),
  on: 'network',
  *check(network, view) {
    const mode = network.routingConfig?.routingMode;
    if (mode === 'GLOBAL' || (mode !== undefined && mode !== 'REGIONAL')) return;
    const neg = view
      .from('neg', network.id, 'neg.network')
      .find(({ networkEndpointType }) => networkEndpointType === 'NON_GCP_PRIVATE_IP_PORT');
    if (!neg) return;
    // An import may leave the mode out; a design that draws the link draws its network in full.
    if (mode === undefined && linksOf(network.id, view).length === 0) return;
    const name = nameOf(network, 'The network');
    yield {
      at: [{ id: network.id, field: 'routingConfig.routingMode' }, { id: neg.id }],
      message: `${name} has ${mode ? 'regional dynamic routing' : 'no dynamic routing mode, which means regional'}. For ${nameOf(neg, 'the hybrid NEG')} the documentation asks for global dynamic routing.`,
      fixes: [
        {
          title: `Give ${name} global dynamic routing`,
          safety: 'input',
          edit: (design) => {
            const now = resourceOf(design, network.id);
            const others = isKind('network', now) ? now.routingConfig : undefined;
            return set(design, 'network', network.id, { routingConfig: { ...others, routingMode: 'GLOBAL' } });
          },
        },
      ],
    };
  },
});
