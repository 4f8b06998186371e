import type { Body, Call, Cloud } from './cloud.ts';
import { type Command, type Commands, creates, deletes, fills, updates } from './command.ts';
import {
  beside,
  by,
  byRegion,
  clear,
  everywhere,
  isBody,
  item,
  link,
  links,
  list,
  listAt,
  merge,
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
import { imported } from './imported.ts';
import { updateMoving } from './migrations.ts';

/** Health checks, backend services and buckets. */
const description = text('description');

/** The flags of a health check of one protocol; what concerns the protocol stands in an object of its own. */
function probeFlags(key: string): Command['flags'] {
  const own = (field: string) => `${key}.${field}`;
  return {
    '--description': description,
    // One word on the port takes the place of any other.
    '--port': (body, value) =>
      set(body, key, { port: Number(value), portName: undefined, portSpecification: 'USE_FIXED_PORT' }),
    '--use-serving-port': (body) =>
      set(body, key, { port: undefined, portName: undefined, portSpecification: 'USE_SERVING_PORT' }),
    '--port-name': (body, value) =>
      set(body, key, { port: undefined, portName: value, portSpecification: 'USE_NAMED_PORT' }),
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
  };
}

/** `create http` and `update http`: an update of another protocol than the check has is refused. */
function healthChecks(command: string, type: string, key: string): Commands {
  const flags = probeFlags(key);
  return {
    [`compute health-checks create ${command}`]: creates('healthChecks', flags, (body) => {
      body.type = type;
    }),
    [`compute health-checks update ${command}`]: fills('healthChecks', flags, (into, fields, call, cloud) => {
      if (into.type !== type) cloud.problems.push(`${call.name} is a check of ${String(into.type)}, not of ${type}.`);
      merge(into, fields);
    }),
  };
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
  '--bypass-cache-on-request-headers': (body: Body, value: string | undefined | false) => {
    const policy = isBody(body.cdnPolicy) ? body.cdnPolicy : {};
    listAt(policy, 'bypassCacheOnRequestHeaders').push({ headerName: value });
    body.cdnPolicy = policy;
  },
  '--no-bypass-cache-on-request-headers': clear('cdnPolicy.bypassCacheOnRequestHeaders'),
  '--no-negative-caching-policies': clear('cdnPolicy.negativeCachingPolicy'),
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
  '--traffic-duration': text('trafficDuration'),
  '--max-in-flight-requests': number('maxInFlightRequests'),
  '--max-in-flight-requests-per-endpoint': number('maxInFlightRequestsPerEndpoint'),
  '--max-in-flight-requests-per-instance': number('maxInFlightRequestsPerInstance'),
  '--description': description,
};

/** A policy of Cloud Armor; an empty name takes it away. */
const policy =
  (key: string, place: (call: Call) => Call['scope']): Setter =>
  (body, value, call) =>
    value ? link(key, 'securityPolicies', place)(body, value, call) : set(body, key, undefined);

const service: Command['flags'] = {
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
  '--zonal-affinity-spillover': text('networkPassThroughLbTrafficPolicy.zonalAffinity.spillover'),
  '--zonal-affinity-spillover-ratio': number('networkPassThroughLbTrafficPolicy.zonalAffinity.spilloverRatio'),
};

const serviceState = 'externalManagedMigrationState';
const servicePercentage = 'externalManagedMigrationTestingPercentage';

/** What an update takes besides. */
const serviceUpdate: Command['flags'] = {
  ...service,
  '--security-policy': policy('securityPolicy', beside),
  '--edge-security-policy': policy('edgeSecurityPolicy', everywhere),
  '--no-health-checks': clear('healthChecks'),
  '--no-custom-request-headers': clear('customRequestHeaders'),
  '--no-custom-response-headers': clear('customResponseHeaders'),
  '--external-managed-migration-state': text(serviceState),
  '--external-managed-migration-testing-percentage': number(servicePercentage),
  '--clear-external-managed-migration-state': clear(serviceState),
};

const backendsOf = (body: Body): Body[] => listAt(body, 'backends').filter(isBody);

/** A backend by the group it leads to: there is one of each at most. */
function backendAt(into: Body, { group }: Body, call: Call, cloud: Cloud): Body {
  const found = backendsOf(into).find((one) => one.group === group);
  if (!found) cloud.problems.push(`${call.name} has no backend ${String(group)}.`);
  return found ?? {};
}

export const balancingCommands: Commands = {
  ...healthChecks('tcp', 'TCP', 'tcpHealthCheck'),
  ...healthChecks('ssl', 'SSL', 'sslHealthCheck'),
  ...healthChecks('http', 'HTTP', 'httpHealthCheck'),
  ...healthChecks('https', 'HTTPS', 'httpsHealthCheck'),
  ...healthChecks('http2', 'HTTP2', 'http2HealthCheck'),
  ...healthChecks('grpc', 'GRPC', 'grpcHealthCheck'),
  ...healthChecks('grpc-with-tls', 'GRPC_WITH_TLS', 'grpcTlsHealthCheck'),
  'compute health-checks delete': deletes('healthChecks'),
  'compute backend-services create': creates('backendServices', service),
  'compute backend-services add-backend': fills('backendServices', backend, (into, fields, call, cloud) => {
    if (backendsOf(into).some(({ group }) => group === fields.group))
      cloud.problems.push(`${call.name} has the backend ${String(fields.group)} already.`);
    listAt(into, 'backends').push(fields);
  }),
  'compute backend-services update-backend': fills('backendServices', backend, (into, fields, call, cloud) => {
    const { group: _group, ...settings } = fields;
    const held = backendAt(into, fields, call, cloud);
    // A target of one sort takes the place of another one.
    if (targets.some((key) => Object.hasOwn(settings, key)))
      for (const key of targets) Reflect.deleteProperty(held, key);
    merge(held, settings);
  }),
  'compute backend-services remove-backend': fills('backendServices', backend, (into, fields, call, cloud) => {
    const held = backendAt(into, fields, call, cloud);
    into.backends = backendsOf(into).filter((one) => one !== held);
  }),
  'compute backend-services update': fills('backendServices', serviceUpdate, (into, fields, call, cloud) =>
    updateMoving(into, fields, cloud, { state: serviceState, percentage: servicePercentage, name: call.name }),
  ),
  'compute backend-services import': {
    flags: { '--source': read },
    run: (_body, call, cloud) => {
      const url = call.self('backendServices');
      // Policies have calls of their own, and stay.
      const { securityPolicy, edgeSecurityPolicy } = cloud.at(url);
      cloud.replace(url, { securityPolicy, edgeSecurityPolicy, ...imported(call) });
    },
  },
  'compute backend-services delete': deletes('backendServices'),
  ...bucketCommands('compute backend-buckets'),
  ...bucketCommands('beta compute backend-buckets'),
};

/** What a backend can be limited by: one of them at a time. */
const targets = [
  'maxRate',
  'maxRatePerEndpoint',
  'maxRatePerInstance',
  'maxConnections',
  'maxConnectionsPerEndpoint',
  'maxConnectionsPerInstance',
  'maxInFlightRequests',
  'maxInFlightRequestsPerEndpoint',
  'maxInFlightRequestsPerInstance',
];

function bucketCommands(prefix: string): Commands {
  const flags: Command['flags'] = {
    '--gcs-bucket-name': text('bucketName'),
    '--load-balancing-scheme': text('loadBalancingScheme'),
    '--enable-cdn': truth('enableCdn'),
    '--compression-mode': text('compressionMode'),
    '--custom-response-header': item('customResponseHeaders'),
    '--description': description,
    ...cdn,
  };
  return {
    [`${prefix} create`]: creates('backendBuckets', flags),
    [`${prefix} update`]: updates('backendBuckets', {
      ...flags,
      '--no-custom-response-headers': clear('customResponseHeaders'),
      '--edge-security-policy': policy('edgeSecurityPolicy', everywhere),
    }),
    [`${prefix} delete`]: deletes('backendBuckets'),
  };
}
