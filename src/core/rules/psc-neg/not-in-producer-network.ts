import { set } from '../../edit/write.ts';
import { nameOf, negNetwork } from '../../model/endpoints.ts';
import { holdsVms } from '../../model/nics.ts';
import { producerNetwork, pscTargetOf } from '../../model/psc.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const most = 3;

export const notInProducerNetwork = defineRule({
  id: 'psc-neg/not-in-producer-network',
  severity: 'error',
  title: 'Consumer and producer of a published service are in two networks',
  why: 'Private Service Connect joins two networks without peering them. Inside the producer’s own network there is nothing to join: clients there reach its load balancer directly.',
  source: cite('pscBackendOverview', 'publishedServices'),
  on: 'neg',
  *check(neg, view) {
    const target = pscTargetOf(neg, view);
    const attachment = target?.type === 'published-service' ? target.attachment : undefined;
    const own = attachment && negNetwork(neg, view);
    if (!attachment || !own || producerNetwork(attachment, view) !== own || !view.of('network', own)) return;
    const others = view
      .all('subnet')
      .filter((one) => one.network && one.network !== own && one.region === neg.region && holdsVms(one));
    yield {
      at: [{ id: neg.id, field: neg.network ? 'network' : 'subnetwork' }, { id: attachment.id }],
      message: `${nameOf(neg, 'NEG')} is in ${nameOf(view.get(own), 'the network')}, which is also the network of the producer of ${nameOf(attachment, 'its service attachment')}. The NEG has to be in another network.`,
      fixes: others.slice(0, most).map((subnet) => ({
        title: `Put it into the subnet ${nameOf(subnet, 'subnet')} of ${nameOf(view.get(subnet.network), 'another network')}`,
        safety: 'design',
        edit: (design) => set(design, 'neg', neg.id, { network: subnet.network, subnetwork: subnet.id }),
      })),
    };
  },
});
