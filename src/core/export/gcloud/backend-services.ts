import { lastStep, parseLink } from '../../model/api.ts';
import { list, type Word } from '../shell.ts';
import { type Call, type Printed, scopeFlags } from './call.ts';
import { serviceCdnFlags } from './cdn.ts';
import { type Command, type Flag, flags, listFlag, positiveFlag, repeatedFlag, truthFlag } from './command.ts';
import type { Fields } from './fields.ts';
import { seconds } from './routers.ts';

const schemes = ['EXTERNAL', 'EXTERNAL_MANAGED', 'INTERNAL', 'INTERNAL_MANAGED', 'INTERNAL_SELF_MANAGED'];
const protocols = ['HTTP', 'HTTPS', 'HTTP2', 'H2C', 'TCP', 'SSL', 'UDP', 'GRPC', 'UNSPECIFIED'];
const affinities = [
  'NONE',
  'CLIENT_IP',
  'CLIENT_IP_NO_DESTINATION',
  'CLIENT_IP_PORT_PROTO',
  'CLIENT_IP_PROTO',
  'GENERATED_COOKIE',
  'HEADER_FIELD',
  'HTTP_COOKIE',
  'STRONG_COOKIE_AFFINITY',
];
const localities = [
  'ROUND_ROBIN',
  'LEAST_REQUEST',
  'RING_HASH',
  'RANDOM',
  'ORIGINAL_DESTINATION',
  'MAGLEV',
  'WEIGHTED_MAGLEV',
  'WEIGHTED_ROUND_ROBIN',
  'WEIGHTED_GCP_RENDEZVOUS',
];

/** `backend-services create`, then `add-backend` for each of its backends. */
export function printBackendService(call: Call): Printed {
  const { body } = call;
  const create = call.scoped(
    'compute backend-services create',
    ['--load-balancing-scheme', body.oneOf('loadBalancingScheme', schemes)],
    ['--protocol', body.oneOf('protocol', protocols)],
    ['--description', body.text('description')],
    ...healthChecks(call),
    ['--network', call.reference(body.text('network'))],
    ['--port-name', body.text('portName')],
    ['--timeout', seconds(body.whole('timeoutSec'))],
    ['--session-affinity', body.oneOf('sessionAffinity', affinities)],
    ...affinityCookie(body),
    ['--locality-lb-policy', body.oneOf('localityLbPolicy', localities)],
    [
      '--ip-address-selection-policy',
      body.oneOf('ipAddressSelectionPolicy', ['IPV4_ONLY', 'PREFER_IPV6', 'IPV6_ONLY']),
    ],
    ['--connection-draining-timeout', seconds(body.nested('connectionDraining')?.whole('drainingTimeoutSec'))],
    ['--subsetting-policy', body.nested('subsetting')?.oneOf('policy', ['NONE', 'CONSISTENT_HASH_SUBSETTING'])],
    ['--compression-mode', body.oneOf('compressionMode', ['AUTOMATIC', 'DISABLED'])],
    ['--service-lb-policy', policyName(call, body, 'serviceLbPolicy')],
    listFlag('--service-bindings', bindingNames(call)),
    ...repeatedFlag('--custom-request-header', body.texts('customRequestHeaders')),
    ...repeatedFlag('--custom-response-header', body.texts('customResponseHeaders')),
    ['--iap', iap(body)],
    truthFlag('--enable-cdn', body.truth('enableCDN')),
    ...serviceCdnFlags(body.nested('cdnPolicy')),
    ...logging(body.nested('logConfig')),
    ...tracking(body.nested('connectionTrackingPolicy')),
    ...failover(body.nested('failoverPolicy')),
    ...zonalAffinity(body.nested('networkPassThroughLbTrafficPolicy')?.nested('zonalAffinity')),
    ...highAvailability(call, body.nested('haPolicy')),
  );
  const backends = body.rows('backends').map((backend, index) => printBackend(call, backend, index));
  return { commands: [create, ...backends.filter((command) => command !== undefined)] };
}

function healthChecks(call: Call): Flag[] {
  const urls = call.body.texts('healthChecks') ?? [];
  const words = call.referencesLikeFirst(urls);
  if (words.length === 0) return [];
  const scope = parseLink(urls[0] ?? '')?.scope;
  return [
    ['--health-checks', list(words)],
    ...scopeFlags(scope, { region: '--health-checks-region', global: '--global-health-checks' }),
  ];
}

/**
 * gcloud makes the path of such a policy itself, from the bare name: `projects/p/locations/global/serviceLbPolicies/name`
 * in the service's own project and place. One from elsewhere stays unread.
 */
function policyName(call: Call, body: Fields, key: string): string | undefined {
  const name = call.ownName(body.text(key));
  if (name === undefined) body.withdraw(key);
  return name;
}

function bindingNames(call: Call): readonly string[] | undefined {
  const texts = call.body.texts('serviceBindings');
  const names = texts?.map((text) => call.ownName(text));
  if (names?.every((name) => name !== undefined)) return names;
  call.body.withdraw('serviceBindings');
  return undefined;
}

function affinityCookie(body: Fields): Flag[] {
  const strong = body.nested('strongSessionAffinityCookie');
  const cookie = strong ?? body.nested('consistentHash')?.nested('httpCookie');
  return flags(
    ['--affinity-cookie-name', cookie?.text('name')],
    ['--affinity-cookie-path', cookie?.text('path')],
    [
      '--affinity-cookie-ttl',
      seconds(cookie ? cookie.nested('ttl')?.whole('seconds') : body.whole('affinityCookieTtlSec')),
    ],
  );
}

/** Whether Identity-Aware Proxy is on. Its client id and secret stay unread: a secret has no place in a script. */
function iap(body: Fields): string | undefined {
  const enabled = body.nested('iap')?.truth('enabled');
  return enabled === undefined ? undefined : enabled ? 'enabled' : 'disabled';
}

function logging(log: Fields | undefined): Flag[] {
  return flags(
    truthFlag('--enable-logging', log?.truth('enable')),
    ['--logging-sample-rate', log?.number('sampleRate')?.toString()],
    ['--logging-optional', log?.oneOf('optionalMode', ['EXCLUDE_ALL_OPTIONAL', 'INCLUDE_ALL_OPTIONAL', 'CUSTOM'])],
    listFlag('--logging-optional-fields', log?.texts('optionalFields')),
  );
}

function tracking(policy: Fields | undefined): Flag[] {
  return flags(
    ['--tracking-mode', policy?.oneOf('trackingMode', ['PER_CONNECTION', 'PER_SESSION'])],
    [
      '--connection-persistence-on-unhealthy-backends',
      policy?.oneOf('connectionPersistenceOnUnhealthyBackends', [
        'DEFAULT_FOR_PROTOCOL',
        'NEVER_PERSIST',
        'ALWAYS_PERSIST',
      ]),
    ],
    ['--idle-timeout-sec', seconds(policy?.whole('idleTimeoutSec'))],
    truthFlag('--enable-strong-affinity', policy?.truth('enableStrongAffinity')),
  );
}

function failover(policy: Fields | undefined): Flag[] {
  const noDrain = policy?.truth('disableConnectionDrainOnFailover');
  return flags(
    truthFlag('--connection-drain-on-failover', noDrain === undefined ? undefined : !noDrain),
    truthFlag('--drop-traffic-if-unhealthy', policy?.truth('dropTrafficIfUnhealthy')),
    ['--failover-ratio', policy?.number('failoverRatio')?.toString()],
  );
}

function zonalAffinity(affinity: Fields | undefined): Flag[] {
  const spillovers = ['ZONAL_AFFINITY_DISABLED', 'ZONAL_AFFINITY_STAY_WITHIN_ZONE', 'ZONAL_AFFINITY_SPILL_CROSS_ZONE'];
  return flags(
    ['--zonal-affinity-spillover', affinity?.oneOf('spillover', spillovers)],
    ['--zonal-affinity-spillover-ratio', affinity?.number('spilloverRatio')?.toString()],
  );
}

function highAvailability(call: Call, policy: Fields | undefined): Flag[] {
  const leader = policy?.nested('leader');
  const instance = leader?.nested('networkEndpoint')?.text('instance');
  return flags(
    ['--ha-policy-fast-ip-move', policy?.oneOf('fastIPMove', ['GARP_RA', 'DISABLED'])],
    ['--ha-policy-leader-backend-group', call.whole(leader?.text('backendGroup'))],
    ['--ha-policy-leader-instance', instance === undefined ? undefined : lastStep(instance)],
  );
}

/** What gcloud lets stand beside one another only once: the first that is set is written, the others stay unread. */
const capacities = [
  ['--max-rate', 'maxRate', true],
  ['--max-rate-per-endpoint', 'maxRatePerEndpoint', false],
  ['--max-rate-per-instance', 'maxRatePerInstance', false],
  ['--max-connections', 'maxConnections', true],
  ['--max-connections-per-endpoint', 'maxConnectionsPerEndpoint', true],
  ['--max-connections-per-instance', 'maxConnectionsPerInstance', true],
  ['--max-in-flight-requests', 'maxInFlightRequests', true],
  ['--max-in-flight-requests-per-endpoint', 'maxInFlightRequestsPerEndpoint', true],
  ['--max-in-flight-requests-per-instance', 'maxInFlightRequestsPerInstance', true],
] as const;

const negScopes = {
  zone: '--network-endpoint-group-zone',
  region: '--network-endpoint-group-region',
  global: '--global-network-endpoint-group',
};
const groupScopes = { zone: '--instance-group-zone', region: '--instance-group-region' };
const modes = ['CONNECTION', 'CUSTOM_METRICS', 'IN_FLIGHT', 'RATE', 'UTILIZATION'];

function printBackend(call: Call, backend: Fields, index: number): Command | undefined {
  const url = backend.text('group');
  const isGroup = url !== undefined && parseLink(url)?.segment.startsWith('instanceGroup') === true;
  const group = isGroup
    ? call.referenceFlags('--instance-group', url, groupScopes)
    : call.referenceFlags('--network-endpoint-group', url, negScopes);
  if (group.length === 0) {
    call.leaveOut(backend, `Backend ${index + 1} leads nowhere yet and is left out.`);
    return undefined;
  }
  return call.scoped(
    'compute backend-services add-backend',
    ...group,
    ['--balancing-mode', backend.oneOf('balancingMode', modes)],
    capacity(backend),
    ['--max-utilization', backend.number('maxUtilization')?.toString()],
    ['--capacity-scaler', backend.number('capacityScaler')?.toString()],
    positiveFlag('--failover', backend.truth('failover')),
    ['--preference', backend.oneOf('preference', ['DEFAULT', 'PREFERRED'])],
    ['--traffic-duration', backend.oneOf('trafficDuration', ['LONG', 'SHORT', 'TRAFFIC_DURATION_UNSPECIFIED'])],
    ['--description', backend.text('description')],
  );
}

function capacity(backend: Fields): readonly [string, Word] | undefined {
  for (const [flag, field, isWhole] of capacities) {
    const value = isWhole ? backend.whole(field) : backend.number(field)?.toString();
    if (value !== undefined) return [flag, value];
  }
  return undefined;
}

/** `backend-services update --security-policy`: Cloud Armor has a call of its own. */
export function printSecurityPolicy(flag: '--security-policy' | '--edge-security-policy') {
  return (call: Call): Printed => {
    const url = call.body.text('securityPolicy');
    const policy = call.reference(url);
    return { commands: policy === undefined ? [] : [call.scoped('compute backend-services update', [flag, policy])] };
  };
}
