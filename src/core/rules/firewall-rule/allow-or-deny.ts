import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { firewallSources } from './firewall-sources.ts';

export const allowOrDeny = defineRule({
  id: 'firewall-rule/allow-or-deny',
  severity: 'error',
  title: 'A firewall rule allows or denies, not both',
  why: 'A rule has one action. What is allowed and what is denied stand in two rules, and their priorities say which wins.',
  source: firewallSources,
  on: 'firewallRule',
  *check(rule) {
    if (!rule.allowed?.length || !rule.denied?.length) return;
    yield {
      at: [
        { id: rule.id, field: 'denied' },
        { id: rule.id, field: 'allowed' },
      ],
      message: `${nameOf(rule, 'firewall rule')} allows and denies at once. It takes two rules.`,
      fixes: [
        {
          title: 'Keep what it allows',
          safety: 'design',
          edit: (design) => set(design, 'firewallRule', rule.id, { denied: undefined }),
        },
        {
          title: 'Keep what it denies',
          safety: 'design',
          edit: (design) => set(design, 'firewallRule', rule.id, { allowed: undefined }),
        },
      ],
    };
  },
});
