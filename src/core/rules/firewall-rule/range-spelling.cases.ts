import type { RuleCases } from '../cases.ts';
import { withFirewallRule } from './case-designs.ts';
import { rangeSpelling } from './range-spelling.ts';

export const cases: RuleCases = {
  rule: rangeSpelling,
  good: [
    { name: 'IPv4 ranges', design: withFirewallRule({ sourceRanges: ['10.0.0.0/8', '192.168.1.1/32'] }) },
    { name: 'IPv6 ranges', design: withFirewallRule({ sourceRanges: ['2600:1901:8001::/48'] }) },
    { name: 'one address', design: withFirewallRule({ sourceRanges: ['192.168.1.1'] }) },
  ],
  bad: [
    {
      name: 'a word, “anywhere”',
      design: withFirewallRule({ sourceRanges: ['10.0.0.0/8', 'anywhere'] }),
      at: [{ id: 'fw', field: 'sourceRanges[1]' }],
    },
    {
      name: 'a range with a blank behind it',
      design: withFirewallRule({ sourceRanges: ['10.0.0.0/8 '] }),
      at: [{ id: 'fw', field: 'sourceRanges[0]' }],
    },
    {
      name: 'both IP versions',
      design: withFirewallRule({ sourceRanges: ['10.0.0.0/8', '2600:1901:8001::/48'] }),
      at: [{ id: 'fw', field: 'sourceRanges[1]' }],
    },
  ],
};
