import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { aProxy } from '../../model/frontends.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const routed = new Set(['HTTP', 'HTTPS', 'GRPC']);
const straight = new Set(['TCP', 'SSL']);

export const routeFitsType = defineRule({
  id: 'target-proxy/route-fits-type',
  severity: 'error',
  title: 'HTTP and gRPC proxies have a URL map, TCP and SSL proxies a backend service',
  why: 'Only a proxy that reads requests can route them by host and path. The API has no field for the other one.',
  source: cite('forwardingRuleOverview', 'backendServiceOverview'),
  on: 'targetProxy',
  *check(proxy, view) {
    const { type = '', urlMap, service } = proxy;
    const isWrongMap = straight.has(type) && urlMap;
    const isWrongService = routed.has(type) && service;
    if (!isWrongMap && !isWrongService) return;
    const field = isWrongMap ? 'urlMap' : 'service';
    const other = view.get(isWrongMap ? urlMap : service);
    yield {
      at: [
        { id: proxy.id, field },
        { id: proxy.id, field: 'type' },
      ],
      message: isWrongMap
        ? `${nameOf(proxy, 'The proxy')} is ${aProxy(type)} and has the URL map ${nameOf(other, 'URL map')}. It leads to a backend service.`
        : `${nameOf(proxy, 'The proxy')} is ${aProxy(type)} and has the backend service ${nameOf(other, 'backend service')}. It leads to a URL map.`,
      fixes: [
        {
          title: `Take ${nameOf(other, 'it')} off ${nameOf(proxy, 'the proxy')}`,
          safety: 'design',
          edit: (design) => set(design, 'targetProxy', proxy.id, { [field]: undefined }),
        },
      ],
    };
  },
});
