import { hybridLink, router, subnet } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { learnedRangesApart } from './learned-ranges-apart.ts';

const linked = (...ranges: readonly string[]) =>
  add(passthrough(), hybridLink('vpn', { type: 'VPN', region: 'us-central1', network: 'vpc', ranges: [...ranges] }));

export const cases: RuleCases = {
  rule: learnedRangesApart,
  ofMissing: ['app: no allowSubnetCidrRoutesOverlap'],
  good: [
    { name: 'a range that no subnet has', design: linked('192.168.0.0/16') },
    { name: 'a wider range, which still leads to all but the subnet', design: linked('10.0.0.0/8') },
    { name: 'the range before the subnet', design: linked('9.255.255.0/24') },
    {
      name: 'a subnet that lets routes in',
      design: change(linked('10.0.0.0/25'), 'app', { allowSubnetCidrRoutesOverlap: true }),
    },
    { name: 'a link that does not say what lies behind it', design: linked() },
  ],
  bad: [
    {
      name: 'the very range of a subnet behind a link',
      design: linked('10.0.0.0/24'),
      at: [{ id: 'vpn', field: 'ranges[0]' }],
    },
    {
      name: 'part of a subnet’s range, behind a link that its Cloud Router puts in the network',
      design: change(add(linked('10.0.0.128/25'), router('router', { network: 'vpc', region: 'us-central1' })), 'vpn', {
        network: undefined,
        router: 'router',
      }),
      at: [{ id: 'vpn', field: 'ranges[0]' }],
    },
    {
      name: 'the second range lies in a secondary range',
      design: add(
        linked('192.168.0.0/16', '10.4.7.0/24'),
        subnet('nodes', {
          network: 'vpc',
          region: 'us-east1',
          ipCidrRange: '10.2.0.0/20',
          secondaryIpRanges: [{ rangeName: 'pods', ipCidrRange: '10.4.0.0/16' }],
        }),
      ),
      at: [{ id: 'vpn', field: 'ranges[1]' }],
    },
  ],
};
