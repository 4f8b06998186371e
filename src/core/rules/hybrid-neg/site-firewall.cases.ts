import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { hybrid, regionalHybrid } from './case-designs.ts';
import { siteFirewall } from './site-firewall.ts';

const at = [{ id: 'service', part: 'b1', field: 'group' }];

export const cases: RuleCases = {
  rule: siteFirewall,
  good: [
    { name: 'a zonal NEG', design: application() },
    {
      name: 'a service mesh, whose proxies are the clients',
      design: change(change(hybrid(), 'service', { loadBalancingScheme: 'INTERNAL_SELF_MANAGED' }), 'rule', {
        loadBalancingScheme: 'INTERNAL_SELF_MANAGED',
        network: 'vpc',
        IPAddress: '0.0.0.0',
      }),
    },
  ],
  bad: [
    { name: 'probes from the proxy-only subnet', design: regionalHybrid(), at },
    { name: 'probes from Google’s ranges', design: hybrid(), at },
  ],
};
