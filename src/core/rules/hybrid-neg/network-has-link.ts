import { newResource } from '../../edit/create.ts';
import { put } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { drawsLinks, linksReaching } from '../../model/hybrid-links.ts';
import { regionOf } from '../../model/scope.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const networkHasLink = defineRule({
  id: 'hybrid-neg/network-has-link',
  severity: 'warning',
  incomplete: true,
  title: 'A hybrid NEG is in a network that a VPN tunnel, an Interconnect or a Router appliance joins to the site',
  why: 'The way to a host outside starts in the NEG’s network: a Cloud VPN tunnel, a VLAN attachment of Cloud Interconnect or a Router appliance VM, with a Cloud Router that learns the routes of the site.',
  source: cite('hybridNegOverview', 'negOverview', 'gcloudNegCreate'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'NON_GCP_PRIVATE_IP_PORT') return;
    const network = view.of('network', neg.network);
    if (!network || linksReaching(network.id, view).length > 0) return;
    // Links are no resources that an import brings along: where none is drawn at all, their absence tells nothing.
    const isDrawn = drawsLinks(view);
    const name = nameOf(network, 'the network');
    const fields = { network: network.id, region: regionOf(neg), ranges: undefined };
    yield {
      at: [{ id: neg.id, field: 'network' }, { id: network.id }],
      severity: isDrawn ? 'warning' : 'unchecked',
      message: isDrawn
        ? `No hybrid link of this design joins ${name}, the network of ${nameOf(neg, 'NEG')}. Its endpoints are reached over one that does.`
        : `Whether ${name} reaches the endpoints of ${nameOf(neg, 'NEG')} is not known: no VPN tunnel, VLAN attachment or Router appliance is drawn.`,
      fixes: [
        {
          title: `Add a Cloud VPN link to ${name}`,
          safety: 'design',
          edit: (design) => put(design, newResource(design, 'hybridLink', {}, fields)),
        },
      ],
    };
  },
});
