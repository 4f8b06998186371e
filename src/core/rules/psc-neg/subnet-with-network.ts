import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { fittingSubnets } from '../../model/neg-subnets.ts';
import { pscTargetOf } from '../../model/psc.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const subnetWithNetwork = defineRule({
  id: 'psc-neg/subnet-with-network',
  severity: 'error',
  documentedOnly: true,
  title: 'A NEG for a published service names a subnet with its network, or neither',
  why: 'The connection to the producer takes an address of that subnet. Without network and subnet the network called default is used, with its subnet of the region; a network alone leaves open which subnet is meant.',
  source: cite('pscBackends', 'workstationsPsc', 'tfAcceptanceTests'),
  on: 'neg',
  incomplete: true,
  *check(neg, view) {
    if (pscTargetOf(neg, view)?.type !== 'published-service' || neg.subnetwork) return;
    const name = nameOf(neg, 'NEG');
    const network = view.of('network', neg.network);
    const subnets = network ? fittingSubnets(neg, network.id, neg.region, view) : [];
    const choose = subnets.map(
      (subnet): Fix => ({
        title: `Use the subnet ${nameOf(subnet, 'subnet')}`,
        safety: 'input',
        edit: (design) => set(design, 'neg', neg.id, { subnetwork: subnet.id }),
      }),
    );
    if (!neg.network) {
      yield {
        at: [{ id: neg.id, field: 'network' }],
        severity: 'info',
        message: `${name} names no network, so it is made in the network called default, which many projects do not have. A subnet of your own network says where.`,
      };
      return;
    }
    yield {
      at: [{ id: neg.id, field: 'subnetwork' }],
      message: `${name} names the network ${nameOf(view.get(neg.network), 'network')} and no subnet. For a published service it names both, or neither.`,
      fixes: [
        ...choose,
        {
          title: 'Leave the network out: the one called default is taken',
          safety: 'design',
          edit: (design) => set(design, 'neg', neg.id, { network: undefined }),
        },
      ],
    };
  },
});
