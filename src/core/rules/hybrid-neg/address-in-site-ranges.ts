import { nameOf } from '../../model/endpoints.ts';
import { linksReaching, siteRanges } from '../../model/hybrid-links.ts';
import { parseIpv4 } from '../../model/ip.ts';
import { rangeFinder } from '../../model/range-finder.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const addressInSiteRanges = defineRule({
  id: 'hybrid-neg/address-in-site-ranges',
  severity: 'warning',
  title: 'A hybrid endpoint lies in a range that the site announces',
  why: 'The Cloud Router tells the VPC network which ranges lie behind each tunnel or attachment. To an address outside all of them no route leads.',
  source: cite('hybridNegOverview', 'gcloudNegCreate'),
  on: 'neg',
  yieldsTo: ['hybrid-neg/address-not-in-vpc', 'hybrid-neg/address-private', 'hybrid-neg/address-usable'],
  *check(neg, view) {
    if (neg.networkEndpointType !== 'NON_GCP_PRIVATE_IP_PORT' || !neg.network) return;
    const links = linksReaching(neg.network, view);
    const ranges = links.length === 0 ? undefined : siteRanges(links);
    if (!ranges) return;
    const find = rangeFinder(ranges);
    for (const endpoint of neg.endpoints ?? []) {
      const address = parseIpv4(endpoint.ipAddress);
      if (address === undefined || find(address)) continue;
      const said = links.flatMap((link) => link.ranges ?? []);
      const shown = said.length > 4 ? `${said.slice(0, 4).join(', ')} and others` : said.join(', ');
      yield {
        at: [
          { id: neg.id, part: endpoint.id, field: 'ipAddress' },
          ...links.slice(0, 20).map(({ id }) => ({ id, field: 'ranges' })),
        ],
        message: `${endpoint.ipAddress} in ${nameOf(neg, 'NEG')} lies behind no hybrid link of ${nameOf(view.get(neg.network), 'its network')}; behind them are ${shown}. The address should be in one of these, or its range belongs on a link.`,
        fixes: [takeOut(neg, endpoint, view)],
      };
    }
  },
});
