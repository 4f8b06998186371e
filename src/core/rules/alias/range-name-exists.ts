import { editAlias } from '../../edit/parts.ts';
import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { quoted } from '../../model/names.ts';
import { atNic } from '../nic/move-nic.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { removeAlias } from './range-fixes.ts';

export const rangeNameExists = defineRule({
  id: 'alias/range-name-exists',
  severity: 'error',
  title: 'An alias range comes from a secondary range of the interface’s own subnet',
  why: 'The name says which of the subnet’s secondary ranges it is taken from; without a name it is the primary range.',
  source: cite('apiInstance', 'aliasRanges'),
  on: 'vm',
  *check(vm, view) {
    for (const { nic, index } of nicsOf(vm)) {
      const subnet = view.of('subnet', nic.subnetwork);
      if (!subnet) continue;
      const names = (subnet.secondaryIpRanges ?? []).flatMap(({ rangeName }) => rangeName ?? []);
      for (const [place, alias] of (nic.aliasIpRanges ?? []).entries()) {
        const name = alias.subnetworkRangeName;
        if (!name || names.includes(name)) continue;
        yield {
          at: [
            atNic(vm, nic, `aliasIpRanges[${place}].subnetworkRangeName`),
            { id: subnet.id, field: 'secondaryIpRanges' },
          ],
          message: `An alias range of ${nicName(index)} of ${nameOf(vm, 'VM')} is taken from ${quoted(name)}, which is no secondary range of ${nameOf(subnet, 'its subnet')}. There ${names.length > 1 ? 'are' : 'is'} ${names.length === 0 ? 'none' : names.join(', ')}.`,
          fixes: [
            ...names.slice(0, 3).map((other) => ({
              title: `Take a range that Google chooses from ${other}`,
              safety: 'input' as const,
              edit: (design: Parameters<typeof editAlias>[0]) =>
                editAlias(design, vm.id, nic.id, place, { subnetworkRangeName: other, ipCidrRange: '/32' }),
            })),
            removeAlias({ vm: vm.id, nic: nic.id, place }),
          ],
        };
      }
    }
  },
});
