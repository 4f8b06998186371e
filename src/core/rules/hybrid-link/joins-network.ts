import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { linkNetwork } from '../../model/hybrid-links.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const joinsNetwork = defineRule({
  id: 'hybrid-link/joins-network',
  severity: 'warning',
  incomplete: true,
  title: 'A hybrid link joins a site to one VPC network',
  why: 'VPN tunnels, VLAN attachments and Router appliances end in a network, and only that network and its peers learn the way to the site.',
  source: cite('hybridNegOverview', 'negOverview'),
  on: 'hybridLink',
  *check(link, view) {
    if (linkNetwork(link, view) || view.get(link.router)?.kind === 'external') return;
    const name = nameOf(link, 'The hybrid link');
    yield {
      at: [{ id: link.id, field: 'network' }],
      message: `${name} joins no network yet. It needs the one from which hosts at the site are reached.`,
      fixes: view
        .all('network')
        .slice(0, 3)
        .map((network) => ({
          title: `Join ${name} to ${nameOf(network, 'the network')}`,
          safety: 'input',
          edit: (design) => set(design, 'hybridLink', link.id, { network: network.id }),
        })),
    };
  },
});
