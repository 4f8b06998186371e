import type { RuleCases } from '../cases.ts';
import { withFirewallRule } from './case-designs.ts';
import { needsAction } from './needs-action.ts';

export const cases: RuleCases = {
  rule: needsAction,
  good: [
    { name: 'a rule that allows', design: withFirewallRule({}) },
    { name: 'a rule that denies', design: withFirewallRule({ allowed: undefined, denied: [{ IPProtocol: 'all' }] }) },
  ],
  bad: [
    {
      name: 'neither allowed nor denied protocols',
      design: withFirewallRule({ allowed: undefined }),
      at: [{ id: 'fw', field: 'allowed' }],
    },
    {
      name: 'an empty list of what is allowed',
      design: withFirewallRule({ allowed: [] }),
      at: [{ id: 'fw', field: 'allowed' }],
    },
    {
      name: 'ports without a protocol',
      design: withFirewallRule({ allowed: [{ ports: ['80'] }] }),
      at: [{ id: 'fw', field: 'allowed[0].IPProtocol' }],
    },
  ],
};
