import type { RuleCases } from '../cases.ts';
import { withFirewallRule } from './case-designs.ts';
import { tagsOrAccounts } from './tags-or-accounts.ts';

const account = ['web@my-project.iam.gserviceaccount.com'];

export const cases: RuleCases = {
  rule: tagsOrAccounts,
  good: [
    { name: 'tags on both sides', design: withFirewallRule({ sourceTags: ['web'], targetTags: ['db'] }) },
    {
      name: 'accounts on both sides',
      design: withFirewallRule({ sourceServiceAccounts: account, targetServiceAccounts: account }),
    },
  ],
  bad: [
    {
      name: 'tags of sources, accounts of targets',
      design: withFirewallRule({ sourceTags: ['web'], targetServiceAccounts: account }),
      at: [{ id: 'fw', field: 'targetServiceAccounts' }],
    },
  ],
};
