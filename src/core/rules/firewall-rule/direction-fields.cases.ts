import type { RuleCases } from '../cases.ts';
import { withFirewallRule } from './case-designs.ts';
import { directionFields } from './direction-fields.ts';

const out = { direction: 'EGRESS', sourceRanges: undefined, destinationRanges: ['203.0.113.0/24'] };

export const cases: RuleCases = {
  rule: directionFields,
  good: [
    { name: 'tags of those who send', design: withFirewallRule({ sourceTags: ['web'] }) },
    { name: 'outgoing to a range', design: withFirewallRule(out) },
    { name: 'outgoing from a range', design: withFirewallRule({ ...out, sourceRanges: ['10.0.0.0/24'] }) },
    {
      name: 'incoming for some addresses of the VMs',
      design: withFirewallRule({ destinationRanges: ['10.0.0.0/24'] }),
    },
  ],
  bad: [
    {
      name: 'source tags on outgoing traffic',
      design: withFirewallRule({ ...out, sourceTags: ['web'] }),
      at: [{ id: 'fw', field: 'sourceTags' }],
    },
    {
      name: 'source service accounts on outgoing traffic',
      design: withFirewallRule({ ...out, sourceServiceAccounts: ['web@my-project.iam.gserviceaccount.com'] }),
      at: [{ id: 'fw', field: 'sourceServiceAccounts' }],
    },
    {
      name: 'a direction of one’s own',
      design: withFirewallRule({ direction: 'IN' }),
      at: [{ id: 'fw', field: 'direction' }],
    },
  ],
};
