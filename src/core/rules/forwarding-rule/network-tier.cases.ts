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
  good: [
    { name: 'Premium', design: change(serverless(), 'rule', { networkTier: 'PREMIUM' }) },
    { name: 'a classic regional rule', design: classic({ region: 'us-central1' }) },
  ],
  bad: [
    {
      name: 'a global load balancer',
      design: change(serverless(), 'rule', standard),
      at: [{ id: 'rule', field: 'networkTier' }],
    },
    {
      name: 'an internal one',
      design: change(passthrough(), 'rule', standard),
      at: [{ id: 'rule', field: 'networkTier' }],
    },
    { name: 'a classic global rule', design: classic({}), at: [{ id: 'rule', field: 'region' }] },
  ],
};
