import { subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { proxyOnlySize } from './proxy-only-size.ts';

const proxies = (prefix: number) =>
  add(
    passthrough(),
    subnet('proxies', {
      network: 'vpc',
      region: 'us-central1',
      ipCidrRange: `10.7.0.0/${prefix}`,
      purpose: 'REGIONAL_MANAGED_PROXY',
      role: 'ACTIVE',
    }),
  );
const at = [{ id: 'proxies', field: 'ipCidrRange' }];

export const cases: RuleCases = {
  rule: proxyOnlySize,
  good: [
    { name: 'a /23, as recommended', design: proxies(23) },
    {
      name: 'an ordinary subnet may be small',
      design: add(passthrough(), subnet('s', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.7.0.0/28' })),
    },
  ],
  bad: [
    { name: 'a /24, smaller than recommended', design: proxies(24), severity: 'warning', at },
    { name: 'a /26, the least that works', design: proxies(26), severity: 'warning', at },
    { name: 'a /27', design: proxies(27), at },
  ],
};
