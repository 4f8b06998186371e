import { reservedAddresses } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { parseAlias4, parseCidr4 } from '../../model/ip.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const spaceExhausted = defineRule({
  id: 'subnet/space-exhausted',
  severity: 'warning',
  title: 'A primary range has room for all that takes an address of it',
  why: 'Each interface, each internal frontend and each alias range without a secondary range takes addresses of the primary range, and four are reserved.',
  source: [
    ...cite('vpcSubnets'),
    { url: 'https://github.com/Privatehive/gcp-hosted-github-runner/pull/7', checked: '2026-08' },
  ],
  on: 'subnet',
  *check(subnet, view) {
    const range = parseCidr4(subnet.ipCidrRange);
    if (!range || (subnet.purpose ?? 'PRIVATE') !== 'PRIVATE') return;
    let needed = 0;
    for (const vm of view.from('vm', subnet.id, 'nic.subnet')) {
      for (const nic of vm.networkInterfaces ?? []) {
        if (nic.subnetwork !== subnet.id || nic.stackType === 'IPV6_ONLY') continue;
        needed += 1;
        for (const alias of nic.aliasIpRanges ?? []) {
          if (!alias.subnetworkRangeName) needed += sizeOf(alias.ipCidrRange);
        }
      }
    }
    needed += view.from('forwardingRule', subnet.id, 'forwardingRule.subnet').length;
    const room = range.high - range.low + 1 - reservedAddresses.length;
    if (needed <= room) return;
    yield {
      at: [{ id: subnet.id, field: 'ipCidrRange' }],
      message: `${nameOf(subnet, 'subnet')} (${subnet.ipCidrRange}) has ${Math.max(0, room)} addresses to give; the design takes ${needed}. It needs a larger range.`,
    };
  },
});

function sizeOf(text: string | undefined): number {
  const range = parseAlias4(text) ?? parseCidr4(`0.0.0.0${text ?? ''}`);
  return range ? range.high - range.low + 1 : 0;
}
