import { subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { roleRequired } from './role-required.ts';

const proxies = (id: string, third: number, role?: string, purpose = 'REGIONAL_MANAGED_PROXY') =>
  subnet(id, { network: 'vpc', region: 'us-central1', ipCidrRange: `10.7.${third}.0/23`, purpose, role });

export const cases: RuleCases = {
  rule: roleRequired,
  ofMissing: ['a: no role'],
  good: [
    { name: 'an active proxy-only subnet', design: add(passthrough(), proxies('a', 0, 'ACTIVE')) },
    { name: 'a backup proxy-only subnet', design: add(passthrough(), proxies('a', 0, 'BACKUP')) },
    { name: 'a subnet of another purpose', design: add(passthrough(), proxies('a', 0, undefined, 'PRIVATE_NAT')) },
  ],
  bad: [
    {
      name: 'a proxy-only subnet without a role',
      design: add(passthrough(), proxies('a', 0)),
      at: [{ id: 'a', field: 'role' }],
    },
    {
      name: 'a role that does not exist, “MAIN”',
      design: add(passthrough(), proxies('a', 0, 'MAIN')),
      at: [{ id: 'a', field: 'role' }],
    },
    {
      name: 'no role beside an active one',
      design: add(passthrough(), proxies('a', 0, 'ACTIVE'), proxies('b', 2)),
      at: [{ id: 'b', field: 'role' }],
    },
    {
      name: 'no role on a subnet for cross-region proxies',
      design: add(passthrough(), proxies('a', 0, undefined, 'GLOBAL_MANAGED_PROXY')),
      at: [{ id: 'a', field: 'role' }],
    },
  ],
};
