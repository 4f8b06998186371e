import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { standardTierRegion } from './standard-tier-region.ts';

const classic = (region: string) =>
  change(change(application(), 'service', { loadBalancingScheme: 'EXTERNAL' }), 'rule', {
    loadBalancingScheme: 'EXTERNAL',
    networkTier: 'STANDARD',
    region,
  });

export const cases: RuleCases = {
  rule: standardTierRegion,
  good: [{ name: 'backend and rule in one region', design: classic('us-central1') }],
  bad: [
    {
      name: 'a backend in another region',
      design: classic('europe-west1'),
      at: [{ id: 'service', part: 'b1', field: 'group' }],
    },
  ],
};
