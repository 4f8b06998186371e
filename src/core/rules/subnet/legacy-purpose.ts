import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const legacyPurpose = defineRule({
  id: 'subnet/legacy-purpose',
  severity: 'warning',
  title: 'INTERNAL_HTTPS_LOAD_BALANCER is the earlier name of REGIONAL_MANAGED_PROXY',
  why: 'Proxy-only subnets of that purpose serve regional internal Application Load Balancers only. Google asks to migrate them; the present purpose serves all regional load balancers with proxies.',
  source: cite('proxyOnlySubnets', 'apiSubnetwork'),
  on: 'subnet',
  *check(subnet) {
    if (subnet.purpose !== 'INTERNAL_HTTPS_LOAD_BALANCER') return;
    yield {
      at: [{ id: subnet.id, field: 'purpose' }],
      message: `${nameOf(subnet, 'subnet')} has the purpose INTERNAL_HTTPS_LOAD_BALANCER. Its successor is REGIONAL_MANAGED_PROXY.`,
      fixes: [
        {
          title: 'Change it to REGIONAL_MANAGED_PROXY',
          safety: 'safe',
          edit: (design) => set(design, 'subnet', subnet.id, { purpose: 'REGIONAL_MANAGED_PROXY' }),
        },
      ],
    };
  },
});
