import { nameOf } from '../../model/endpoints.ts';
import { parseIpv4 } from '../../model/ip.ts';
import type { Id } from '../../model/kind.ts';
import { peersOf } from '../../model/peerings.ts';
import { rangeFinder } from '../../model/range-finder.ts';
import { rangesOf, subnetsOf } from '../../model/ranges.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { toZonal } from '../outside-fixes.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const addressNotInVpc = defineRule({
  id: 'hybrid-neg/address-not-in-vpc',
  severity: 'warning',
  title: 'The address of a hybrid endpoint lies outside the VPC network’s own ranges',
  why: 'A hybrid NEG is for hosts on premises or in another cloud. An address out of a subnet belongs to something inside Google Cloud: routes of subnets win, so the packet never takes the way to the site.',
  source: cite('negOverview', 'hybridNegOverview', 'gcloudNegCreate'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'NON_GCP_PRIVATE_IP_PORT' || !neg.endpoints?.length) return;
    const network = view.of('network', neg.network);
    if (!network) return;
    const networks = [network.id, ...peersOf(network, view).map(({ peer }) => peer.id)];
    const ranges = networks
      .flatMap((id) => subnetsOf(id, view))
      .flatMap((subnet) => rangesOf(subnet).flatMap(({ range }) => (range ? [{ ...range, subnet }] : [])));
    if (ranges.length === 0) return;
    const find = rangeFinder(ranges);
    const conversions = new Map<Id, readonly Fix[]>();
    for (const endpoint of neg.endpoints) {
      const address = parseIpv4(endpoint.ipAddress);
      const subnet = address === undefined ? undefined : find(address)?.subnet;
      if (!subnet) continue;
      const where =
        subnet.network === network.id ? '' : `, in the peered ${nameOf(view.get(subnet.network), 'network')}`;
      const convert = conversions.get(subnet.id) ?? toZonal(neg, subnet, view);
      conversions.set(subnet.id, convert);
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'ipAddress' }, { id: subnet.id }],
        message: `${endpoint.ipAddress} is inside ${nameOf(subnet, 'a subnet')}${where}; ${nameOf(neg, 'NEG')} is a hybrid NEG, for hosts outside Google Cloud. A VM belongs in a zonal NEG.`,
        fixes: [...convert, takeOut(neg, endpoint, view)],
      };
    }
  },
});
