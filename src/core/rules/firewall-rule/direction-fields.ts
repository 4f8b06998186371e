import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { quoted } from '../../model/names.ts';
import { defineRule } from '../rule.ts';
import { firewallSources } from './firewall-sources.ts';

export const directionFields = defineRule({
  id: 'firewall-rule/direction-fields',
  severity: 'error',
  title: 'Source tags and source service accounts are for incoming traffic',
  why: 'Tags and service accounts describe VMs that send. The VMs an outgoing rule is about are its targets: target tags or target service accounts. Ranges may stand on either side.',
  source: firewallSources,
  on: 'firewallRule',
  *check(rule) {
    const { direction } = rule;
    const name = nameOf(rule, 'firewall rule');
    if (direction && direction !== 'INGRESS' && direction !== 'EGRESS') {
      yield {
        at: [{ id: rule.id, field: 'direction' }],
        message: `The direction of ${name} is ${quoted(direction)}. It can be INGRESS or EGRESS.`,
        fixes: [
          {
            title: 'Make it INGRESS',
            safety: 'input',
            edit: (design) => set(design, 'firewallRule', rule.id, { direction: 'INGRESS' }),
          },
        ],
      };
    }
    if (direction !== 'EGRESS') return;
    for (const field of ['sourceTags', 'sourceServiceAccounts'] as const) {
      if (!rule[field]?.length) continue;
      yield {
        at: [
          { id: rule.id, field },
          { id: rule.id, field: 'direction' },
        ],
        message: `${name} is about outgoing traffic and has ${field === 'sourceTags' ? 'source tags' : 'source service accounts'}. These are for incoming traffic.`,
        fixes: [
          {
            title: `Remove the ${field === 'sourceTags' ? 'source tags' : 'source service accounts'}`,
            safety: 'design',
            edit: (design) => set(design, 'firewallRule', rule.id, { [field]: undefined }),
          },
          {
            title: 'Make it about incoming traffic',
            safety: 'design',
            edit: (design) => set(design, 'firewallRule', rule.id, { direction: 'INGRESS' }),
          },
        ],
      };
    }
  },
});
