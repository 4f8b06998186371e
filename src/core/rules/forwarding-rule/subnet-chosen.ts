import { set } from '../../edit/write.ts';
import { subnetPurposeOf } from '../../facts/networks.ts';
import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { type ForwardingRule, isKind } from '../../model/kinds.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import { subnetsOf } from '../../model/ranges.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const subnetChosen = defineRule({
  id: 'forwarding-rule/subnet-chosen',
  severity: 'error',
  incomplete: true,
  title: 'An internal frontend takes its address from a subnet',
  why: 'The address of an internal load balancer comes out of a subnet’s range. In an auto mode network the region says which; in a custom mode network the rule has to name it.',
  source: cite('forwardingRuleOverview', 'gcloudForwardingRules'),
  on: 'forwardingRule',
  yieldsTo: ['load-balancer/one-product'],
  *check(rule, view) {
    const { network: networkId, subnetwork } = rule;
    if (subnetwork || (rule.IPAddress && view.get(rule.IPAddress))) return;
    const products = productsOfRule(rule, view);
    if (
      products.length === 0 ||
      products.some(({ forwardingRule }) => forwardingRule.subnetworkField !== 'required-unless-auto')
    )
      return;
    const network = view.of('network', networkId);
    if (networkId && network?.autoCreateSubnetworks !== false) return;
    const choices = subnetsFor(rule, networkId ?? homeOf(rule, view), view);
    yield {
      at: [{ id: rule.id, field: 'subnetwork' }],
      severity: networkId ? 'error' : 'warning',
      message: networkId
        ? `${nameOf(rule, 'The forwarding rule')} names no subnet, and ${nameOf(network, 'its network')} is a custom mode network. It needs a subnet there for its address.`
        : `${nameOf(rule, 'The forwarding rule')} names neither network nor subnet, so the network “default” is taken. Name the ones it should be in.`,
      fixes: choices.map((subnet): Fix => {
        const place = { subnetwork: subnet.id, network: networkId ?? subnet.network };
        return {
          title: `Put it in ${nameOf(subnet, 'that subnet')}`,
          safety: 'input',
          edit: (design) => set(design, 'forwardingRule', rule.id, place),
        };
      }),
    };
  },
});

/** The network of the backend service, or of its first backend. */
function homeOf(rule: ForwardingRule, view: View): string | undefined {
  const service = view.of('backendService', rule.backendService);
  const target = service && backendsOf(service, view)[0]?.target;
  return service?.network ?? (isKind('neg', target) ? target.network : undefined);
}

function subnetsFor(rule: ForwardingRule, network: string | undefined, view: View) {
  if (!network) return [];
  const holding = subnetsOf(network, view).filter(({ purpose }) => subnetPurposeOf(purpose)?.holdsVms === true);
  return holding.filter(({ region }) => !rule.region || region === rule.region).slice(0, 3);
}
