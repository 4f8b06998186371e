import { set } from '../../edit/write.ts';
import { nameOf, negFacts } from '../../model/endpoints.ts';
import { fittingSubnets } from '../../model/neg-subnets.ts';
import { regionOf, scopeOf } from '../../model/scope.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const customNetworkSubnetRequired = defineRule({
  id: 'neg/custom-network-subnet-required',
  severity: 'error',
  documentedOnly: true,
  title: 'In a custom mode network a NEG of VMs names its subnet',
  why: 'Only an auto mode network has one subnet per region to fall back on. In a custom mode network nothing tells which subnet’s interfaces are meant.',
  source: cite('zonalNegOverview', 'gcloudNegCreate'),
  on: 'neg',
  incomplete: true,
  *check(neg, view) {
    const network = view.of('network', neg.network);
    const scope = scopeOf(neg)?.type;
    if (neg.subnetwork !== undefined || network?.autoCreateSubnetworks !== false || !scope) return;
    const need = negFacts(neg)?.subnetwork[scope];
    if (network.IPv4Range !== undefined || (need !== 'required-unless-auto' && need !== 'optional-expected')) return;
    const region = regionOf(neg);
    const inRegion = region ? ` in ${region}` : '';
    yield {
      at: [{ id: neg.id, field: 'subnetwork' }],
      severity: need === 'optional-expected' ? 'warning' : 'error',
      message: `${nameOf(neg, 'NEG')} names no subnet, and ${nameOf(network, 'network')} is a custom mode network. Choose one of its subnets${inRegion}.`,
      fixes: fittingSubnets(neg, network.id, region, view).map((subnet) => ({
        title: `Use the subnet ${nameOf(subnet, 'subnet')}`,
        safety: 'input',
        edit: (design) => set(design, 'neg', neg.id, { subnetwork: subnet.id }),
      })),
    };
  },
});
