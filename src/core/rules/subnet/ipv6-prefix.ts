import { setFields } from '../../edit/write.ts';
import { ipv6 } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { formatIpv6Value, parseCidr6 } from '../../model/ip.ts';
import { quoted } from '../../model/names.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const ipv6Prefix = defineRule({
  id: 'subnet/ipv6-prefix',
  severity: 'error',
  title: `The IPv6 range of a subnet is a /${ipv6.subnetPrefix}, an internal one out of its network’s /${ipv6.networkPrefix}`,
  why: 'Google gives each subnet with IPv6 one block of 64 fixed bits, and every interface a smaller one out of it. Usually the field stays empty and Google chooses.',
  source: cite('apiSubnetwork', 'gcloudSubnets', 'vpcSubnets'),
  on: 'subnet',
  *check(subnet, view) {
    const network = view.of('network', subnet.network);
    const whole = parseCidr6(network?.internalIpv6Range);
    const isInternal = subnet.ipv6AccessType === 'INTERNAL';
    const fields = [
      { field: 'internalIpv6Prefix', text: subnet.internalIpv6Prefix, isUla: true },
      { field: 'externalIpv6Prefix', text: subnet.externalIpv6Prefix, isUla: false },
      { field: 'ipv6CidrRange', text: subnet.ipv6CidrRange, isUla: isInternal },
    ];
    for (const { field, text, isUla } of fields) {
      if (!text) continue;
      const range = parseCidr6(text);
      const isSized = range?.prefix === ipv6.subnetPrefix;
      const isOutside = isUla && range && whole && (range.low < whole.low || whole.high < range.high);
      if (isSized && !isOutside) continue;
      yield {
        at: [
          { id: subnet.id, field },
          ...(isOutside && network ? [{ id: network.id, field: 'internalIpv6Range' }] : []),
        ],
        message: isSized
          ? `${text}, the internal IPv6 range of ${nameOf(subnet, 'subnet')}, is outside that of ${nameOf(network, 'network')}, ${whole ? `${formatIpv6Value(whole.low)}/${whole.prefix}` : ''}. A subnet’s range is part of its network’s.`
          : `The IPv6 range of ${nameOf(subnet, 'subnet')} is ${quoted(text)}. It would be a /${ipv6.subnetPrefix}.`,
        fixes: [
          {
            title: 'Let Google choose the IPv6 range',
            safety: 'safe',
            edit: (design) => setFields(design, subnet.id, { [field]: undefined }),
          },
        ],
      };
    }
  },
});
