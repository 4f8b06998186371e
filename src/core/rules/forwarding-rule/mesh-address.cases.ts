import { address } from '../../model/builders.ts';
import { add, application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { meshAddress } from './mesh-address.ts';

const mesh = (IPAddress: string) => {
  const scheme = { loadBalancingScheme: 'INTERNAL_SELF_MANAGED' };
  return change(change(application(), 'service', scheme), 'rule', { ...scheme, network: 'vpc', IPAddress });
};
const at = [{ id: 'rule', field: 'IPAddress' }];

export const cases: RuleCases = {
  rule: meshAddress,
  good: [
    { name: '0.0.0.0, every address', design: mesh('0.0.0.0') },
    { name: '127.0.0.1, the client itself', design: mesh('127.0.0.1') },
    { name: 'a private address', design: mesh('172.31.255.255') },
    { name: 'a public address of a load balancer', design: change(application(), 'rule', { IPAddress: '34.1.2.3' }) },
  ],
  bad: [
    { name: 'a public address', design: mesh('34.1.2.3'), at },
    { name: 'an address just outside the private ranges', design: mesh('172.32.0.0'), at },
    {
      name: 'a reserved address',
      design: add(mesh('vip'), address('vip', { addressType: 'INTERNAL' })),
      at,
      severity: 'warning',
    },
  ],
};
