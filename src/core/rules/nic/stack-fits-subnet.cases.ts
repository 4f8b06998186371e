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
  ofMissing: ['six: no stackType'],
  good: [
    { name: 'an IPv4 interface in a dual-stack subnet', design: web('IPV4_ONLY', 'IPV4_IPV6') },
    { name: 'a dual-stack interface in a dual-stack subnet', design: web('IPV4_IPV6', 'IPV4_IPV6') },
    { name: 'an IPv6 interface in a dual-stack subnet', design: web('IPV6_ONLY', 'IPV4_IPV6') },
    { name: 'interface and subnet that both say nothing', design: web(undefined, undefined) },
    { name: 'an interface that says nothing in an IPv6-only subnet', design: web(undefined, 'IPV6_ONLY') },
  ],
  bad: [
    { name: 'a dual-stack interface in an IPv4 subnet', design: web('IPV4_IPV6', 'IPV4_ONLY'), at },
    { name: 'an IPv6 interface in a subnet that says nothing', design: web('IPV6_ONLY', undefined), at },
    { name: 'an IPv4 interface in an IPv6-only subnet', design: web('IPV4_ONLY', 'IPV6_ONLY'), at },
    { name: 'a stack type that does not exist, “BOTH”', design: web('BOTH', 'IPV4_IPV6'), at },
  ],
};
