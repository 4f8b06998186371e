import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { parseIpv4, parseIpv6 } from '../../model/ip.ts';
import { quoted } from '../../model/names.ts';
import { defineRule, type Fix } from '../rule.ts';

export const valid = defineRule({
  id: 'address/valid',
  severity: 'error',
  title: 'A reserved address is one IP address, of the IP version it says',
  why: 'Usually the field stays empty and Google chooses. What is written there is one plain address, IPv4 or IPv6 as the field for the IP version says. Where a whole range is reserved, its prefix length (the /24) has a field of its own.',
  source: [{ url: 'https://cloud.google.com/compute/docs/reference/rest/v1/addresses', checked: '2026-08' }],
  on: 'address',
  *check(resource) {
    const { address: text, ipVersion } = resource;
    if (!text) return;
    const version = parseIpv4(text) !== undefined ? 'IPV4' : parseIpv6(text) !== undefined ? 'IPV6' : undefined;
    const wanted = ipVersion === 'IPV4' || ipVersion === 'IPV6' ? ipVersion : undefined;
    if (version && (!wanted || version === wanted)) return;
    const choose: Fix = {
      title: 'Let Google choose the address',
      safety: 'design',
      edit: (design) => set(design, 'address', resource.id, { address: undefined }),
    };
    const follow: Fix = {
      title: `Set the IP version to ${version}`,
      safety: 'input',
      edit: (design) => set(design, 'address', resource.id, { ipVersion: version }),
    };
    yield {
      at: [{ id: resource.id, field: 'address' }],
      message: version
        ? `${nameOf(resource, 'address')} is ${text} and says ${wanted}. That address is ${version}.`
        : `${nameOf(resource, 'address')} is ${quoted(text)}, which is no IP address.`,
      fixes: version ? [follow, choose] : [choose],
    };
  },
});
