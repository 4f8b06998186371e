import { change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { cdnTier } from './cdn-tier.ts';

const classic = (rule: object, enableCDN: boolean) => {
  const scheme = { loadBalancingScheme: 'EXTERNAL' };
  return change(change(serverless(), 'service', { ...scheme, enableCDN }), 'rule', { ...scheme, ...rule });
};
const standard = { region: 'us-central1', networkTier: 'STANDARD' };

export const cases: RuleCases = {
  rule: cdnTier,
  good: [
    { name: 'Cloud CDN in Premium Tier', design: classic({ networkTier: 'PREMIUM' }, true) },
    { name: 'Standard Tier without Cloud CDN', design: classic(standard, false) },
  ],
  bad: [
    {
      name: 'Cloud CDN in Standard Tier',
      design: classic(standard, true),
      at: [{ id: 'service', field: 'enableCDN' }],
    },
  ],
};
