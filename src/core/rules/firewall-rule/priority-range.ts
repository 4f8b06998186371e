import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { firewallSources } from './firewall-sources.ts';

const highest = 65_535;

export const priorityRange = defineRule({
  id: 'firewall-rule/priority-range',
  severity: 'error',
  title: 'The priority of a firewall rule is a number from 0 to 65535',
  why: 'The rule with the lowest number decides. Left out, the priority is 1000.',
  source: firewallSources,
  on: 'firewallRule',
  *check(rule) {
    const { priority } = rule;
    if (priority === undefined || (Number.isInteger(priority) && priority >= 0 && priority <= highest)) return;
    yield {
      at: [{ id: rule.id, field: 'priority' }],
      message: `The priority of ${nameOf(rule, 'firewall rule')} is ${priority}. It can be a whole number from 0 to ${highest}.`,
      fixes: [
        {
          title: 'Leave it at 1000',
          safety: 'input',
          edit: (design) => set(design, 'firewallRule', rule.id, { priority: undefined }),
        },
      ],
    };
  },
});
