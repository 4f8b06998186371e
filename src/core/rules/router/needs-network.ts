import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { routerSources } from './router-sources.ts';

export const needsNetwork = defineRule({
  id: 'router/needs-network',
  severity: 'error',
  incomplete: true,
  title: 'A Cloud Router belongs to a network',
  why: 'It learns and announces the routes of one network, and its NAT gateways serve that network’s subnets.',
  source: routerSources,
  on: 'router',
  *check(router, view) {
    if (router.network) return;
    yield {
      at: [{ id: router.id, field: 'network' }],
      message: `${nameOf(router, 'Cloud Router')} is in no network yet. It needs the one whose routes it handles.`,
      fixes: [...view.all('network')]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, 3)
        .map((network) => ({
          title: `Put it in ${nameOf(network, 'network')}`,
          safety: 'input',
          edit: (design) => set(design, 'router', router.id, { network: network.id }),
        })),
    };
  },
});
