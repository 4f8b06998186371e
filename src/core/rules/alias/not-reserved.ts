import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { contains4, overlaps4, parseAlias4, parseCidr4 } from '../../model/ip.ts';
import { freeRangeIn, reservedIn, takenAddresses } from '../../model/ranges.ts';
import { atNic } from '../nic/move-nic.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { moveAlias } from './range-fixes.ts';

export const notReserved = defineRule({
  id: 'alias/not-reserved',
  severity: 'error',
  title: 'An alias range in a primary range leaves out its four reserved addresses',
  why: 'The first two and the last two addresses of a subnet’s primary range belong to Google Cloud itself and cannot be given to anything. In a secondary range all can.',
  source: cite('vpcSubnets', 'aliasRanges'),
  on: 'vm',
  *check(vm, view) {
    for (const { nic, index } of nicsOf(vm)) {
      const subnet = view.of('subnet', nic.subnetwork);
      const primary = parseCidr4(subnet?.ipCidrRange);
      if (!subnet || !primary) continue;
      for (const [place, alias] of (nic.aliasIpRanges ?? []).entries()) {
        const range = alias.subnetworkRangeName ? undefined : parseAlias4(alias.ipCidrRange);
        if (!range || !contains4(primary, range)) continue;
        if (!reservedIn(primary).some((kept) => overlaps4(kept, range))) continue;
        const free = freeRangeIn(primary, [...takenAddresses(subnet, view), ...reservedIn(primary)], range.prefix);
        yield {
          at: [atNic(vm, nic, `aliasIpRanges[${place}].ipCidrRange`), { id: subnet.id, field: 'ipCidrRange' }],
          message: `The alias range ${alias.ipCidrRange} of ${nicName(index)} of ${nameOf(vm, 'VM')} holds reserved addresses of ${nameOf(subnet, 'subnet')} (${subnet.ipCidrRange}): its first two and last two. A range without them is needed${free ? `, such as ${free}` : ''}.`,
          fixes: moveAlias({ vm: vm.id, nic: nic.id, place }, free),
        };
      }
    }
  },
});
