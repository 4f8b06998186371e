import { set } from '../../edit/write.ts';
import { nameOf, negFacts } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const subnetInNetwork = defineRule({
  id: 'neg/subnet-in-network',
  severity: 'error',
  title: 'The subnet of a NEG is a subnet of its network',
  why: 'Every endpoint belongs to the network and to the subnet of its NEG. Where the subnet is part of another network, no interface can be in both.',
  source: cite('apiNeg', 'zonalNegOverview'),
  on: 'neg',
  *check(neg, view) {
    const subnet = view.of('subnet', neg.subnetwork);
    if (!negFacts(neg) || !subnet?.network || !neg.network || subnet.network === neg.network) return;
    const network = view.of('network', neg.network);
    const owner = view.of('network', subnet.network);
    if (!network || !owner) return;
    yield {
      at: [{ id: neg.id, field: 'subnetwork' }, { id: subnet.id }, { id: network.id }],
      message: `${nameOf(neg, 'NEG')} is in the network ${nameOf(network, 'network')}; its subnet ${nameOf(subnet, 'subnet')} is in ${nameOf(owner, 'network')}. Both have to be the same network.`,
      fixes: [
        {
          title: `Put ${nameOf(neg, 'NEG')} into ${nameOf(owner, 'network')}`,
          safety: 'design',
          edit: (design) => set(design, 'neg', neg.id, { network: owner.id }),
        },
      ],
    };
  },
});
