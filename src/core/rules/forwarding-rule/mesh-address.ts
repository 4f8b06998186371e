import { set } from '../../edit/write.ts';
import { privateIpv4Ranges } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { holds4, parseCidr4, parseIpv4 } from '../../model/ip.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const wildcards = new Set(['0.0.0.0', '127.0.0.1']);
const own = privateIpv4Ranges.flatMap((text) => parseCidr4(text) ?? []);

export const meshAddress = defineRule({
  id: 'forwarding-rule/mesh-address',
  severity: 'error',
  documentedOnly: true,
  title: 'A rule of a service mesh listens on 0.0.0.0, 127.0.0.1 or a private address of its own choice',
  why: 'No load balancer owns the address: the sidecar proxy beside each client catches what the client sends to it. So it is written down, not reserved, and 0.0.0.0 catches every address.',
  source: cite('forwardingRuleOverview', 'apiBackendService', 'gcloudForwardingRules'),
  on: 'forwardingRule',
  yieldsTo: ['load-balancer/one-product', 'forwarding-rule/ip-version'],
  *check(rule, view) {
    const { IPAddress } = rule;
    if (!IPAddress) return;
    const products = productsOfRule(rule, view);
    if (products.length === 0 || products.some(({ family }) => family !== 'SERVICE_MESH')) return;
    const any: Fix = {
      title: 'Listen on 0.0.0.0, every address',
      safety: 'design',
      edit: (design) => set(design, 'forwardingRule', rule.id, { IPAddress: '0.0.0.0' }),
    };
    const reserved = view.get(IPAddress);
    if (reserved) {
      if (reserved.kind !== 'address') return;
      yield {
        at: [{ id: rule.id, field: 'IPAddress' }, { id: reserved.id }],
        severity: 'warning',
        message: `${nameOf(rule, 'The forwarding rule')} of a service mesh uses the reserved address ${nameOf(reserved, 'address')}. The documentation has the address written into the rule, not reserved.`,
        fixes: [any],
      };
      return;
    }
    const value = parseIpv4(IPAddress);
    if (value === undefined || wildcards.has(IPAddress) || own.some((range) => holds4(range, value))) return;
    yield {
      at: [{ id: rule.id, field: 'IPAddress' }],
      message: `${nameOf(rule, 'The forwarding rule')} of a service mesh has the address ${IPAddress}. It can be 0.0.0.0, 127.0.0.1 or one of RFC 1918 (10.x, 172.16–31.x, 192.168.x).`,
      fixes: [any],
    };
  },
});
