import { network, subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { stackType } from './stack-type.ts';

const six = (stack: string, ipv6AccessType?: string, ula = false, ipCidrRange: string | undefined = '10.9.0.0/24') =>
  add(
    passthrough(),
    network('six-net', { enableUlaInternalIpv6: ula }),
    subnet('six', { network: 'six-net', region: 'us-central1', stackType: stack, ipv6AccessType, ipCidrRange }),
  );
const ipv6Only = add(
  passthrough(),
  subnet('six', { network: 'vpc', region: 'us-central1', stackType: 'IPV6_ONLY', ipv6AccessType: 'EXTERNAL' }),
);

export const cases: RuleCases = {
  rule: stackType,
  ofMissing: ['six: no ipv6AccessType', 'six-net: no enableUlaInternalIpv6'],
  good: [
    { name: 'IPv4 only', design: six('IPV4_ONLY') },
    { name: 'external IPv6', design: six('IPV4_IPV6', 'EXTERNAL') },
    { name: 'internal IPv6 in a network with ULA', design: six('IPV4_IPV6', 'INTERNAL', true) },
    { name: 'IPv6 only', design: ipv6Only },
  ],
  bad: [
    { name: 'a stack type that does not exist, “DUAL”', design: six('DUAL'), at: [{ id: 'six', field: 'stackType' }] },
    { name: 'IPv6 without an access type', design: six('IPV4_IPV6'), at: [{ id: 'six', field: 'ipv6AccessType' }] },
    {
      name: 'IPv6 without an access type, in a network with ULA',
      design: six('IPV4_IPV6', undefined, true),
      at: [{ id: 'six', field: 'ipv6AccessType' }],
    },
    {
      name: 'internal IPv6 in a network without ULA',
      design: six('IPV4_IPV6', 'INTERNAL'),
      at: [{ id: 'six', field: 'ipv6AccessType' }],
    },
    {
      name: 'an IPv4 range in an IPv6-only subnet',
      design: six('IPV6_ONLY', 'EXTERNAL'),
      at: [{ id: 'six', field: 'ipCidrRange' }],
    },
  ],
};
