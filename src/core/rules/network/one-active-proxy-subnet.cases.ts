import { subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { oneActiveProxySubnet } from './one-active-proxy-subnet.ts';

const proxies = (id: string, third: number, role: string, region = 'us-central1', purpose = 'REGIONAL_MANAGED_PROXY') =>
  subnet(id, { network: 'vpc', region, ipCidrRange: `10.7.${third}.0/23`, purpose, role });

export const cases: RuleCases = {
  rule: oneActiveProxySubnet,
  good: [
    {
      name: 'one active, one backup',
      design: add(passthrough(), proxies('a', 0, 'ACTIVE'), proxies('b', 2, 'BACKUP')),
    },
    {
      name: 'one in each of two regions',
      design: add(passthrough(), proxies('a', 0, 'ACTIVE'), proxies('b', 2, 'ACTIVE', 'europe-west1')),
    },
  ],
  bad: [
    {
      name: 'two active proxy-only subnets',
      design: add(passthrough(), proxies('a', 0, 'ACTIVE'), proxies('b', 2, 'ACTIVE')),
      at: [{ id: 'b', field: 'role' }],
    },
    {
      name: 'the earlier purpose beside the present one',
      design: add(
        passthrough(),
        proxies('a', 0, 'ACTIVE'),
        proxies('b', 2, 'ACTIVE', 'us-central1', 'INTERNAL_HTTPS_LOAD_BALANCER'),
      ),
      at: [{ id: 'b', field: 'role' }],
      also: ['subnet/legacy-purpose'],
    },
  ],
};
