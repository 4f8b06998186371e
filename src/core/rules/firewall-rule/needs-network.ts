import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { firewallSources } from './firewall-sources.ts';

export const needsNetwork = defineRule({
  id: 'firewall-rule/needs-network',
  severity: 'warning',
  incomplete: true,
  title: 'A firewall rule belongs to a network that is written down',
  why: 'Without one the rule goes into the network called default, which many projects do not have.',
  source: firewallSources,
  on: 'firewallRule',
  *check(rule, view) {
    if (rule.network) return;
    yield {
      at: [{ id: rule.id, field: 'network' }],
      message: `${nameOf(rule, 'firewall rule')} names no network yet. The network called default would be used.`,
      fixes: [...view.all('network')]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, 3)
        .map((network) => ({
          title: `Put it in ${nameOf(network, 'network')}`,
          safety: 'input',
          edit: (design) => set(design, 'firewallRule', rule.id, { network: network.id }),
        })),
    };
  },
});
