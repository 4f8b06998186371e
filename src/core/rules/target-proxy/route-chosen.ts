import { nameOf } from '../../model/endpoints.ts';
import { wholeOf } from '../../model/sight.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const routed = new Set(['HTTP', 'HTTPS', 'GRPC']);

export const routeChosen = defineRule({
  id: 'target-proxy/route-chosen',
  severity: 'error',
  incomplete: true,
  title: 'A target proxy hands its traffic to a URL map or a backend service',
  why: 'HTTP, HTTPS and gRPC proxies read requests and let a URL map choose the backend service; TCP and SSL proxies cannot look inside and have one backend service.',
  source: cite('forwardingRuleOverview', 'backendServiceOverview'),
  on: 'targetProxy',
  *check(proxy) {
    if (proxy.urlMap || proxy.service || 'tlsRoutes' in wholeOf(proxy)) return;
    const isRouted = proxy.type === undefined ? undefined : routed.has(proxy.type);
    yield {
      at: [{ id: proxy.id, field: isRouted === false ? 'service' : 'urlMap' }],
      message: `${nameOf(proxy, 'The target proxy')} hands its traffic to nobody yet. It needs ${isRouted === undefined ? 'a URL map, or a backend service for TCP and SSL' : isRouted ? 'a URL map' : 'a backend service'}.`,
    };
  },
});
