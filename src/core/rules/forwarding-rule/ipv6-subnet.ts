import { setFields } from '../../edit/write.ts';
import type { Product } from '../../facts/products.ts';
import { productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { frontVersion } from '../../model/frontends.ts';
import type { Subnet } from '../../model/kinds.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const ipv6Subnet = defineRule({
  id: 'forwarding-rule/ipv6-subnet',
  severity: 'error',
  title: 'A passthrough rule for IPv6 takes its address from a subnet with an IPv6 range',
  why: 'Its address is a /96 out of the subnet’s own /64: an external range for an external load balancer, an internal one for an internal load balancer.',
  source: cite('forwardingRuleOverview', 'internalPassthroughOverview', 'externalPassthroughOverview'),
  on: 'forwardingRule',
  yieldsTo: ['load-balancer/one-product', 'forwarding-rule/ip-version', 'forwarding-rule/subnet-fits'],
  *check(rule, view) {
    const front = frontVersion(rule, view);
    if (front?.version !== 'IPV6') return;
    const products = productsOfRule(rule, view);
    const isPassthrough = ({ target }: Product) => target === 'BACKEND_SERVICE';
    if (products.length === 0 || !products.every(isPassthrough)) return;
    const access = products.every(({ exposure }) => exposure === 'INTERNAL')
      ? 'INTERNAL'
      : products.every(({ exposure }) => exposure === 'EXTERNAL')
        ? 'EXTERNAL'
        : undefined;
    if (!access) return;
    const given = rule.subnetwork ?? view.of('address', rule.IPAddress)?.subnetwork;
    const words = `${access.toLowerCase()} IPv6 range`;
    if (!given) {
      yield {
        at: [
          { id: rule.id, field: 'subnetwork' },
          { id: rule.id, field: front.field },
        ],
        message: `${nameOf(rule, 'The forwarding rule')} is for IPv6 and names no subnet. For ${productWords(products)} it needs one with an ${words}.`,
      };
      return;
    }
    const subnet = view.of('subnet', given);
    if (!subnet) return;
    const stack = subnet.stackType ?? 'IPV4_ONLY';
    if (stack !== 'IPV4_ONLY' && (subnet.ipv6AccessType ?? access) === access) return;
    yield {
      at: [
        { id: rule.id, field: 'subnetwork' },
        { id: subnet.id, field: stack === 'IPV4_ONLY' ? 'stackType' : 'ipv6AccessType' },
      ],
      message: `${nameOf(rule, 'The forwarding rule')} is for IPv6; ${nameOf(subnet, 'its subnet')} has ${stack === 'IPV4_ONLY' ? 'no IPv6 range' : `an ${subnet.ipv6AccessType?.toLowerCase()} one`}. It needs an ${words}.`,
      fixes: opened(subnet, access, view),
    };
  },
});

/** The kind of IPv6 range is chosen once; an internal one also needs a network that has internal IPv6 addresses. */
function opened(subnet: Subnet, ipv6AccessType: string, view: View): readonly Fix[] {
  const network = view.of('network', subnet.network);
  const isPossible =
    !subnet.ipv6AccessType &&
    network?.autoCreateSubnetworks === false &&
    (ipv6AccessType === 'EXTERNAL' || network.enableUlaInternalIpv6 === true);
  if (!isPossible) return [];
  return [
    {
      title: `Give ${nameOf(subnet, 'the subnet')} an ${ipv6AccessType.toLowerCase()} IPv6 range`,
      safety: 'design',
      edit: (design) => setFields(design, subnet.id, { stackType: 'IPV4_IPV6', ipv6AccessType }),
    },
  ];
}
