import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const mode = defineRule({
  id: 'network/mode',
  severity: 'error',
  incomplete: true,
  title: 'A VPC network is in auto or custom mode, and says which',
  why: 'Auto mode makes one subnet per region by itself, custom mode leaves the subnets to you. A network that says neither is taken for a legacy one, without subnets.',
  source: cite('apiNetwork'),
  on: 'network',
  *check(network) {
    if (network.autoCreateSubnetworks !== undefined || network.IPv4Range) return;
    yield {
      at: [{ id: network.id, field: 'autoCreateSubnetworks' }],
      message: `${nameOf(network, 'network')} does not say whether it is in auto or custom mode. It needs one of them.`,
      fixes: [
        {
          title: 'Make it a custom mode network',
          safety: 'input',
          edit: (design) => set(design, 'network', network.id, { autoCreateSubnetworks: false }),
        },
        {
          title: 'Make it an auto mode network',
          safety: 'input',
          edit: (design) => set(design, 'network', network.id, { autoCreateSubnetworks: true }),
        },
      ],
    };
  },
});
