import { address } from '../../model/builders.ts';
import { add, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { addressTier } from './address-tier.ts';

/** A classic load balancer in one region. */
const vip = (networkTier: string | undefined, rule: string | undefined) =>
  change(
    add(
      change(serverless(), 'service', { loadBalancingScheme: 'EXTERNAL' }),
      address('vip', { addressType: 'EXTERNAL', region: 'us-central1', networkTier }),
    ),
    'rule',
    { loadBalancingScheme: 'EXTERNAL', region: 'us-central1', networkTier: rule, IPAddress: 'vip' },
  );
const at = [{ id: 'rule', field: 'networkTier' }];

export const cases: RuleCases = {
  rule: addressTier,
  ofMissing: ['rule: no networkTier', 'vip: no networkTier'],
  good: [{ name: 'both in Standard Tier', design: vip('STANDARD', 'STANDARD') }],
  bad: [
    {
      name: 'a rule without a tier, an address in Standard Tier',
      design: vip('STANDARD', undefined),
      at,
      severity: 'warning',
    },
    {
      name: 'an address without a tier, a rule in Standard Tier',
      design: vip(undefined, 'STANDARD'),
      at,
      severity: 'warning',
    },
    { name: 'an address in Premium Tier, a rule in Standard Tier', design: vip('PREMIUM', 'STANDARD'), at },
  ],
};
