import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { atNic } from '../nic/move-nic.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const chosenByGoogle = defineRule({
  id: 'alias/chosen-by-google',
  severity: 'unchecked',
  title: 'Addresses of an alias range that is only a prefix length are known after deployment',
  why: 'Google picks the range when the VM is created. Until then nobody can tell whether an endpoint’s address will lie in it.',
  source: cite('apiInstance', 'aliasRanges'),
  on: 'vm',
  *check(vm) {
    for (const { nic, index } of nicsOf(vm)) {
      for (const [place, { ipCidrRange }] of (nic.aliasIpRanges ?? []).entries()) {
        if (!/^\/\d{1,2}$/.test(ipCidrRange ?? '')) continue;
        yield {
          at: [atNic(vm, nic, `aliasIpRanges[${place}].ipCidrRange`)],
          message: `Which ${ipCidrRange} becomes an alias range of ${nicName(index)} of ${nameOf(vm, 'VM')} is Google’s choice. Endpoints with addresses of it are not checked.`,
        };
      }
    }
  },
});
