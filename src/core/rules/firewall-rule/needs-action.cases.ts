import type { RuleCases } from '../cases.ts';
import { withFirewallRule } from './case-designs.ts';
import { needsAction } from './needs-action.ts';

export const cases: RuleCases = {
  rule: needsAction,
  good: [
    { name: 'it allows', design: withFirewallRule({}) },
    { name: 'it denies', design: withFirewallRule({ allowed: undefined, denied: [{ IPProtocol: 'all' }] }) },
  ],
  bad: [
    { name: 'nothing', design: withFirewallRule({ allowed: undefined }), at: [{ id: 'fw', field: 'allowed' }] },
    { name: 'an empty list', design: withFirewallRule({ allowed: [] }), at: [{ id: 'fw', field: 'allowed' }] },
    {
      name: 'ports without a protocol',
      design: withFirewallRule({ allowed: [{ ports: ['80'] }] }),
      at: [{ id: 'fw', field: 'allowed[0].IPProtocol' }],
    },
  ],
};
