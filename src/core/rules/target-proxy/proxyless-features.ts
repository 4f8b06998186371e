import { setFields } from '../../edit/write.ts';
import { proxyless } from '../../facts/affinity.ts';
import { capital, kindAndName } from '../../model/endpoints.ts';
import { isKind } from '../../model/kinds.ts';
import { servicesOfMap } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const allowed = [
  ['sessionAffinity', proxyless.sessionAffinities],
  ['localityLbPolicy', proxyless.localityPolicies],
] as const;

export const proxylessFeatures = defineRule({
  id: 'target-proxy/proxyless-features',
  severity: 'error',
  title: 'Clients of gRPC without a sidecar know few ways of choosing an endpoint',
  why: 'A proxyless client is the gRPC library itself, which follows round robin and ring hash, and affinity by a header. With validateForProxyless the API refuses what it does not follow.',
  source: cite('apiBackendService', 'gcloudBackendServices'),
  on: 'targetProxy',
  *check(proxy, view) {
    if (proxy.type !== 'GRPC' || !proxy.validateForProxyless) return;
    const map = view.of('urlMap', proxy.urlMap);
    for (const service of map ? servicesOfMap(map, view) : []) {
      if (!isKind('backendService', service)) continue;
      for (const [field, values] of allowed) {
        const value = service[field];
        if (!value || values.some((one) => one === value)) continue;
        yield {
          at: [
            { id: service.id, field },
            { id: proxy.id, field: 'validateForProxyless' },
          ],
          message: `${capital(kindAndName(service))} has ${field} ${value}; ${kindAndName(proxy)} is for proxyless gRPC clients. They know ${values.join(' and ')}.`,
          fixes: [
            {
              title: `Set ${field} to ${values[0]}`,
              safety: 'design',
              edit: (design) => setFields(design, service.id, { [field]: values[0] }),
            },
            {
              title: 'Do not check for proxyless clients',
              safety: 'design',
              edit: (design) => setFields(design, proxy.id, { validateForProxyless: undefined }),
            },
          ],
        };
      }
    }
  },
});
