import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import type { RuleSource } from '../rule.ts';
import { defineRule } from '../rule.ts';

const source: readonly [RuleSource, ...RuleSource[]] = [
  { url: 'https://cloud.google.com/network-connectivity/docs/router/concepts/overview', checked: '2026-08' },
  { url: 'https://cloud.google.com/compute/docs/reference/rest/v1/vpnTunnels', checked: '2026-08' },
];

export const routerFits = defineRule({
  id: 'hybrid-link/router-fits',
  severity: 'error',
  title: 'A hybrid link and its Cloud Router are in one network and region',
  why: 'A Cloud Router tells one network, in one region, which addresses lie behind the link. The VPN tunnel, VLAN attachment or Router appliance that makes up the link can only use a router of its own network and region.',
  source,
  on: 'hybridLink',
  *check(link, view) {
    const router = view.of('router', link.router);
    if (!router) return;
    const isForeign = link.network && router.network && link.network !== router.network;
    const isFar = link.region && router.region && link.region !== router.region;
    if (!isForeign && !isFar) return;
    const [name, other] = [nameOf(link, 'The hybrid link'), nameOf(router, 'its Cloud Router')];
    const place = isForeign
      ? [nameOf(view.get(link.network), 'one network'), nameOf(view.get(router.network), 'another')]
      : [link.region, router.region];
    yield {
      at: [
        { id: link.id, field: 'router' },
        { id: router.id, field: isForeign ? 'network' : 'region' },
      ],
      message: `${name} is in ${place[0]}; its Cloud Router ${other} is in ${place[1]}. Both have to be in the same ${isForeign ? 'network' : 'region'}.`,
      fixes: [
        {
          title: `Put ${name} where ${other} is`,
          safety: 'design',
          edit: (design) =>
            set(design, 'hybridLink', link.id, {
              network: router.network ?? link.network,
              region: router.region ?? link.region,
            }),
        },
        {
          title: `Leave ${other} out`,
          safety: 'design',
          edit: (design) => set(design, 'hybridLink', link.id, { router: undefined }),
        },
      ],
    };
  },
});
