import { setNic } from '../../edit/parts.ts';
import { ipv6 } from '../../facts/networks.ts';
import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { parseCidr6, parseIpv6 } from '../../model/ip.ts';
import type { Nic } from '../../model/kinds.ts';
import { quoted } from '../../model/names.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { atNic } from './move-nic.ts';

export const ipv6Range = defineRule({
  id: 'nic/ipv6-range',
  severity: 'error',
  title: `The IPv6 addresses of an interface are a /${ipv6.nicPrefix}, named by its first one`,
  why: 'Google gives an interface a whole /96 of IPv6 addresses. Whoever chooses it writes its first address.',
  source: [
    ...cite('apiInstance'),
    { url: 'https://cloud.google.com/sdk/gcloud/reference/compute/instances/create', checked: '2026-08' },
  ],
  on: 'vm',
  *check(vm) {
    for (const { nic, index } of nicsOf(vm)) {
      const who = `${nicName(index)} of ${nameOf(vm, 'VM')}`;
      const prefix = nic.internalIpv6PrefixLength;
      if (prefix !== undefined && prefix !== ipv6.nicPrefix) {
        yield {
          at: [atNic(vm, nic, 'internalIpv6PrefixLength')],
          message: `${who} asks for a /${prefix} of IPv6 addresses. It gets a /${ipv6.nicPrefix}.`,
          fixes: [
            {
              title: `Write ${ipv6.nicPrefix}`,
              safety: 'safe',
              edit: (design) => setNic(design, vm.id, nic.id, { internalIpv6PrefixLength: ipv6.nicPrefix }),
            },
          ],
        };
      }
      for (const { externalIpv6PrefixLength: length } of nic.ipv6AccessConfigs ?? []) {
        if (length === undefined || length === ipv6.nicPrefix) continue;
        yield {
          at: [atNic(vm, nic, 'ipv6AccessConfigs')],
          message: `${who} asks for a /${length} of external IPv6 addresses. It gets a /${ipv6.nicPrefix}.`,
          fixes: [
            {
              title: `Write ${ipv6.nicPrefix}`,
              safety: 'safe',
              edit: (design) => setNic(design, vm.id, nic.id, withUsualLength(nic)),
            },
          ],
        };
      }
      const text = nic.ipv6Address;
      if (!text) continue;
      const [head] = text.split('/');
      const range = parseCidr6(`${head}/${ipv6.nicPrefix}`);
      const isFirst = range !== undefined && parseIpv6(head) === range.low && /^[^/]*(\/96)?$/.test(text);
      if (isFirst) continue;
      yield {
        at: [atNic(vm, nic, 'ipv6Address')],
        message: `The internal IPv6 address of ${who} is ${quoted(text)}. It would be the first address of a /${ipv6.nicPrefix}, such as fd20:1:2:3::.`,
        fixes: [
          {
            title: 'Let Google choose it',
            safety: 'safe',
            edit: (design) => setNic(design, vm.id, nic.id, { ipv6Address: undefined }),
          },
        ],
      };
    }
  },
});

function withUsualLength({ ipv6AccessConfigs }: Nic): Partial<Nic> {
  return {
    ipv6AccessConfigs: ipv6AccessConfigs?.map((config) => ({ ...config, externalIpv6PrefixLength: ipv6.nicPrefix })),
  };
}
