import type { RuleCases } from '../cases.ts';
import { withFirewallRule } from './case-designs.ts';
import { openToAll } from './open-to-all.ts';

export const cases: RuleCases = {
  rule: openToAll,
  ofMissing: ['probes: no sourceRanges', 'clients: no sourceRanges', 'fw: no sourceRanges'],
  good: [
    { name: 'a rule that names a source', design: withFirewallRule({}) },
    {
      name: 'a rule that denies and names no source',
      design: withFirewallRule({ sourceRanges: undefined, allowed: undefined, denied: [{ IPProtocol: 'all' }] }),
    },
  ],
  bad: [
    {
      name: 'a rule that allows and names no source',
      design: withFirewallRule({ sourceRanges: undefined }),
      at: [{ id: 'fw', field: 'sourceRanges' }],
    },
  ],
};
