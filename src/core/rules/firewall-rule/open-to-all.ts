import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { firewallSources } from './firewall-sources.ts';

export const openToAll = defineRule({
  id: 'firewall-rule/open-to-all',
  severity: 'info',
  title: 'An incoming rule without a source is open to every address',
  why: 'Where no range, tag or account says who may send, the rule is for 0.0.0.0/0: the whole internet, as far as the VMs have external addresses.',
  source: firewallSources,
  on: 'firewallRule',
  *check(rule) {
    if (rule.direction === 'EGRESS' || !rule.allowed?.length || rule.disabled) return;
    if (rule.sourceRanges?.length || rule.sourceTags?.length || rule.sourceServiceAccounts?.length) return;
    yield {
      at: [{ id: rule.id, field: 'sourceRanges' }],
      message: `${nameOf(rule, 'firewall rule')} names no source, so it lets everybody in. A source range, tag or service account would say who may.`,
    };
  },
});
