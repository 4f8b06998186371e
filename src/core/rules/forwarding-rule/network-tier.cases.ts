import { change, passthrough, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { networkTier } from './network-tier.ts';

const standard = { networkTier: 'STANDARD' };
const classic = (fields: object) =>
  change(change(serverless(), 'service', { loadBalancingScheme: 'EXTERNAL' }), 'rule', {
    loadBalancingScheme: 'EXTERNAL',
    ...standard,
    ...fields,
  });

export const cases: RuleCases = {
  rule: networkTier,
  ofMissing: ['rule: no region'],
  good: [
    { name: 'Premium Tier', design: change(serverless(), 'rule', { networkTier: 'PREMIUM' }) },
    { name: 'a classic regional rule in Standard Tier', design: classic({ region: 'us-central1' }) },
  ],
  bad: [
    {
      name: 'Standard Tier on a global load balancer',
      design: change(serverless(), 'rule', standard),
      at: [{ id: 'rule', field: 'networkTier' }],
    },
    {
      name: 'Standard Tier on an internal load balancer',
      design: change(passthrough(), 'rule', standard),
      at: [{ id: 'rule', field: 'networkTier' }],
    },
    {
      name: 'a classic regional rule in Premium Tier',
      design: classic({ region: 'us-central1', networkTier: 'PREMIUM' }),
      at: [{ id: 'rule', field: 'networkTier' }],
    },
    { name: 'a classic global rule in Standard Tier', design: classic({}), at: [{ id: 'rule', field: 'region' }] },
  ],
};
