import type { RuleCases } from '../cases.ts';
import { allowOrDeny } from './allow-or-deny.ts';
import { withFirewallRule } from './case-designs.ts';

export const cases: RuleCases = {
  rule: allowOrDeny,
  good: [{ name: 'a rule that allows', design: withFirewallRule({ denied: [] }) }],
  bad: [
    {
      name: 'a rule that allows and denies',
      design: withFirewallRule({ denied: [{ IPProtocol: 'udp' }] }),
      at: [{ id: 'fw', field: 'denied' }],
    },
  ],
};
