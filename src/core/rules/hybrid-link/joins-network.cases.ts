import { external, hybridLink, router } from '../../model/builders.ts';
import { add, application } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { joinsNetwork } from './joins-network.ts';

const link = (fields: object) => add(application(), hybridLink('vpn', { region: 'us-central1', ...fields }));

export const cases: RuleCases = {
  rule: joinsNetwork,
  good: [
    { name: 'a link that names its network', design: link({ network: 'vpc' }) },
    {
      name: 'the network of its Cloud Router',
      design: add(link({ router: 'cloud-router' }), router('cloud-router', { network: 'vpc', region: 'us-central1' })),
    },
    {
      name: 'a Cloud Router outside the design',
      design: add(link({ router: 'outside' }), external('outside', { url: 'projects/hub/regions/r/routers/r' })),
    },
  ],
  bad: [
    { name: 'a link without a network', design: link({}), at: [{ id: 'vpn', field: 'network' }] },
    {
      name: 'a link whose Cloud Router has no network',
      design: add(link({ router: 'cloud-router' }), router('cloud-router', { region: 'us-central1' })),
      at: [{ id: 'vpn', field: 'network' }],
    },
  ],
};
