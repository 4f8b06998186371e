import { set } from '../../edit/write.ts';
import { nameOf, negFacts } from '../../model/endpoints.ts';
import { regionOf, scopeOf } from '../../model/scope.ts';
import { automaticSubnet } from '../../model/subnets.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const autoNetworkSubnetDefault = defineRule({
  id: 'neg/auto-network-subnet-default',
  severity: 'info',
  title: 'In an auto mode network a NEG without a subnet takes the automatic one of its region',
  why: 'A zonal NEG always has a subnet. Where an auto mode network makes the choice, it is the subnet that Google created in the region of the NEG’s zone; interfaces in subnets added by hand do not count.',
  source: cite('zonalNegOverview', 'tfAcceptanceTests'),
  on: 'neg',
  *check(neg, view) {
    const network = view.of('network', neg.network);
    const region = regionOf(neg);
    const scope = scopeOf(neg)?.type;
    if (neg.subnetwork !== undefined || network?.autoCreateSubnetworks !== true || !region || !scope) return;
    if (negFacts(neg)?.subnetwork[scope] !== 'required-unless-auto') return;
    const subnet = automaticSubnet(network.id, region, view);
    yield {
      at: [{ id: neg.id, field: 'subnetwork' }],
      message: `${nameOf(neg, 'NEG')} names no subnet, so it takes the automatic subnet of ${nameOf(network, 'network')} in ${region}.`,
      fixes: subnet
        ? [
            {
              title: `Write the subnet ${nameOf(subnet, 'subnet')} down`,
              safety: 'safe',
              edit: (design) => set(design, 'neg', neg.id, { subnetwork: subnet.id }),
            },
          ]
        : [],
    };
  },
});
