import { set } from '../../edit/write.ts';
import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { frontVersion } from '../../model/frontends.ts';
import { frontendOf, productsOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const pscOverIpv4 = defineRule({
  id: 'load-balancer/psc-over-ipv4',
  severity: 'warning',
  title: 'A frontend in front of Private Service Connect NEGs is one of IPv4',
  why: 'For published services the documentation lists IPv4 on both sides, the consumer’s forwarding rule and the producer’s. Whether an IPv6 frontend works all the same was not seen.',
  source: cite('publishedServices', 'pscBackends'),
  on: 'backendService',
  yieldsTo: ['backend/kind-fits-load-balancer'],
  *check(service, view) {
    const psc = backendsOf(service, view).find(({ kind }) => kind?.startsWith('NEG_PSC_'));
    if (!psc || productsOf(service, view).length === 0) return;
    for (const rule of frontendOf(service, view).forwardingRules) {
      const front = frontVersion(rule, view);
      if (front?.version !== 'IPV6') continue;
      yield {
        at: [
          { id: rule.id, field: front.field },
          { id: service.id, part: psc.backend.id, field: 'group' },
        ],
        message: `${nameOf(rule, 'The forwarding rule')} is for IPv6 and leads to ${psc.name}, a Private Service Connect NEG. For these the documentation lists IPv4 frontends only.`,
        fixes: [
          {
            title: 'Use IPv4',
            safety: 'design',
            edit: (design) =>
              set(design, 'forwardingRule', rule.id, {
                ipVersion: 'IPV4',
                ...(front.field === 'IPAddress' ? { IPAddress: undefined } : {}),
              }),
          },
        ],
      };
    }
  },
});
