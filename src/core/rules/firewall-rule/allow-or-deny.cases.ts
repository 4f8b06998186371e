import type { RuleCases } from '../cases.ts';
import { allowOrDeny } from './allow-or-deny.ts';
import { withFirewallRule } from './case-designs.ts';

export const cases: RuleCases = {
  rule: allowOrDeny,
  good: [{ name: 'one action', design: withFirewallRule({ denied: [] }) }],
  bad: [
    {
      name: 'both',
      design: withFirewallRule({ denied: [{ IPProtocol: 'udp' }] }),
      at: [{ id: 'fw', field: 'denied' }],
    },
  ],
};
