import { network, subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipv6InAutoMode } from './ipv6-in-auto-mode.ts';

const dual = (autoCreateSubnetworks: boolean) =>
  add(
    passthrough(),
    network('other', { autoCreateSubnetworks }),
    subnet('six', {
      network: 'other',
      region: 'us-central1',
      stackType: 'IPV4_IPV6',
      ipv6AccessType: 'EXTERNAL',
      ipCidrRange: '10.9.0.0/24',
    }),
  );

export const cases: RuleCases = {
  rule: ipv6InAutoMode,
  good: [{ name: 'a subnet with IPv6 in a custom mode network', design: dual(false) }],
  bad: [
    { name: 'a subnet with IPv6 in an auto mode network', design: dual(true), at: [{ id: 'six', field: 'stackType' }] },
  ],
};
