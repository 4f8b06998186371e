import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const legacy = defineRule({
  id: 'network/legacy',
  severity: 'warning',
  title: 'Legacy networks have no subnets, and new projects cannot make them',
  why: 'A legacy network has one global range instead of subnets. Zonal NEGs, alias ranges and several interfaces of one VM all need a VPC network.',
  source: cite('apiNetwork', 'zonalNegOverview'),
  on: 'network',
  *check(network) {
    if (!network.IPv4Range) return;
    yield {
      at: [{ id: network.id, field: 'IPv4Range' }],
      message: `${nameOf(network, 'network')} has the global range ${network.IPv4Range}, which makes it a legacy network. A VPC network has subnets instead.`,
      fixes: [
        {
          title: 'Make it a custom mode VPC network',
          safety: 'design',
          edit: (design) => set(design, 'network', network.id, { IPv4Range: undefined, autoCreateSubnetworks: false }),
        },
      ],
    };
  },
});
