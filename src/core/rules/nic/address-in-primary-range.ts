import { setNic } from '../../edit/parts.ts';
import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { formatIpv4, holds4, parseCidr4, parseIpv4 } from '../../model/ip.ts';
import { quoted } from '../../model/names.ts';
import { freeAddress, takenAddresses } from '../../model/ranges.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';
import { atNic } from './move-nic.ts';

export const addressInPrimaryRange = defineRule({
  id: 'nic/address-in-primary-range',
  severity: 'error',
  title: 'The primary address of an interface is in the primary range of its subnet',
  why: 'Secondary ranges are for alias ranges only. Without a written address Google takes a free one of the primary range.',
  source: [
    ...cite('apiInstance', 'apiSubnetwork'),
    { url: 'https://github.com/ansible/ansible/issues/51325', checked: '2026-08' },
  ],
  on: 'vm',
  *check(vm, view) {
    for (const { nic, index } of nicsOf(vm)) {
      if (!nic.networkIP) continue;
      const address = parseIpv4(nic.networkIP);
      const subnet = view.of('subnet', nic.subnetwork);
      const range = parseCidr4(subnet?.ipCidrRange);
      if (address !== undefined && (!range || holds4(range, address))) continue;
      const free = subnet && range ? freeAddress(range, takenAddresses(subnet, view)) : undefined;
      const put = (title: string, networkIP: string | undefined, safety: Fix['safety']): Fix => ({
        title,
        safety,
        edit: (design) => setNic(design, vm.id, nic.id, { networkIP }),
      });
      const who = `${nicName(index)} of ${nameOf(vm, 'VM')}`;
      yield {
        at: [atNic(vm, nic, 'networkIP'), ...(subnet ? [{ id: subnet.id, field: 'ipCidrRange' }] : [])],
        message:
          address === undefined
            ? `The address of ${who} is ${quoted(nic.networkIP)}. It would be an IPv4 address.`
            : `${nic.networkIP}, the address of ${who}, is outside ${subnet?.ipCidrRange}, the primary range of ${nameOf(subnet, 'subnet')}.`,
        fixes: [
          put('Let Google choose the address', undefined, 'safe'),
          ...(free === undefined ? [] : [put(`Use ${formatIpv4(free)}`, formatIpv4(free), 'input')]),
        ],
      };
    }
  },
});
