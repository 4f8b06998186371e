import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const l3DefaultAllPorts = defineRule({
  id: 'forwarding-rule/l3-default-all-ports',
  severity: 'error',
  title: 'A rule for every protocol forwards all ports',
  why: 'L3_DEFAULT covers protocols that have no ports, such as ICMP, so a list of ports would have no meaning.',
  source: cite('forwardingRuleOverview', 'gcloudForwardingRules'),
  on: 'forwardingRule',
  *check(rule) {
    if (rule.IPProtocol !== 'L3_DEFAULT' || (rule.allPorts && !rule.ports?.length && !rule.portRange)) return;
    yield {
      at: [{ id: rule.id, field: rule.ports?.length ? 'ports' : rule.portRange ? 'portRange' : 'allPorts' }],
      message: `${nameOf(rule, 'The forwarding rule')} forwards L3_DEFAULT and not all ports. With L3_DEFAULT it forwards all of them.`,
      fixes: [
        {
          title: 'Forward all ports',
          safety: 'safe',
          edit: (design) =>
            set(design, 'forwardingRule', rule.id, { allPorts: true, ports: undefined, portRange: undefined }),
        },
      ],
    };
  },
});
