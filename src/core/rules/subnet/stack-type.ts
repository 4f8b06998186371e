import { set } from '../../edit/write.ts';
import { ipv6AccessTypes, stackTypes } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { quoted } from '../../model/names.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const stackType = defineRule({
  id: 'subnet/stack-type',
  severity: 'error',
  title: 'A subnet with IPv6 says whether its addresses are internal or external',
  why: 'External IPv6 addresses come from Google’s public space, internal ones from the network’s own unique local block. The choice cannot be changed later.',
  source: cite('apiSubnetwork', 'gcloudSubnets'),
  on: 'subnet',
  *check(subnet, view) {
    const { stackType: stack, ipv6AccessType: access } = subnet;
    const put = (title: string, patch: Parameters<typeof set<'subnet'>>[3], safety: Fix['safety'] = 'input'): Fix => ({
      title,
      safety,
      edit: (design) => set(design, 'subnet', subnet.id, patch),
    });
    const name = nameOf(subnet, 'subnet');
    if (stack && !stackTypes.some((known) => known === stack)) {
      yield {
        at: [{ id: subnet.id, field: 'stackType' }],
        message: `The stack type of ${name} is ${quoted(stack)}. It can be ${stackTypes.join(', ')}.`,
        fixes: [put('Leave it at IPv4 only', { stackType: undefined, ipv6AccessType: undefined })],
      };
      return;
    }
    if (stack !== 'IPV4_IPV6' && stack !== 'IPV6_ONLY') return;
    const network = view.of('network', subnet.network);
    if (!access || !ipv6AccessTypes.some((known) => known === access)) {
      const internal = network?.enableUlaInternalIpv6 === true;
      yield {
        at: [{ id: subnet.id, field: 'ipv6AccessType' }],
        message: `${name} has IPv6 and ${access ? `the access type ${quoted(access)}` : 'no access type'}. It needs EXTERNAL or INTERNAL.`,
        fixes: [
          ...(internal ? [put('Make it INTERNAL', { ipv6AccessType: 'INTERNAL' })] : []),
          put('Make it EXTERNAL', { ipv6AccessType: 'EXTERNAL' }),
        ],
      };
    } else if (access === 'INTERNAL' && network && network.enableUlaInternalIpv6 !== true) {
      yield {
        at: [
          { id: subnet.id, field: 'ipv6AccessType' },
          { id: network.id, field: 'enableUlaInternalIpv6' },
        ],
        message: `${name} wants internal IPv6 addresses, and ${nameOf(network, 'network')} has no ULA internal IPv6 to give them from.`,
        fixes: [
          {
            title: `Switch ULA internal IPv6 on in ${nameOf(network, 'the network')}`,
            safety: 'design',
            edit: (design) => set(design, 'network', network.id, { enableUlaInternalIpv6: true }),
          },
          put('Make it EXTERNAL', { ipv6AccessType: 'EXTERNAL' }, 'design'),
        ],
      };
    }
    if (stack === 'IPV6_ONLY' && subnet.ipCidrRange) {
      yield {
        at: [{ id: subnet.id, field: 'ipCidrRange' }],
        message: `${name} is for IPv6 only and has the IPv4 range ${subnet.ipCidrRange}. It is one or the other.`,
        fixes: [
          put('Remove the IPv4 range', { ipCidrRange: undefined }, 'design'),
          put('Make it dual-stack', { stackType: 'IPV4_IPV6' }, 'design'),
        ],
      };
    }
  },
});
