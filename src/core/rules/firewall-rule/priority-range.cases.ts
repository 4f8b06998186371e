import type { RuleCases } from '../cases.ts';
import { withFirewallRule } from './case-designs.ts';
import { priorityRange } from './priority-range.ts';

const at = [{ id: 'fw', field: 'priority' }];

export const cases: RuleCases = {
  rule: priorityRange,
  good: [
    { name: 'no priority', design: withFirewallRule({}) },
    { name: '0', design: withFirewallRule({ priority: 0 }) },
    { name: '65535', design: withFirewallRule({ priority: 65_535 }) },
  ],
  bad: [
    { name: '-1', design: withFirewallRule({ priority: -1 }), at },
    { name: '65536', design: withFirewallRule({ priority: 65_536 }), at },
  ],
};
