import { designOf, network, router } from '../../model/builders.ts';
import { add, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { hybrid } from './case-designs.ts';
import { networkHasLink } from './network-has-link.ts';

const at = [{ id: 'neg', field: 'network' }];
const none = designOf(...Object.values(hybrid().resources).filter(({ id }) => id !== 'vpn'));
const elsewhere = change(add(hybrid(), network('hub', { routingConfig: { routingMode: 'GLOBAL' } })), 'vpn', {
  network: 'hub',
});

export const cases: RuleCases = {
  rule: networkHasLink,
  good: [
    { name: 'a VPN tunnel', design: hybrid() },
    { name: 'a VLAN attachment', design: change(hybrid(), 'vpn', { type: 'INTERCONNECT' }) },
    { name: 'a Router appliance', design: change(hybrid(), 'vpn', { type: 'ROUTER_APPLIANCE' }) },
    {
      name: 'a link that joins the network by its Cloud Router',
      design: change(add(hybrid(), router('cloud-router', { network: 'vpc', region: 'us-central1' })), 'vpn', {
        network: undefined,
        router: 'cloud-router',
      }),
    },
    {
      name: 'the link of a peered network',
      design: change(change(elsewhere, 'vpc', { peerings: [{ name: 'to-hub', network: 'hub' }] }), 'hub', {
        peerings: [{ name: 'to-vpc', network: 'vpc' }],
      }),
    },
  ],
  bad: [
    { name: 'no link is drawn', design: none, at, severity: 'unchecked' },
    { name: 'the link joins another network', design: elsewhere, at },
  ],
};
