import { hybridLink } from '../../model/builders.ts';
import { add, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { addressInSiteRanges } from './address-in-site-ranges.ts';
import { addresses, hybrid } from './case-designs.ts';

const at = [{ id: 'neg', part: 'e1', field: 'ipAddress' }];
const second = hybridLink('wan', {
  type: 'INTERCONNECT',
  region: 'us-central1',
  network: 'vpc',
  ranges: ['172.16.0.0/16', '172.18.0.0/16', '172.20.0.0/16', '172.22.0.0/16'],
});

export const cases: RuleCases = {
  rule: addressInSiteRanges,
  ofMissing: ['without wan', 'wan: no network'],
  good: [
    { name: 'an address inside the range of the link', design: hybrid(addresses('192.168.255.255')) },
    { name: 'an address behind the second link', design: add(hybrid(addresses('172.16.1.1')), second) },
    {
      name: 'a link that does not say what lies behind it',
      design: change(hybrid(addresses('172.16.1.1')), 'vpn', { ranges: [] }),
    },
    { name: 'a range in IPv6', design: change(hybrid(addresses('172.16.1.1')), 'vpn', { ranges: ['fd00::/64'] }) },
  ],
  bad: [
    { name: 'an address outside the range of the link', design: hybrid(addresses('172.16.1.1')), at },
    { name: 'an address between the ranges of two links', design: add(hybrid(addresses('172.17.1.1')), second), at },
  ],
};
