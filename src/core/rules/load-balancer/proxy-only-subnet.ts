import { newResource } from '../../edit/create.ts';
import { put } from '../../edit/write.ts';
import { proxyOnlySubnet as facts, subnetPurposeOf } from '../../facts/networks.ts';
import { productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { frontNetwork, frontRegion } from '../../model/frontends.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import { freeRange, subnetsOf, takenRanges } from '../../model/ranges.ts';
import { viewOf } from '../../model/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const proxyOnlySubnet = defineRule({
  id: 'load-balancer/proxy-only-subnet',
  severity: 'error',
  title: 'A load balancer of Envoy proxies needs a proxy-only subnet in its network and region',
  why: 'The managed proxies take their addresses from it, and nothing else may live there. Without an active one of the right purpose the forwarding rule cannot be created.',
  source: cite('proxyOnlySubnets', 'loadBalancingFirewall'),
  on: 'forwardingRule',
  yieldsTo: ['load-balancer/one-product', 'load-balancer/one-region', 'forwarding-rule/subnet-fits'],
  *check(rule, view) {
    const products = productsOfRule(rule, view);
    const purposes = new Set(products.map(({ proxyOnlySubnetPurpose }) => proxyOnlySubnetPurpose));
    const [purpose] = purposes;
    if (!purpose || purposes.size > 1) return;
    const networkId = frontNetwork(rule, view);
    const region = frontRegion(rule, view);
    if (!networkId || !region) return;
    const network = view.of('network', networkId);
    const subnets = subnetsOf(networkId, view);
    const serves = (given: string | undefined) =>
      given === purpose || (purpose === 'REGIONAL_MANAGED_PROXY' && given === 'INTERNAL_HTTPS_LOAD_BALANCER');
    if (
      subnets.some(
        (subnet) => serves(subnet.purpose) && (subnet.region ?? region) === region && subnet.role !== 'BACKUP',
      )
    )
      return;
    if (!network) {
      if (view.get(networkId)?.kind !== 'external') return;
      yield {
        at: [{ id: rule.id, field: 'network' }, { id: networkId }],
        severity: 'unchecked',
        message: `Whether ${nameOf(view.get(networkId), 'the network')} has a proxy-only subnet in ${region} is not known: it is not part of this design.`,
      };
      return;
    }
    // A network that is drawn with its firewall or another proxy-only subnet is meant in full; else parts may be left out.
    const isFull =
      subnets.some((subnet) => subnetPurposeOf(subnet.purpose)?.proxyOnly) ||
      view.from('firewallRule', network.id, 'firewallRule.network').length > 0;
    const add: Fix = {
      title: `Add a /${facts.recommendedPrefix} proxy-only subnet in ${region}`,
      safety: 'input',
      edit: (design) => {
        const ipCidrRange = freeRange(takenRanges(network.id, viewOf(design)), facts.recommendedPrefix);
        const fields = { name: 'proxy-only', network: network.id, region, ipCidrRange, purpose, role: 'ACTIVE' };
        return put(design, newResource(design, 'subnet', {}, fields));
      },
    };
    yield {
      at: [{ id: rule.id, field: 'network' }, { id: network.id }],
      severity: isFull ? 'error' : 'warning',
      message: `${nameOf(network, 'The network')} has no active proxy-only subnet with purpose ${purpose} in ${region}. For ${productWords(products)} there has to be one${isFull ? '' : ', unless it exists already and is only not drawn'}.`,
      fixes: [add],
    };
  },
});
