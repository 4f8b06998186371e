import type { Resource } from '../../src/core/model/kinds.ts';
import { regions, type World } from './world.ts';

export function healthCheck(world: World): Resource {
  const head = { ...world.head('healthCheck'), ...world.place() };
  const timing = world.tape.once(2) ? { checkIntervalSec: 10, timeoutSec: 5, healthyThreshold: 2 } : {};
  const type = world.tape.pick('TCP', 'HTTP', 'HTTPS', 'HTTP2', 'SSL', 'GRPC', 'GRPC_WITH_TLS');
  const port =
    world.tape.once(2) && type !== 'GRPC_WITH_TLS'
      ? { portSpecification: 'USE_SERVING_PORT' }
      : { portSpecification: 'USE_FIXED_PORT', port: 8080 };
  if (type === 'GRPC' || type === 'GRPC_WITH_TLS')
    return { ...head, ...timing, type, ...port, grpcServiceName: 'health' };
  if (type === 'TCP' || type === 'SSL')
    return { ...head, ...timing, type, ...port, request: world.text('ping'), proxyHeader: 'NONE' };
  return {
    ...head,
    ...timing,
    type,
    ...port,
    requestPath: '/healthz',
    host: 'example.com',
    logConfig: { enable: true },
  };
}

export function backendService(world: World): Resource {
  const head = { ...world.head('backendService'), ...world.place() };
  const check = world.one('healthCheck', 'global/healthChecks');
  const groups = [...world.all('neg'), ...world.all('instanceGroup')];
  const protocol = world.tape.pick('HTTP', 'HTTPS', 'HTTP2', 'TCP', 'SSL', 'UDP', 'GRPC');
  return {
    ...head,
    protocol,
    loadBalancingScheme: world.tape.pick(
      'EXTERNAL_MANAGED',
      'INTERNAL_MANAGED',
      'EXTERNAL',
      'INTERNAL',
      'INTERNAL_SELF_MANAGED',
    ),
    ...(check ? { healthChecks: [check] } : {}),
    backends: groups.slice(0, world.tape.below(3)).map(({ id }, index) => ({
      id: `b${index + 1}`,
      group: id,
      ...world.tape.pick<object>(
        { balancingMode: 'RATE', maxRatePerEndpoint: 100 },
        { balancingMode: 'CONNECTION' },
        { balancingMode: 'UTILIZATION', maxUtilization: 0.8 },
      ),
      ...(world.tape.once(3) ? { capacityScaler: 0.5 } : {}),
    })),
    timeoutSec: 30,
    ...(world.tape.once(3) ? { sessionAffinity: 'CLIENT_IP', connectionDraining: { drainingTimeoutSec: 60 } } : {}),
    ...(world.tape.once(3) ? { securityPolicy: world.text('armor').replaceAll('/', '-') } : {}),
    ...(world.tape.once(4)
      ? { enableCDN: true, cdnPolicy: { cacheMode: 'CACHE_ALL_STATIC' }, compressionMode: 'AUTOMATIC' }
      : {}),
    ...(world.tape.once(4) ? { iap: { enabled: true }, customRequestHeaders: ['X-Client:{client_region}'] } : {}),
  };
}

export function backendBucket(world: World): Resource {
  return { ...world.head('backendBucket'), bucketName: 'assets', enableCdn: world.tape.once(2) };
}

export function urlMap(world: World): Resource {
  const service = () => world.one('backendService', 'global/backendServices');
  const defaultService = world.tape.once(4) ? world.tape.of(world.all('backendBucket'))?.id : service();
  return {
    ...world.head('urlMap'),
    ...world.place(),
    ...(defaultService ? { defaultService } : { defaultUrlRedirect: { httpsRedirect: true } }),
    ...(world.tape.once(2)
      ? {
          hostRules: [{ hosts: ['example.com', '*.example.com'], pathMatcher: 'paths' }],
          pathMatchers: [
            {
              name: 'paths',
              ...(world.tape.once(2)
                ? { defaultService: service() }
                : {
                    defaultRouteAction: {
                      weightedBackendServices: [{ backendService: service(), weight: 100 }],
                      requestMirrorPolicy: { backendService: service() },
                    },
                  }),
              pathRules: [{ paths: ['/a/*'], service: service() }],
              ...(world.tape.once(2)
                ? {
                    routeRules: [
                      {
                        priority: 1,
                        routeAction: { weightedBackendServices: [{ backendService: service(), weight: 100 }] },
                      },
                    ],
                  }
                : {}),
            },
          ],
        }
      : {}),
  };
}

export function certificate(world: World): Resource {
  return {
    ...world.head('certificate'),
    ...world.place(),
    ...(world.tape.once(2) ? { type: 'SELF_MANAGED' } : { type: 'MANAGED', managed: { domains: ['example.com'] } }),
  };
}

export function targetProxy(world: World): Resource {
  const type = world.tape.pick('HTTP', 'HTTPS', 'TCP', 'SSL', 'GRPC');
  const head = { ...world.head('targetProxy'), type, ...(type === 'SSL' || type === 'GRPC' ? {} : world.place()) };
  const certificate = world.one('certificate', 'global/sslCertificates');
  const tls = {
    ...(certificate ? { sslCertificates: [certificate] } : {}),
    ...(world.tape.once(3) ? { sslPolicy: 'modern' } : {}),
  };
  if (type === 'TCP')
    return { ...head, service: world.one('backendService', 'global/backendServices'), proxyHeader: 'NONE' };
  if (type === 'SSL') return { ...head, service: world.one('backendService', 'global/backendServices'), ...tls };
  return {
    ...head,
    urlMap: world.one('urlMap', 'global/urlMaps'),
    ...(type === 'HTTPS' ? tls : {}),
    ...(type === 'GRPC' ? { validateForProxyless: true } : {}),
  };
}

export function forwardingRule(world: World): Resource {
  const head = { ...world.head('forwardingRule'), ...world.place() };
  const address = world.tape.pick<object>(
    {},
    { IPAddress: '203.0.113.9' },
    { IPAddress: world.tape.of(world.all('address'))?.id },
  );
  // The endpoint of a Private Service Connect consumer.
  if (world.tape.once(6)) {
    return {
      ...head,
      ...address,
      target: world.external('regions/us-central1/serviceAttachments'),
    };
  }
  const scheme = world.tape.pick('EXTERNAL_MANAGED', 'INTERNAL_MANAGED', 'EXTERNAL', 'INTERNAL');
  const common = { ...head, ...address, loadBalancingScheme: scheme, IPProtocol: 'TCP' };
  const target = world.tape.of(world.all('targetProxy'))?.id;
  if (target !== undefined && world.tape.once(2)) return { ...common, target, portRange: '443' };
  const subnet = world.tape.of(world.all('subnet'));
  return {
    ...common,
    backendService: world.one('backendService', 'regions/us-central1/backendServices'),
    ...world.tape.pick<object>({ ports: ['80', '443'] }, { allPorts: true }),
    ...(subnet && scheme === 'INTERNAL'
      ? { network: subnet.network, subnetwork: subnet.id, allowGlobalAccess: true }
      : {}),
  };
}

export function serviceAttachment(world: World): Resource {
  const rule = world.tape.of(world.all('forwardingRule'))?.id;
  return {
    ...world.head('serviceAttachment'),
    region: world.tape.pick(...regions),
    ...(rule ? { targetService: rule } : {}),
    natSubnets: world
      .all('subnet')
      .slice(0, 1)
      .map(({ id }) => id),
    connectionPreference: 'ACCEPT_AUTOMATIC',
  };
}
