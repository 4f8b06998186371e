import { setNic } from '../../edit/parts.ts';
import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { formatIpv4, parseCidr4, parseIpv4 } from '../../model/ip.ts';
import { freeAddress, reservedFor, takenAddresses } from '../../model/ranges.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';
import { atNic } from './move-nic.ts';

export const addressNotReserved = defineRule({
  id: 'nic/address-not-reserved',
  severity: 'error',
  title: 'Four addresses of a primary range are reserved',
  why: 'The first two are the network and its gateway, the last two are held back by Google and the broadcast address. Secondary ranges have no reserved addresses.',
  source: cite('vpcSubnets'),
  on: 'vm',
  *check(vm, view) {
    for (const { nic, index } of nicsOf(vm)) {
      const subnet = view.of('subnet', nic.subnetwork);
      const range = parseCidr4(subnet?.ipCidrRange);
      const address = parseIpv4(nic.networkIP);
      const purpose = range && address !== undefined ? reservedFor(address, range) : undefined;
      if (!subnet || !range || !purpose) continue;
      const free = freeAddress(range, takenAddresses(subnet, view));
      const put = (title: string, networkIP: string | undefined, safety: Fix['safety']): Fix => ({
        title,
        safety,
        edit: (design) => setNic(design, vm.id, nic.id, { networkIP }),
      });
      yield {
        at: [atNic(vm, nic, 'networkIP'), { id: subnet.id, field: 'ipCidrRange' }],
        message: `${nicName(index)} of ${nameOf(vm, 'VM')} has ${nic.networkIP}, which is reserved in ${nameOf(subnet, 'subnet')}: ${purpose}. It needs a free address${free === undefined ? '' : `, such as ${formatIpv4(free)}`}.`,
        fixes: [
          put('Let Google choose the address', undefined, 'safe'),
          ...(free === undefined ? [] : [put(`Use ${formatIpv4(free)}`, formatIpv4(free), 'input')]),
        ],
      };
    }
  },
});
