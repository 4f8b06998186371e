import type { RuleCases } from '../cases.ts';
import { withFirewallRule } from './case-designs.ts';
import { directionFields } from './direction-fields.ts';

const out = { direction: 'EGRESS', sourceRanges: undefined, destinationRanges: ['203.0.113.0/24'] };

export const cases: RuleCases = {
  rule: directionFields,
  good: [
    { name: 'source tags on incoming traffic', design: withFirewallRule({ sourceTags: ['web'] }) },
    { name: 'outgoing traffic to a range', design: withFirewallRule(out) },
    { name: 'outgoing traffic from a range', design: withFirewallRule({ ...out, sourceRanges: ['10.0.0.0/24'] }) },
    {
      name: 'incoming traffic to some addresses of the VMs',
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
      name: 'a direction that does not exist, “IN”',
      design: withFirewallRule({ direction: 'IN' }),
      at: [{ id: 'fw', field: 'direction' }],
    },
  ],
};
