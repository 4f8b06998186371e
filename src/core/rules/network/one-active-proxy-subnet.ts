import { set } from '../../edit/write.ts';
import { subnetPurposeOf } from '../../facts/networks.ts';
import type { Subnet } from '../../model/kinds.ts';
import { subnetsOf } from '../../model/ranges.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

// The earlier name and the present one stand for the same proxies.
const samePurpose = (subnet: Subnet): string =>
  subnet.purpose === 'INTERNAL_HTTPS_LOAD_BALANCER' ? 'REGIONAL_MANAGED_PROXY' : (subnet.purpose ?? '');

export const oneActiveProxySubnet = defineRule({
  id: 'network/one-active-proxy-subnet',
  severity: 'error',
  documentedOnly: true,
  title: 'A region of a network has one active proxy-only subnet of each purpose',
  why: 'The proxies of all load balancers of a region take their addresses from the one active proxy-only subnet. Another of the same purpose can only wait as a backup.',
  source: cite('proxyOnlySubnets', 'fabricModules'),
  on: 'network',
  *check(network, view) {
    const active = new Map<string, Subnet[]>();
    for (const subnet of subnetsOf(network.id, view)) {
      if (subnet.role !== 'ACTIVE' || !subnet.region || !subnetPurposeOf(subnet.purpose)?.proxyOnly) continue;
      const key = `${subnet.region} ${samePurpose(subnet)}`;
      const list = active.get(key);
      if (list) list.push(subnet);
      else active.set(key, [subnet]);
    }
    for (const list of active.values()) {
      const [first, ...more] = list.sort((a, b) => (a.id < b.id ? -1 : 1));
      for (const subnet of more) {
        if (!first) continue;
        yield {
          at: [
            { id: subnet.id, field: 'role' },
            { id: first.id, field: 'role' },
          ],
          message: `${subnet.name ?? 'A subnet'} and ${first.name ?? 'another'} are both active proxy-only subnets in ${subnet.region} of ${network.name ?? 'the network'}. One can be active, another a backup.`,
          fixes: [
            {
              title: `Make ${subnet.name ?? 'the second one'} the backup`,
              safety: 'design',
              edit: (design) => set(design, 'subnet', subnet.id, { role: 'BACKUP' }),
            },
          ],
        };
      }
    }
  },
});
