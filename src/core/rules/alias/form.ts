import { editAlias } from '../../edit/parts.ts';
import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { parseAlias4 } from '../../model/ip.ts';
import { quoted } from '../../model/names.ts';
import { atNic } from '../nic/move-nic.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { removeAlias } from './range-fixes.ts';

export const form = defineRule({
  id: 'alias/form',
  severity: 'error',
  title: 'An alias range is an address, a range, or a prefix length',
  why: '10.4.1.5 is one address, 10.4.1.0/24 a range you choose, /24 a range of that size that Google chooses.',
  source: cite('apiInstance', 'aliasRanges'),
  on: 'vm',
  *check(vm) {
    for (const { nic, index } of nicsOf(vm)) {
      for (const [place, alias] of (nic.aliasIpRanges ?? []).entries()) {
        const text = alias.ipCidrRange;
        const netmask = /^\/(\d{1,2})$/.exec(text ?? '')?.[1];
        if (text && (parseAlias4(text) || (netmask !== undefined && Number(netmask) <= 32))) continue;
        const size = { ipCidrRange: '/24' };
        yield {
          at: [atNic(vm, nic, `aliasIpRanges[${place}].ipCidrRange`)],
          message: text
            ? `An alias range of ${nicName(index)} of ${nameOf(vm, 'VM')} is ${quoted(text)}. It would be an address, a range such as 10.4.1.0/24, or a prefix length such as /24.`
            : `An alias range of ${nicName(index)} of ${nameOf(vm, 'VM')} is blank. It would be an address, a range such as 10.4.1.0/24, or a prefix length such as /24.`,
          fixes: [
            removeAlias({ vm: vm.id, nic: nic.id, place }),
            {
              title: 'Let Google choose a /24',
              safety: 'input',
              edit: (design) => editAlias(design, vm.id, nic.id, place, size),
            },
          ],
        };
      }
    }
  },
});
