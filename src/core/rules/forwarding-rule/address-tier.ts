import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const called: Readonly<Record<string, string>> = { PREMIUM: 'Premium Tier', STANDARD: 'Standard Tier' };

export const addressTier = defineRule({
  id: 'forwarding-rule/address-tier',
  severity: 'error',
  title: 'A forwarding rule and its reserved address are in one network tier',
  why: 'The tier decides where traffic to the address enters Google’s network, so it belongs to the address and the rule repeats it. Left out on the rule, it is Premium Tier unless the project says otherwise.',
  source: cite('forwardingRuleOverview', 'gcloudForwardingRules'),
  on: 'forwardingRule',
  yieldsTo: ['forwarding-rule/address-fits', 'forwarding-rule/network-tier'],
  *check(rule, view) {
    const address = view.of('address', rule.IPAddress);
    if (!address || address.addressType === 'INTERNAL') return;
    const own = called[address.networkTier ?? 'PREMIUM'];
    const wanted = called[rule.networkTier ?? 'PREMIUM'];
    if (!own || !wanted || own === wanted) return;
    const isSaid = rule.networkTier !== undefined && address.networkTier !== undefined;
    const without: Fix = {
      title: 'Let Google choose an address',
      safety: 'design',
      edit: (design) => set(design, 'forwardingRule', rule.id, { IPAddress: undefined }),
    };
    const said: Fix =
      rule.networkTier === undefined
        ? {
            title: `Say ${own} on ${nameOf(rule, 'the rule')} too`,
            safety: 'input',
            edit: (design) => set(design, 'forwardingRule', rule.id, { networkTier: address.networkTier }),
          }
        : {
            title: `Say ${wanted} on ${nameOf(address, 'the address')} too`,
            safety: 'input',
            edit: (design) => set(design, 'address', address.id, { networkTier: rule.networkTier }),
          };
    yield {
      at: [
        { id: rule.id, field: 'networkTier' },
        { id: address.id, field: 'networkTier' },
      ],
      severity: isSaid ? 'error' : 'warning',
      message: isSaid
        ? `${nameOf(rule, 'The forwarding rule')} is in ${wanted}; ${nameOf(address, 'its address')} is in ${own}. Both are in one tier.`
        : `${nameOf(rule, 'The forwarding rule')} and ${nameOf(address, 'its address')} do not say the same network tier: one says ${rule.networkTier ? wanted : own}, the other nothing, which usually means Premium Tier.`,
      fixes: [isSaid ? without : said],
    };
  },
});
