import { set } from '../../edit/write.ts';
import { ipv6 } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { parseCidr6 } from '../../model/ip.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const block = parseCidr6(ipv6.ulaBlock);

export const ulaRange = defineRule({
  id: 'network/ula-range',
  severity: 'error',
  title: `The internal IPv6 range of a network is a /${ipv6.networkPrefix} out of ${ipv6.ulaBlock}`,
  why: 'Unique local addresses are private IPv6. A network has one block of them, given to it when ULA internal IPv6 is switched on; subnets get their parts from there.',
  source: cite('apiNetwork'),
  on: 'network',
  *check(network) {
    const text = network.internalIpv6Range;
    if (!text) return;
    const leave: Fix = {
      title: 'Let Google choose the range',
      safety: 'safe',
      edit: (design) => set(design, 'network', network.id, { internalIpv6Range: undefined }),
    };
    if (network.enableUlaInternalIpv6 !== true) {
      yield {
        at: [
          { id: network.id, field: 'internalIpv6Range' },
          { id: network.id, field: 'enableUlaInternalIpv6' },
        ],
        message: `${nameOf(network, 'network')} has the internal IPv6 range ${text}, but ULA internal IPv6 is off. The range needs it on.`,
        fixes: [
          {
            title: 'Switch ULA internal IPv6 on',
            safety: 'design',
            edit: (design) => set(design, 'network', network.id, { enableUlaInternalIpv6: true }),
          },
          leave,
        ],
      };
      return;
    }
    const range = parseCidr6(text);
    const fits =
      range && block && range.prefix === ipv6.networkPrefix && block.low <= range.low && range.high <= block.high;
    if (fits) return;
    yield {
      at: [{ id: network.id, field: 'internalIpv6Range' }],
      message: `${text} is no /${ipv6.networkPrefix} inside ${ipv6.ulaBlock}. Such a block would be fd20:0:1::/48.`,
      fixes: [leave],
    };
  },
});
