import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const called: Readonly<Record<string, string>> = { IPV4: 'IPv4', IPV6: 'IPv6' };

export const addressVersion = defineRule({
  id: 'forwarding-rule/address-version',
  severity: 'error',
  title: 'A forwarding rule and its reserved address are of one IP version',
  why: 'One rule has one address, of IPv4 or of IPv6. Clients of both are served by two rules, which may lead to the same proxy or backend service.',
  source: cite('forwardingRuleOverview', 'gcloudForwardingRules'),
  on: 'forwardingRule',
  *check(rule, view) {
    const { ipVersion } = rule;
    const address = view.of('address', rule.IPAddress);
    // An address without a version is one of IPv4.
    const own = address && (called[address.ipVersion ?? 'IPV4'] ?? '');
    const wanted = called[ipVersion ?? ''];
    if (!address || !own || !wanted || own === wanted) return;
    yield {
      at: [
        { id: rule.id, field: 'IPAddress' },
        { id: rule.id, field: 'ipVersion' },
        { id: address.id, field: 'ipVersion' },
      ],
      message: `${nameOf(rule, 'The forwarding rule')} is for ${wanted}; ${nameOf(address, 'its address')} is an ${own} address. Both are of one version.`,
      fixes: [
        {
          title: `Let Google choose an ${wanted} address`,
          safety: 'design',
          edit: (design) => set(design, 'forwardingRule', rule.id, { IPAddress: undefined }),
        },
      ],
    };
  },
});
