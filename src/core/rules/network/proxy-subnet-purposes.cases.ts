import { subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { proxySubnetPurposes } from './proxy-subnet-purposes.ts';

const proxies = (id: string, third: number, purpose: string, region = 'us-central1') =>
  subnet(id, { network: 'vpc', region, ipCidrRange: `10.7.${third}.0/23`, purpose, role: 'ACTIVE' });
const regional = proxies('a', 0, 'REGIONAL_MANAGED_PROXY');

export const cases: RuleCases = {
  rule: proxySubnetPurposes,
  good: [
    { name: 'one purpose only', design: add(passthrough(), regional) },
    {
      name: 'two purposes in two regions',
      design: add(passthrough(), regional, proxies('b', 2, 'GLOBAL_MANAGED_PROXY', 'europe-west1')),
    },
  ],
  bad: [
    {
      name: 'two purposes in one region',
      design: add(passthrough(), regional, proxies('b', 2, 'GLOBAL_MANAGED_PROXY')),
      at: [{ id: 'b', field: 'purpose' }],
    },
  ],
};
