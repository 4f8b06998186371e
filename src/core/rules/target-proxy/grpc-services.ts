import { set } from '../../edit/write.ts';
import { capital, kindAndName } from '../../model/endpoints.ts';
import { isKind } from '../../model/kinds.ts';
import { servicesOfMap } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const grpcServices = defineRule({
  id: 'target-proxy/grpc-services',
  severity: 'error',
  title: 'A target gRPC proxy leads to backend services of protocol GRPC',
  why: 'Its clients speak gRPC with the endpoints themselves, so the service has to say that they do. To Application Load Balancers a gRPC server is an HTTP/2 one: there the protocol is HTTP2.',
  source: cite('apiBackendService', 'backendServiceOverview'),
  on: 'targetProxy',
  yieldsTo: ['load-balancer/one-product'],
  *check(proxy, view) {
    const map = view.of('urlMap', proxy.urlMap);
    if (!map || !proxy.type) return;
    const isGrpc = proxy.type === 'GRPC';
    for (const service of servicesOfMap(map, view)) {
      if (!isKind('backendService', service) || !service.protocol) continue;
      if ((service.protocol === 'GRPC') === isGrpc) continue;
      yield {
        at: [{ id: service.id, field: 'protocol' }, { id: proxy.id, field: 'type' }, { id: map.id }],
        severity: isGrpc ? 'error' : 'warning',
        message: isGrpc
          ? `${capital(kindAndName(service))} has protocol ${service.protocol}; ${kindAndName(proxy)} in front of it is a gRPC proxy. Behind one the protocol is GRPC.`
          : `${capital(kindAndName(service))} has protocol GRPC; ${kindAndName(proxy)} in front of it is a target ${proxy.type} proxy. The API describes GRPC for gRPC proxies only.`,
        fixes: [
          {
            title: `Set the protocol of ${kindAndName(service)} to ${isGrpc ? 'GRPC' : 'HTTP2'}`,
            safety: 'design',
            edit: (design) => set(design, 'backendService', service.id, { protocol: isGrpc ? 'GRPC' : 'HTTP2' }),
          },
        ],
      };
    }
  },
});
