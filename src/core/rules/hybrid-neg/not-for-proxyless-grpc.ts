import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { frontendOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const notForProxylessGrpc = defineRule({
  id: 'hybrid-neg/not-for-proxyless-grpc',
  severity: 'warning',
  title: 'Proxyless gRPC clients of a service mesh do not support hybrid NEGs',
  why: 'A target gRPC proxy configures gRPC clients that talk to the mesh by themselves. Hybrid NEGs are documented for clients behind an Envoy proxy; an older page rules the others out.',
  source: cite('meshHybridNegs'),
  on: 'backendService',
  yieldsTo: ['backend/kind-fits-load-balancer'],
  *check(service, view) {
    const hybrid = backendsOf(service, view).find(({ kind }) => kind === 'NEG_NON_GCP_PRIVATE_IP_PORT');
    if (!hybrid?.target) return;
    const proxy = frontendOf(service, view).targetProxies.find(({ type }) => type === 'GRPC');
    if (!proxy) return;
    yield {
      at: [{ id: service.id, part: hybrid.backend.id, field: 'group' }, { id: proxy.id }, { id: hybrid.target.id }],
      message: `${nameOf(service, 'The backend service')} sends traffic to the hybrid NEG ${hybrid.name} and is reached through the gRPC proxy ${nameOf(proxy, 'proxy')}. gRPC clients without a proxy do not support hybrid NEGs; clients behind Envoy do.`,
    };
  },
});
