import { set } from '../../edit/write.ts';
import { subnetPurposeOf } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import type { ForwardingRule, Subnet } from '../../model/kinds.ts';
import { subnetsOf } from '../../model/ranges.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const subnetFits = defineRule({
  id: 'forwarding-rule/subnet-fits',
  severity: 'error',
  title: 'The subnet of a frontend is an ordinary one of its own network and region',
  why: 'The address of the frontend comes from an ordinary (PRIVATE) subnet, never from a proxy-only one or one kept for Private Service Connect, and a regional rule only sees its own region.',
  source: cite('forwardingRuleOverview', 'proxyOnlySubnets', 'ingressGceIssue1852'),
  on: 'forwardingRule',
  *check(rule, view) {
    const subnet = view.of('subnet', rule.subnetwork);
    if (!subnet) return;
    const fault = faultOf(rule, subnet, view);
    if (!fault) return;
    yield {
      at: [
        { id: rule.id, field: 'subnetwork' },
        { id: subnet.id, field: fault.field },
      ],
      message: `${nameOf(rule, 'The forwarding rule')} is in ${nameOf(subnet, 'a subnet')}, ${fault.words}`,
      fixes: others(rule, subnet, view),
    };
  },
});

function faultOf(rule: ForwardingRule, subnet: Subnet, view: View): { field: string; words: string } | undefined {
  if (subnetPurposeOf(subnet.purpose)?.holdsVms === false) {
    return {
      field: 'purpose',
      words: `whose purpose is ${subnet.purpose}. A frontend needs an ordinary subnet (PRIVATE).`,
    };
  }
  const network = view.of('network', rule.network);
  const own = view.of('network', subnet.network);
  if (network && own && own.id !== network.id) {
    return {
      field: 'network',
      words: `which belongs to ${nameOf(own, 'another network')}, while the rule is in ${nameOf(network, 'its network')}. Both are in one network.`,
    };
  }
  if (rule.region && subnet.region && rule.region !== subnet.region) {
    return {
      field: 'region',
      words: `which is in ${subnet.region}, while the rule is in ${rule.region}. Both are in one region.`,
    };
  }
  return undefined;
}

/** Subnets that fit, in the rule's network and region. */
function others(rule: ForwardingRule, subnet: Subnet, view: View): readonly Fix[] {
  const network = rule.network ?? subnet.network;
  if (!network) return [];
  return subnetsOf(network, view)
    .filter(
      ({ id, purpose, region }) =>
        id !== subnet.id && subnetPurposeOf(purpose)?.holdsVms === true && (!rule.region || region === rule.region),
    )
    .slice(0, 3)
    .map((other) => ({
      title: `Put it in ${nameOf(other, 'that subnet')}`,
      safety: 'input',
      edit: (design) => set(design, 'forwardingRule', rule.id, { subnetwork: other.id }),
    }));
}
