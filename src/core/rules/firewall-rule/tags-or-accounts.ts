import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { firewallSources } from './firewall-sources.ts';

export const tagsOrAccounts = defineRule({
  id: 'firewall-rule/tags-or-accounts',
  severity: 'error',
  title: 'A firewall rule names VMs by tags or by service accounts, not both',
  why: 'Network tags and service accounts are two ways to say which VMs are meant. One rule uses one of them, for its sources and its targets alike.',
  source: firewallSources,
  on: 'firewallRule',
  *check(rule) {
    const tags = rule.sourceTags?.length ? 'sourceTags' : rule.targetTags?.length ? 'targetTags' : undefined;
    const accounts = rule.sourceServiceAccounts?.length
      ? 'sourceServiceAccounts'
      : rule.targetServiceAccounts?.length
        ? 'targetServiceAccounts'
        : undefined;
    if (!tags || !accounts) return;
    yield {
      at: [
        { id: rule.id, field: accounts },
        { id: rule.id, field: tags },
      ],
      message: `${nameOf(rule, 'firewall rule')} uses network tags and service accounts. One rule takes one of them.`,
      fixes: [
        {
          title: 'Keep the tags',
          safety: 'design',
          edit: (design) =>
            set(design, 'firewallRule', rule.id, {
              sourceServiceAccounts: undefined,
              targetServiceAccounts: undefined,
            }),
        },
        {
          title: 'Keep the service accounts',
          safety: 'design',
          edit: (design) => set(design, 'firewallRule', rule.id, { sourceTags: undefined, targetTags: undefined }),
        },
      ],
    };
  },
});
