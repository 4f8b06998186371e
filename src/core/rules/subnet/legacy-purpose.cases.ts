import { subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { legacyPurpose } from './legacy-purpose.ts';

const proxies = (purpose: string) =>
  add(
    passthrough(),
    subnet('proxies', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.7.0.0/23', purpose, role: 'ACTIVE' }),
  );

export const cases: RuleCases = {
  rule: legacyPurpose,
  good: [{ name: 'the present purpose', design: proxies('REGIONAL_MANAGED_PROXY') }],
  bad: [
    {
      name: 'the earlier purpose',
      design: proxies('INTERNAL_HTTPS_LOAD_BALANCER'),
      at: [{ id: 'proxies', field: 'purpose' }],
    },
  ],
};
