import { set } from '../../edit/write.ts';
import { subnetPurposeOf } from '../../facts/networks.ts';
import { nameOf, negFacts } from '../../model/endpoints.ts';
import { fittingSubnets } from '../../model/neg-subnets.ts';
import { scopeOf } from '../../model/scope.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const subnetPurpose = defineRule({
  id: 'neg/subnet-purpose',
  severity: 'error',
  documentedOnly: true,
  title: 'Endpoints live in ordinary subnets',
  why: 'A subnet that is set aside for proxies, for Private Service Connect or for Private NAT holds no VM interfaces, so a NEG in it could never have an endpoint.',
  source: cite('apiSubnetwork', 'publishedServices', 'vpcSubnets'),
  on: 'neg',
  *check(neg, view) {
    const subnet = view.of('subnet', neg.subnetwork);
    const purpose = subnetPurposeOf(subnet?.purpose);
    const scope = scopeOf(neg)?.type;
    if (!subnet || purpose?.holdsVms !== false || !scope) return;
    if (!negFacts(neg) || negFacts(neg)?.subnetwork[scope] === 'forbidden') return;
    yield {
      at: [
        { id: neg.id, field: 'subnetwork' },
        { id: subnet.id, field: 'purpose' },
      ],
      // That endpoints are refused there was seen; of the subnet of a consumer it is only written.
      documentedOnly: neg.networkEndpointType === 'PRIVATE_SERVICE_CONNECT',
      message: `${nameOf(subnet, 'subnet')} is a ${purpose.id} subnet, which does not support endpoints. ${nameOf(neg, 'NEG')} needs a subnet with the purpose PRIVATE.`,
      fixes: fittingSubnets(neg, subnet.network, subnet.region, view).map((other) => ({
        title: `Use the subnet ${nameOf(other, 'subnet')}`,
        safety: 'design',
        edit: (design) => set(design, 'neg', neg.id, { subnetwork: other.id }),
      })),
    };
  },
});
