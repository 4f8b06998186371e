import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { contains4, formatCidr4, parseAlias4 } from '../../model/ip.ts';
import { freeRangeIn, rangesOf, reservedIn, takenAddresses } from '../../model/ranges.ts';
import { atNic } from '../nic/move-nic.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { moveAlias } from './range-fixes.ts';

export const insideRange = defineRule({
  id: 'alias/inside-range',
  severity: 'error',
  title: 'An alias range lies inside the range it is taken from',
  why: 'Alias ranges are slices of the subnet’s primary range or of one of its secondary ranges, so that the network knows where to send their packets.',
  source: cite('apiInstance', 'aliasRanges'),
  on: 'vm',
  *check(vm, view) {
    for (const { nic, index } of nicsOf(vm)) {
      const subnet = view.of('subnet', nic.subnetwork);
      if (!subnet || !nic.aliasIpRanges) continue;
      const ranges = rangesOf(subnet);
      const names = (subnet.secondaryIpRanges ?? []).map(({ rangeName }) => rangeName);
      for (const [place, alias] of nic.aliasIpRanges.entries()) {
        const name = alias.subnetworkRangeName;
        const from = ranges.find(({ index: row }) => row === (name ? names.indexOf(name) : undefined));
        if (!from?.range) continue;
        const range = parseAlias4(alias.ipCidrRange);
        const netmask = /^\/(\d{1,2})$/.exec(alias.ipCidrRange ?? '')?.[1];
        const prefix = range?.prefix ?? (netmask === undefined ? undefined : Number(netmask));
        if (prefix === undefined || (range ? contains4(from.range, range) : prefix >= from.range.prefix)) continue;
        const kept = from.index === undefined ? reservedIn(from.range) : [];
        const free = freeRangeIn(from.range, [...takenAddresses(subnet, view), ...kept], prefix);
        yield {
          at: [atNic(vm, nic, `aliasIpRanges[${place}].ipCidrRange`), { id: subnet.id, field: from.field }],
          message: `The alias range ${alias.ipCidrRange} of ${nicName(index)} of ${nameOf(vm, 'VM')} is ${range ? 'outside' : 'larger than'} ${formatCidr4(from.range)}, the ${from.label} of ${nameOf(subnet, 'subnet')}. It has to fit inside${free ? `, as ${free} does` : ''}.`,
          fixes: moveAlias({ vm: vm.id, nic: nic.id, place }, free),
        };
      }
    }
  },
});
