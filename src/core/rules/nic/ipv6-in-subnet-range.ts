import { setNic } from '../../edit/parts.ts';
import { withFields } from '../../edit/write.ts';
import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { parseCidr6, parseIpv6 } from '../../model/ip.ts';
import type { Nic, Subnet } from '../../model/kinds.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';
import { atNic } from './move-nic.ts';

export const ipv6InSubnetRange = defineRule({
  id: 'nic/ipv6-in-subnet-range',
  severity: 'error',
  title: 'The IPv6 addresses of an interface come out of its subnet’s IPv6 range',
  why: 'A subnet with IPv6 has one /64, internal or external, and each interface in it gets a /96 of that. Without a written address Google takes a free one.',
  source: cite('apiInstance', 'apiSubnetwork', 'vpcSubnets'),
  on: 'vm',
  yieldsTo: ['nic/ipv6-range'],
  *check(vm, view) {
    for (const { nic, index } of nicsOf(vm)) {
      if (!nic.ipv6Address && !nic.ipv6AccessConfigs?.some(({ externalIpv6 }) => externalIpv6)) continue;
      const subnet = view.of('subnet', nic.subnetwork);
      if (!subnet) continue;
      for (const { field, what, text, of, choose } of addressesOf(nic, subnet, vm.id)) {
        const address = parseIpv6(text?.split('/')[0]);
        const range = parseCidr6(of);
        if (address === undefined || !range || (range.low <= address && address <= range.high)) continue;
        yield {
          at: [atNic(vm, nic, field), { id: subnet.id }],
          message: `${text}, the ${what} IPv6 address of ${nicName(index)} of ${nameOf(vm, 'VM')}, is outside ${of}, the IPv6 range of ${nameOf(subnet, 'subnet')}.`,
          fixes: [choose],
        };
      }
    }
  },
});

interface Written {
  readonly field: string;
  readonly what: string;
  readonly text: string | undefined;
  /** The range of the subnet that it comes from, where it is known. */
  readonly of: string | undefined;
  readonly choose: Fix;
}

function addressesOf(nic: Nic, subnet: Subnet, vm: string): readonly Written[] {
  const isExternal = subnet.ipv6AccessType === 'EXTERNAL';
  const ofAccess = (wanted: boolean) => (wanted ? subnet.ipv6CidrRange || undefined : undefined);
  const fix = (patch: Partial<Nic>): Fix => ({
    title: 'Let Google choose the address',
    safety: 'safe',
    edit: (design) => setNic(design, vm, nic.id, patch),
  });
  const configs = nic.ipv6AccessConfigs ?? [];
  return [
    {
      field: 'ipv6Address',
      what: 'internal',
      text: nic.ipv6Address,
      of: subnet.internalIpv6Prefix || ofAccess(subnet.ipv6AccessType === 'INTERNAL'),
      choose: fix({ ipv6Address: undefined }),
    },
    ...configs.map((config) => ({
      field: 'ipv6AccessConfigs',
      what: 'external',
      text: config.externalIpv6,
      of: subnet.externalIpv6Prefix || ofAccess(isExternal),
      choose: fix({
        ipv6AccessConfigs: configs.map((one) => (one === config ? withFields(one, { externalIpv6: undefined }) : one)),
      }),
    })),
  ];
}
