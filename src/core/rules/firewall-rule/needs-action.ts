import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { firewallSources } from './firewall-sources.ts';

export const needsAction = defineRule({
  id: 'firewall-rule/needs-action',
  severity: 'error',
  incomplete: true,
  title: 'A firewall rule allows or denies some protocol',
  why: 'A rule is a list of protocols and ports, either all allowed or all denied.',
  source: firewallSources,
  on: 'firewallRule',
  *check(rule) {
    const blank = [...(rule.allowed ?? []), ...(rule.denied ?? [])];
    if (blank.length > 0 && blank.every(({ IPProtocol }) => IPProtocol)) return;
    const field = rule.denied && rule.denied.length > 0 ? 'denied' : 'allowed';
    const row = (rule[field] ?? []).findIndex(({ IPProtocol }) => !IPProtocol);
    yield {
      at: [{ id: rule.id, field: row === -1 ? field : `${field}[${row}].IPProtocol` }],
      message:
        row === -1
          ? `${nameOf(rule, 'firewall rule')} neither allows nor denies anything yet. It needs a protocol to allow or to deny, such as tcp.`
          : `${nameOf(rule, 'firewall rule')} has an entry without a protocol. It needs one, such as tcp.`,
      fixes:
        row === -1
          ? [
              {
                title: 'Allow TCP',
                safety: 'input',
                edit: (design) => set(design, 'firewallRule', rule.id, { allowed: [{ IPProtocol: 'tcp' }] }),
              },
            ]
          : [],
    };
  },
});
