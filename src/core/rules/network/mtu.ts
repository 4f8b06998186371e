import { set } from '../../edit/write.ts';
import { mtu as limits } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const mtu = defineRule({
  id: 'network/mtu',
  severity: 'error',
  title: `The MTU of a network lies between ${limits.min} and ${limits.max} bytes`,
  why: 'The maximum transmission unit is the largest packet the network carries. All interfaces in the network share it.',
  source: cite('apiNetwork'),
  on: 'network',
  *check(network) {
    const { mtu: value } = network;
    if (value === undefined || (Number.isInteger(value) && value >= limits.min && value <= limits.max)) return;
    const near = Math.round(Math.min(limits.max, Math.max(limits.min, value)));
    yield {
      at: [{ id: network.id, field: 'mtu' }],
      message: `${nameOf(network, 'network')} has an MTU of ${value}. It can be a whole number from ${limits.min} to ${limits.max}; the default is ${limits.default}.`,
      fixes: [
        {
          title: `Leave it to the default, ${limits.default}`,
          safety: 'input',
          edit: (design) => set(design, 'network', network.id, { mtu: undefined }),
        },
        {
          title: `Set it to ${near}`,
          safety: 'input',
          edit: (design) => set(design, 'network', network.id, { mtu: near }),
        },
      ],
    };
  },
});
