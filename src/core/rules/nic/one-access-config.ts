import { setNic } from '../../edit/parts.ts';
import { limits } from '../../facts/limits.ts';
import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { atNic } from './move-nic.ts';

const most = limits.accessConfigsPerNic.value;

export const oneAccessConfig = defineRule({
  id: 'nic/one-access-config',
  severity: 'error',
  title: 'An interface has at most one external IPv4 and one external IPv6 configuration',
  why: 'The fields are lists, but each takes a single entry.',
  source: [
    ...cite('apiInstance'),
    { url: 'https://github.com/hashicorp/terraform-provider-google/issues/9693', checked: '2026-08' },
  ],
  on: 'vm',
  *check(vm) {
    for (const { nic, index } of nicsOf(vm)) {
      const lists = [
        { field: 'accessConfigs', what: 'external IPv4', count: nic.accessConfigs?.length ?? 0 },
        { field: 'ipv6AccessConfigs', what: 'external IPv6', count: nic.ipv6AccessConfigs?.length ?? 0 },
      ];
      for (const { field, what, count } of lists) {
        if (count <= most) continue;
        const kept =
          field === 'accessConfigs'
            ? { accessConfigs: nic.accessConfigs?.slice(0, most) }
            : { ipv6AccessConfigs: nic.ipv6AccessConfigs?.slice(0, most) };
        yield {
          at: [atNic(vm, nic, field)],
          message: `${nicName(index)} of ${nameOf(vm, 'VM')} has ${count} ${what} configurations. It can have one.`,
          fixes: [{ title: 'Keep the first', safety: 'design', edit: (design) => setNic(design, vm.id, nic.id, kept) }],
        };
      }
    }
  },
});
