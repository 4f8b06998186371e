import type { Body, Call } from './cloud.ts';
import { type Commands, creates, deletes, fills } from './command.ts';
import {
  beside,
  by,
  byRegion,
  everywhere,
  item,
  link,
  links,
  list,
  listAt,
  number,
  pairs,
  read,
  type Setter,
  seconds,
  set,
  text,
  truth,
  untruth,
} from './flags.ts';

/** Health checks, backend services and buckets. */
const description = text('description');

/** A health check of one protocol; what concerns the protocol stands in an object of its own. */
function healthCheck(type: string, key: string) {
  const own = (field: string) => `${key}.${field}`;
  return creates(
    'healthChecks',
    {
      '--description': description,
      '--port': (body, value) => {
        set(body, own('port'), Number(value));
        set(body, own('portSpecification'), 'USE_FIXED_PORT');
      },
      '--use-serving-port': (body) => set(body, own('portSpecification'), 'USE_SERVING_PORT'),
      '--port-name': (body, value) => {
        set(body, own('portName'), value);
        set(body, own('portSpecification'), 'USE_NAMED_PORT');
      },
      '--grpc-service-name': text(own('grpcServiceName')),
      '--request-path': text(own('requestPath')),
      '--host': text(own('host')),
      '--request': text(own('request')),
      '--response': text(own('response')),
      '--proxy-header': text(own('proxyHeader')),
      '--check-interval': seconds('checkIntervalSec'),
      '--timeout': seconds('timeoutSec'),
      '--healthy-threshold': number('healthyThreshold'),
      '--unhealthy-threshold': number('unhealthyThreshold'),
      '--enable-logging': truth('logConfig.enable'),
      '--source-regions': list('sourceRegions'),
    },
    (body) => {
      body.type = type;
    },
  );
}

const cdn = {
  '--cache-mode': text('cdnPolicy.cacheMode'),
  '--default-ttl': seconds('cdnPolicy.defaultTtl'),
  '--max-ttl': seconds('cdnPolicy.maxTtl'),
  '--client-ttl': seconds('cdnPolicy.clientTtl'),
  '--serve-while-stale': seconds('cdnPolicy.serveWhileStale'),
  '--signed-url-cache-max-age': seconds('cdnPolicy.signedUrlCacheMaxAgeSec'),
  '--negative-caching': truth('cdnPolicy.negativeCaching'),
  '--negative-caching-policy': (body: Body, value: string | undefined | false) =>
    set(
      body,
      'cdnPolicy.negativeCachingPolicy',
      pairs(value).map(([code, ttl]) => ({ code: Number(code), ttl: Number(ttl) })),
    ),
  '--request-coalescing': truth('cdnPolicy.requestCoalescing'),
  '--cache-key-include-host': truth('cdnPolicy.cacheKeyPolicy.includeHost'),
  '--cache-key-include-protocol': truth('cdnPolicy.cacheKeyPolicy.includeProtocol'),
  '--cache-key-include-query-string': truth('cdnPolicy.cacheKeyPolicy.includeQueryString'),
  '--cache-key-query-string-whitelist': list('cdnPolicy.cacheKeyPolicy.queryStringWhitelist'),
  '--cache-key-query-string-blacklist': list('cdnPolicy.cacheKeyPolicy.queryStringBlacklist'),
  '--cache-key-include-http-header': list('cdnPolicy.cacheKeyPolicy.includeHttpHeaders'),
  '--cache-key-include-named-cookie': list('cdnPolicy.cacheKeyPolicy.includeNamedCookies'),
};

/** The cookie of an affinity: with a strong one, of its own object; else the time to live alone. */
const cookie =
  (field: string): Setter =>
  (body, value, call) => {
    const amount = typeof value === 'string' ? value : '';
    const holder =
      call.value('--session-affinity') === 'STRONG_COOKIE_AFFINITY'
        ? 'strongSessionAffinityCookie'
        : 'consistentHash.httpCookie';
    if (field !== 'ttl') set(body, `${holder}.${field}`, amount);
    else if (call.has('--affinity-cookie-name')) set(body, `${holder}.ttl.seconds`, Number(amount.replace(/s$/, '')));
    else set(body, 'affinityCookieTtlSec', Number(amount.replace(/s$/, '')));
  };

const inPolicies =
  (key: string, collection: string): Setter =>
  (body, value, call) => {
    const { project, scope } = call;
    const path = (name: string) => `projects/${project}/locations/${scope.value ?? 'global'}/${collection}/${name}`;
    set(body, key, typeof value === 'string' ? path(value) : undefined);
  };

const backend: Readonly<Record<string, Setter>> = {
  '--network-endpoint-group': link(
    'group',
    'networkEndpointGroups',
    by('--network-endpoint-group-zone', '--network-endpoint-group-region'),
  ),
  '--network-endpoint-group-zone': read,
  '--network-endpoint-group-region': read,
  '--global-network-endpoint-group': read,
  '--instance-group': link('group', 'instanceGroups', by('--instance-group-zone', '--instance-group-region')),
  '--instance-group-zone': read,
  '--instance-group-region': read,
  '--balancing-mode': text('balancingMode'),
  '--max-rate': number('maxRate'),
  '--max-rate-per-endpoint': number('maxRatePerEndpoint'),
  '--max-rate-per-instance': number('maxRatePerInstance'),
  '--max-connections': number('maxConnections'),
  '--max-connections-per-endpoint': number('maxConnectionsPerEndpoint'),
  '--max-connections-per-instance': number('maxConnectionsPerInstance'),
  '--max-utilization': number('maxUtilization'),
  '--capacity-scaler': number('capacityScaler'),
  '--failover': truth('failover'),
  '--preference': text('preference'),
  '--description': description,
};

const policy = (key: string, place: (call: Call) => Call['scope']): Setter => link(key, 'securityPolicies', place);

export const balancingCommands: Commands = {
  'compute health-checks create tcp': healthCheck('TCP', 'tcpHealthCheck'),
  'compute health-checks create ssl': healthCheck('SSL', 'sslHealthCheck'),
  'compute health-checks create http': healthCheck('HTTP', 'httpHealthCheck'),
  'compute health-checks create https': healthCheck('HTTPS', 'httpsHealthCheck'),
  'compute health-checks create http2': healthCheck('HTTP2', 'http2HealthCheck'),
  'compute health-checks create grpc': healthCheck('GRPC', 'grpcHealthCheck'),
  'compute health-checks create grpc-with-tls': healthCheck('GRPC_WITH_TLS', 'grpcTlsHealthCheck'),
  'compute health-checks delete': deletes('healthChecks'),
  'compute backend-services create': creates('backendServices', {
    '--load-balancing-scheme': text('loadBalancingScheme'),
    '--protocol': text('protocol'),
    '--description': description,
    '--health-checks': links('healthChecks', 'healthChecks', byRegion('--health-checks-region')),
    '--health-checks-region': read,
    '--global-health-checks': read,
    '--network': link('network', 'networks', everywhere),
    '--port-name': text('portName'),
    '--timeout': seconds('timeoutSec'),
    '--session-affinity': text('sessionAffinity'),
    '--affinity-cookie-name': cookie('name'),
    '--affinity-cookie-path': cookie('path'),
    '--affinity-cookie-ttl': cookie('ttl'),
    '--locality-lb-policy': text('localityLbPolicy'),
    '--ip-address-selection-policy': text('ipAddressSelectionPolicy'),
    '--connection-draining-timeout': seconds('connectionDraining.drainingTimeoutSec'),
    '--subsetting-policy': text('subsetting.policy'),
    '--compression-mode': text('compressionMode'),
    '--service-lb-policy': inPolicies('serviceLbPolicy', 'serviceLbPolicies'),
    '--custom-request-header': item('customRequestHeaders'),
    '--custom-response-header': item('customResponseHeaders'),
    '--iap': (body, value) => set(body, 'iap.enabled', value === 'enabled'),
    '--enable-cdn': truth('enableCDN'),
    ...cdn,
    '--enable-logging': truth('logConfig.enable'),
    '--logging-sample-rate': number('logConfig.sampleRate'),
    '--logging-optional': text('logConfig.optionalMode'),
    '--logging-optional-fields': list('logConfig.optionalFields'),
    '--tracking-mode': text('connectionTrackingPolicy.trackingMode'),
    '--connection-persistence-on-unhealthy-backends': text(
      'connectionTrackingPolicy.connectionPersistenceOnUnhealthyBackends',
    ),
    '--idle-timeout-sec': seconds('connectionTrackingPolicy.idleTimeoutSec'),
    '--enable-strong-affinity': truth('connectionTrackingPolicy.enableStrongAffinity'),
    '--connection-drain-on-failover': untruth('failoverPolicy.disableConnectionDrainOnFailover'),
    '--drop-traffic-if-unhealthy': truth('failoverPolicy.dropTrafficIfUnhealthy'),
    '--failover-ratio': number('failoverPolicy.failoverRatio'),
  }),
  'compute backend-services add-backend': fills('backendServices', backend, (into, fields) =>
    listAt(into, 'backends').push(fields),
  ),
  'compute backend-services update': fills(
    'backendServices',
    {
      '--security-policy': policy('securityPolicy', beside),
      '--edge-security-policy': policy('edgeSecurityPolicy', everywhere),
    },
    (into, fields) => Object.assign(into, fields),
  ),
  'compute backend-services delete': deletes('backendServices'),
  'compute backend-buckets create': bucketCreation(),
  'beta compute backend-buckets create': bucketCreation(),
  'compute backend-buckets update': bucketPolicy(),
  'beta compute backend-buckets update': bucketPolicy(),
  'compute backend-buckets delete': deletes('backendBuckets'),
  'beta compute backend-buckets delete': deletes('backendBuckets'),
};

function bucketCreation() {
  return creates('backendBuckets', {
    '--gcs-bucket-name': text('bucketName'),
    '--load-balancing-scheme': text('loadBalancingScheme'),
    '--enable-cdn': truth('enableCdn'),
    '--compression-mode': text('compressionMode'),
    '--custom-response-header': item('customResponseHeaders'),
    '--description': description,
    ...cdn,
  });
}

function bucketPolicy() {
  return fills(
    'backendBuckets',
    { '--edge-security-policy': policy('edgeSecurityPolicy', everywhere) },
    (into, fields) => Object.assign(into, fields),
  );
}
