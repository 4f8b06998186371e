import { change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { regionalInternet } from './case-designs.ts';
import { premiumTier } from './premium-tier.ts';

const external = { loadBalancingScheme: 'EXTERNAL_MANAGED' };
const outward = (networkTier: string) =>
  change(regionalInternet({}, external), 'rule', { ...external, networkTier, subnetwork: undefined });

export const cases: RuleCases = {
  rule: premiumTier,
  good: [{ name: 'an internet NEG behind a rule in Premium Tier', design: outward('PREMIUM') }],
  bad: [
    {
      name: 'an internet NEG behind a rule in Standard Tier',
      design: outward('STANDARD'),
      at: [{ id: 'service', part: 'b1', field: 'group' }],
    },
  ],
};
