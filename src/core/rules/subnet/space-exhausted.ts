import { reservedAddresses } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { parseAlias4, parseCidr4 } from '../../model/ip.ts';
import type { Subnet } from '../../model/kinds.ts';
import type { View } from '../../model/view.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const spaceExhausted = defineRule({
  id: 'subnet/space-exhausted',
  severity: 'warning',
  title: 'A primary range has room for all that takes an address of it',
  why: 'Each interface, internal frontend, reservation and Private Service Connect NEG takes an address of the primary range, an alias range without a secondary range as many as it has, and four are reserved.',
  source: cite('vpcSubnets', 'githubRunnerPull7', 'pscBackendOverview'),
  on: 'subnet',
  *check(subnet, view) {
    const range = parseCidr4(subnet.ipCidrRange);
    if (!range || (subnet.purpose ?? 'PRIVATE') !== 'PRIVATE') return;
    const needed = addressesOf(subnet, view);
    const room = range.high - range.low + 1 - reservedAddresses.length;
    if (needed <= room) return;
    yield {
      at: [{ id: subnet.id, field: 'ipCidrRange' }],
      message: `${nameOf(subnet, 'subnet')} (${subnet.ipCidrRange}) has ${Math.max(0, room)} addresses to give; the design takes ${needed}. It needs a larger range.`,
    };
  },
});

/** How many addresses of the primary range the design takes. One that several things share counts once. */
function addressesOf(subnet: Subnet, view: View): number {
  const written = new Set<string>();
  let others = 0;
  const take = (address: string | undefined) => {
    if (address) written.add(address);
    else others += 1;
  };
  for (const vm of view.from('vm', subnet.id, 'nic.subnet')) {
    for (const nic of vm.networkInterfaces ?? []) {
      if (nic.subnetwork !== subnet.id || nic.stackType === 'IPV6_ONLY') continue;
      take(nic.networkIP);
      for (const alias of nic.aliasIpRanges ?? []) {
        if (!alias.subnetworkRangeName) others += sizeOf(alias.ipCidrRange);
      }
    }
  }
  // A frontend on a reserved address takes none beside it; several may share one.
  for (const rule of view.from('forwardingRule', subnet.id, 'forwardingRule.subnet')) {
    if (rule.ipVersion === 'IPV6') continue;
    const reserved = view.of('address', rule.IPAddress);
    take(reserved ? reserved.address || reserved.id : rule.IPAddress);
  }
  for (const address of view.from('address', subnet.id, 'address.subnet')) {
    if (address.ipVersion !== 'IPV6') take(address.address || address.id);
  }
  for (const neg of view.from('neg', subnet.id, 'neg.subnet')) {
    if (neg.networkEndpointType === 'PRIVATE_SERVICE_CONNECT') others += 1;
  }
  return written.size + others;
}

function sizeOf(text: string | undefined): number {
  const range = parseAlias4(text) ?? parseCidr4(`0.0.0.0${text ?? ''}`);
  return range ? range.high - range.low + 1 : 0;
}
