import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { holdsVms } from '../../model/nics.ts';
import { subnetsOf } from '../../model/ranges.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const subnetPurpose = defineRule({
  id: 'address/subnet-purpose',
  severity: 'error',
  documentedOnly: true,
  title: 'Internal addresses are reserved in ordinary subnets',
  why: 'A reserved internal address is meant for a VM or a frontend, and those live in subnets with the purpose PRIVATE. The addresses of other subnets belong to what these were made for, such as the proxies of load balancers.',
  source: cite('ingressGceIssue1852', 'publishedServices', 'proxyOnlySubnets'),
  on: 'address',
  *check(address, view) {
    const subnet = view.of('subnet', address.subnetwork);
    if (address.addressType !== 'INTERNAL' || !subnet || holdsVms(subnet)) return;
    const siblings = subnet.network === undefined ? [] : subnetsOf(subnet.network, view);
    const others = siblings.filter((one) => one.region === subnet.region && holdsVms(one));
    yield {
      at: [
        { id: address.id, field: 'subnetwork' },
        { id: subnet.id, field: 'purpose' },
      ],
      message: `${nameOf(address, 'address')} is reserved in ${nameOf(subnet, 'subnet')}, whose purpose is ${subnet.purpose}: its addresses are kept for something else. Reservations are not supported there; a subnet with the purpose PRIVATE would do.`,
      fixes: others.slice(0, 3).map(
        (other): Fix => ({
          title: `Take an address that Google chooses from ${nameOf(other, 'subnet')}`,
          safety: 'design',
          edit: (design) => set(design, 'address', address.id, { subnetwork: other.id, address: undefined }),
        }),
      ),
    };
  },
});
