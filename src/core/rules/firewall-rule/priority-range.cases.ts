import type { RuleCases } from '../cases.ts';
import { withFirewallRule } from './case-designs.ts';
import { priorityRange } from './priority-range.ts';

const at = [{ id: 'fw', field: 'priority' }];

export const cases: RuleCases = {
  rule: priorityRange,
  good: [
    { name: 'none', design: withFirewallRule({}) },
    { name: 'the first', design: withFirewallRule({ priority: 0 }) },
    { name: 'the last', design: withFirewallRule({ priority: 65_535 }) },
  ],
  bad: [
    { name: 'before the first', design: withFirewallRule({ priority: -1 }), at },
    { name: 'after the last', design: withFirewallRule({ priority: 65_536 }), at },
  ],
};
