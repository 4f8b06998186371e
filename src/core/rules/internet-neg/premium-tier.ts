import { set } from '../../edit/write.ts';
import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { frontendOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const premiumTier = defineRule({
  id: 'internet-neg/premium-tier',
  severity: 'warning',
  title: 'Internet NEGs are documented for Premium Tier',
  why: 'One page allows internet NEGs in Premium Tier only; another lets classic and regional load balancers be in Standard Tier without a word on their backends. Until that is clear, Premium Tier is the safe way.',
  source: cite('internetNegOverview', 'forwardingRuleOverview'),
  on: 'backendService',
  yieldsTo: ['backend/kind-fits-load-balancer'],
  *check(service, view) {
    const internet = backendsOf(service, view).find(({ kind }) => kind?.startsWith('NEG_INTERNET_'));
    if (!internet?.target) return;
    const rule = frontendOf(service, view).forwardingRules.find(({ networkTier }) => networkTier === 'STANDARD');
    // A global rule in Standard Tier is refused for a reason of its own.
    if (!rule?.region) return;
    yield {
      at: [
        { id: service.id, part: internet.backend.id, field: 'group' },
        { id: rule.id, field: 'networkTier' },
        { id: internet.target.id },
      ],
      message: `${nameOf(rule, 'The forwarding rule')} is in Standard Tier and leads to the internet NEG ${internet.name}. The documentation names Premium Tier for internet NEGs; whether Standard Tier works is not settled.`,
      fixes: [
        {
          title: `Put ${nameOf(rule, 'the forwarding rule')} in Premium Tier`,
          safety: 'design',
          edit: (design) => set(design, 'forwardingRule', rule.id, { networkTier: 'PREMIUM' }),
        },
      ],
    };
  },
});
