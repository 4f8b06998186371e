import { subnet, vm } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { stackFitsSubnet } from './stack-fits-subnet.ts';

const web = (stackType: string | undefined, ofSubnet: string | undefined) =>
  add(
    passthrough(),
    subnet('six', {
      network: 'vpc',
      region: 'us-central1',
      stackType: ofSubnet,
      ipv6AccessType: ofSubnet && ofSubnet !== 'IPV4_ONLY' ? 'EXTERNAL' : undefined,
      ipCidrRange: ofSubnet === 'IPV6_ONLY' ? undefined : '10.9.0.0/24',
    }),
    vm('web', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [{ id: 'n1', subnetwork: 'six', stackType }],
    }),
  );
const at = [{ id: 'web', part: 'n1', field: 'stackType' }];

export const cases: RuleCases = {
  rule: stackFitsSubnet,
  good: [
    { name: 'IPv4 in a dual-stack subnet', design: web('IPV4_ONLY', 'IPV4_IPV6') },
    { name: 'both in a dual-stack subnet', design: web('IPV4_IPV6', 'IPV4_IPV6') },
    { name: 'IPv6 in a dual-stack subnet', design: web('IPV6_ONLY', 'IPV4_IPV6') },
    { name: 'nothing said anywhere', design: web(undefined, undefined) },
    { name: 'nothing said in an IPv6-only subnet', design: web(undefined, 'IPV6_ONLY') },
  ],
  bad: [
    { name: 'both in an IPv4 subnet', design: web('IPV4_IPV6', 'IPV4_ONLY'), at },
    { name: 'IPv6 in a subnet that says nothing', design: web('IPV6_ONLY', undefined), at },
    { name: 'IPv4 in an IPv6-only subnet', design: web('IPV4_ONLY', 'IPV6_ONLY'), at },
    { name: 'a stack of one’s own', design: web('BOTH', 'IPV4_IPV6'), at },
  ],
};
