import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { frontendOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const cdnTier = defineRule({
  id: 'backend-service/cdn-tier',
  severity: 'error',
  documentedOnly: true,
  title: 'Cloud CDN needs Premium Tier',
  why: 'Its caches stand at Google’s edge, all over the world. In Standard Tier traffic goes to one region and never meets them.',
  source: cite('featureComparison', 'forwardingRuleOverview'),
  on: 'backendService',
  yieldsTo: ['backend-service/cdn-or-iap'],
  *check(service, view) {
    if (!service.enableCDN) return;
    const rule = frontendOf(service, view).forwardingRules.find(({ networkTier }) => networkTier === 'STANDARD');
    if (!rule) return;
    yield {
      at: [
        { id: service.id, field: 'enableCDN' },
        { id: rule.id, field: 'networkTier' },
      ],
      message: `${nameOf(service, 'The backend service')} has Cloud CDN; ${nameOf(rule, 'a forwarding rule')} in front of it is in Standard Tier. Cloud CDN works in Premium Tier.`,
      fixes: [
        {
          title: 'Switch Cloud CDN off',
          safety: 'design',
          edit: (design) => set(design, 'backendService', service.id, { enableCDN: undefined }),
        },
      ],
    };
  },
});
