import { setAt } from '../../edit/set-at.ts';
import { setFields } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { frontNetwork } from '../../model/frontends.ts';
import type { Subnet } from '../../model/kinds.ts';
import type { ServiceAttachment } from '../../model/psc.ts';
import { producerNetwork, producerRule } from '../../model/psc.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const wanted = 'PRIVATE_SERVICE_CONNECT';

export const natSubnetPurpose = defineRule({
  id: 'psc-attachment/nat-subnet-purpose',
  severity: 'error',
  title: 'NAT subnets have the purpose PRIVATE_SERVICE_CONNECT, in region and network of the producer',
  why: 'A service attachment gives its consumers addresses of these subnets. They are kept for that alone, lie where the published load balancer is, and hold no VMs.',
  source: cite('publishedServices', 'apiSubnetwork'),
  on: 'serviceAttachment',
  *check(attachment, view) {
    for (const [index, id] of (attachment.natSubnets ?? []).entries()) {
      const subnet = view.of('subnet', id);
      const fault = subnet && faultOf(attachment, subnet, view);
      if (!fault) continue;
      yield {
        at: [
          { id: attachment.id, field: `natSubnets[${index}]` },
          { id: subnet.id, field: fault.field },
        ],
        message: `${nameOf(attachment, 'The service attachment')} has the NAT subnet ${nameOf(subnet, 'subnet')}, ${fault.words}`,
        fixes: [...repurposed(fault.field, subnet, view), ...others(attachment, index, view)],
      };
    }
  },
});

function faultOf(
  attachment: ServiceAttachment,
  subnet: Subnet,
  view: View,
): { field: string; words: string } | undefined {
  if (subnet.purpose !== wanted)
    return {
      field: 'purpose',
      words: `whose purpose is ${subnet.purpose ?? 'PRIVATE'}. It needs one with the purpose ${wanted}.`,
    };
  if (attachment.region && subnet.region && attachment.region !== subnet.region)
    return {
      field: 'region',
      words: `which is in ${subnet.region}. It needs one of its own region, ${attachment.region}.`,
    };
  const rule = producerRule(attachment, view);
  const network = rule && view.of('network', frontNetwork(rule, view));
  const own = view.of('network', subnet.network);
  if (network && own && network.id !== own.id)
    return {
      field: 'network',
      words: `which is in ${nameOf(own, 'another network')}. It needs one in ${nameOf(network, 'the network')}, the network of ${nameOf(rule, 'the frontend')}.`,
    };
  return undefined;
}

/** An ordinary subnet that nothing lives in can be given to the attachment. */
function repurposed(field: string, subnet: Subnet, view: View): readonly Fix[] {
  const used = view.referrers(subnet.id).filter(({ relation }) => relation.id !== 'serviceAttachment.natSubnets');
  if (field !== 'purpose' || used.length > 0) return [];
  return [
    {
      title: `Give ${nameOf(subnet, 'the subnet')} the purpose ${wanted}`,
      safety: 'design',
      edit: (design) => setFields(design, subnet.id, { purpose: wanted }),
    },
  ];
}

const most = 3;

/** Subnets that would do and serve no attachment yet. */
function others(attachment: ServiceAttachment, index: number, view: View): readonly Fix[] {
  const rule = producerRule(attachment, view);
  const network = (rule && frontNetwork(rule, view)) ?? producerNetwork(attachment, view);
  if (network === undefined) return [];
  return view
    .from('subnet', network, 'subnet.network')
    .filter(
      (one) =>
        one.purpose === wanted &&
        (!attachment.region || one.region === attachment.region) &&
        view.referrers(one.id, 'serviceAttachment.natSubnets').length === 0,
    )
    .slice(0, most)
    .map((one) => ({
      title: `Use the NAT subnet ${nameOf(one, 'subnet')}`,
      safety: 'input',
      edit: (design) => setAt(design, { id: attachment.id }, `natSubnets[${index}]`, one.id),
    }));
}
