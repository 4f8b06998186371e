import type { UpdateFlags } from './flag-diff.ts';

const description = { '--description': ['--description', ''] } as const;

/**
 * `backend-services update`.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/backend-services/update
 */
export const backendServiceFlags: UpdateFlags = {
  takes: [
    '--protocol',
    '--description',
    '--health-checks',
    '--port-name',
    '--timeout',
    '--session-affinity',
    '--affinity-cookie-name',
    '--affinity-cookie-path',
    '--affinity-cookie-ttl',
    '--locality-lb-policy',
    '--ip-address-selection-policy',
    '--connection-draining-timeout',
    '--subsetting-policy',
    '--compression-mode',
    '--service-lb-policy',
    '--service-bindings',
    '--custom-request-header',
    '--custom-response-header',
    '--iap',
    '--enable-cdn',
    '--cache-mode',
    '--default-ttl',
    '--max-ttl',
    '--client-ttl',
    '--serve-while-stale',
    '--signed-url-cache-max-age',
    '--negative-caching-policy',
    '--request-coalescing',
    '--bypass-cache-on-request-headers',
    '--cache-key-include-host',
    '--cache-key-include-protocol',
    '--cache-key-include-query-string',
    '--cache-key-query-string-whitelist',
    '--cache-key-query-string-blacklist',
    '--cache-key-include-http-header',
    '--cache-key-include-named-cookie',
    '--enable-logging',
    '--logging-sample-rate',
    '--logging-optional',
    '--logging-optional-fields',
    '--tracking-mode',
    '--connection-persistence-on-unhealthy-backends',
    '--idle-timeout-sec',
    '--enable-strong-affinity',
    '--connection-drain-on-failover',
    '--drop-traffic-if-unhealthy',
    '--failover-ratio',
    '--zonal-affinity-spillover',
    '--zonal-affinity-spillover-ratio',
  ],
  clears: {
    ...description,
    '--health-checks': ['--no-health-checks'],
    '--timeout': ['--timeout', '30s'],
    '--session-affinity': ['--session-affinity', 'NONE'],
    '--connection-draining-timeout': ['--connection-draining-timeout', '0s'],
    '--compression-mode': ['--compression-mode', 'DISABLED'],
    '--subsetting-policy': ['--subsetting-policy', 'NONE'],
    '--locality-lb-policy': ['--no-locality-lb-policy'],
    '--service-lb-policy': ['--no-service-lb-policy'],
    '--service-bindings': ['--no-service-bindings'],
    '--custom-request-header': ['--no-custom-request-headers'],
    '--custom-response-header': ['--no-custom-response-headers'],
    '--iap': ['--iap', 'disabled'],
    '--enable-cdn': ['--no-enable-cdn'],
    '--no-enable-cdn': ['--no-enable-cdn'],
    '--enable-logging': ['--no-enable-logging'],
    '--no-enable-logging': ['--no-enable-logging'],
    '--client-ttl': ['--no-client-ttl'],
    '--default-ttl': ['--no-default-ttl'],
    '--max-ttl': ['--no-max-ttl'],
    '--serve-while-stale': ['--no-serve-while-stale'],
  },
  with: {
    '--health-checks': ['--health-checks-region', '--global-health-checks'],
    // A sample rate means something only beside the switch.
    '--logging-sample-rate': ['--enable-logging'],
  },
};

/**
 * `health-checks update http` and its siblings.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/health-checks/update
 */
export const healthCheckFlags: UpdateFlags = {
  takes: [
    '--description',
    '--port',
    '--port-name',
    '--use-serving-port',
    '--grpc-service-name',
    '--request-path',
    '--host',
    '--request',
    '--response',
    '--proxy-header',
    '--check-interval',
    '--timeout',
    '--healthy-threshold',
    '--unhealthy-threshold',
    '--enable-logging',
    '--source-regions',
  ],
  clears: {
    ...description,
    '--grpc-service-name': ['--grpc-service-name', ''],
    '--request-path': ['--request-path', '/'],
    '--host': ['--host', ''],
    '--request': ['--request', ''],
    '--response': ['--response', ''],
    '--proxy-header': ['--proxy-header', 'NONE'],
    '--check-interval': ['--check-interval', '5s'],
    '--timeout': ['--timeout', '5s'],
    '--healthy-threshold': ['--healthy-threshold', '2'],
    '--unhealthy-threshold': ['--unhealthy-threshold', '2'],
    '--enable-logging': ['--no-enable-logging'],
  },
};

/**
 * `firewall-rules update`. An empty list takes the restriction away.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/firewall-rules/update
 */
export const firewallFlags: UpdateFlags = {
  takes: [
    '--rules',
    '--priority',
    '--description',
    '--source-ranges',
    '--destination-ranges',
    '--source-tags',
    '--target-tags',
    '--source-service-accounts',
    '--target-service-accounts',
    '--disabled',
    '--enable-logging',
    '--logging-metadata',
  ],
  clears: {
    ...description,
    '--priority': ['--priority', '1000'],
    '--source-ranges': ['--source-ranges', ''],
    '--destination-ranges': ['--destination-ranges', ''],
    '--source-tags': ['--source-tags', ''],
    '--target-tags': ['--target-tags', ''],
    '--source-service-accounts': ['--source-service-accounts', ''],
    '--target-service-accounts': ['--target-service-accounts', ''],
    '--disabled': ['--no-disabled'],
    '--enable-logging': ['--no-enable-logging'],
  },
  with: { '--logging-metadata': ['--enable-logging'] },
};

const mapPlaces = { '--url-map': ['--global-url-map', '--url-map-region'] };
const policyPlaces = { '--ssl-policy': ['--global-ssl-policy', '--ssl-policy-region'] };
const keepAlive = { '--http-keep-alive-timeout-sec': ['--clear-http-keep-alive-timeout-sec'] } as const;
const proxyHeader = { '--proxy-header': ['--proxy-header', 'NONE'] } as const;

/**
 * `target-http-proxies update` and its siblings, by the API's singular.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/target-https-proxies/update
 */
export const proxyFlags: Readonly<Record<string, UpdateFlags>> = {
  targetHttpProxy: {
    takes: ['--url-map', '--http-keep-alive-timeout-sec'],
    clears: keepAlive,
    with: mapPlaces,
    always: ['--url-map'],
  },
  targetHttpsProxy: {
    takes: [
      '--url-map',
      '--ssl-certificates',
      '--certificate-manager-certificates',
      '--certificate-map',
      '--ssl-policy',
      '--quic-override',
      '--http-keep-alive-timeout-sec',
      '--tls-early-data',
      '--server-tls-policy',
    ],
    clears: {
      ...keepAlive,
      '--ssl-certificates': ['--clear-ssl-certificates'],
      '--certificate-map': ['--clear-certificate-map'],
      '--ssl-policy': ['--clear-ssl-policy'],
      '--server-tls-policy': ['--clear-server-tls-policy'],
      '--quic-override': ['--quic-override', 'NONE'],
    },
    with: {
      ...mapPlaces,
      ...policyPlaces,
      '--ssl-certificates': ['--global-ssl-certificates', '--ssl-certificates-region'],
    },
  },
  targetTcpProxy: { takes: ['--backend-service', '--proxy-header'], clears: proxyHeader },
  targetSslProxy: {
    takes: ['--backend-service', '--proxy-header', '--ssl-certificates', '--certificate-map', '--ssl-policy'],
    clears: {
      ...proxyHeader,
      '--ssl-certificates': ['--clear-ssl-certificates'],
      '--certificate-map': ['--clear-certificate-map'],
      '--ssl-policy': ['--clear-ssl-policy'],
    },
    with: policyPlaces,
  },
};

/** Where the target of a forwarding rule lives; the flags for the target itself. */
const targets = {
  '--target-http-proxy': ['--global-target-http-proxy', '--target-http-proxy-region'],
  '--target-https-proxy': ['--global-target-https-proxy', '--target-https-proxy-region'],
  '--target-tcp-proxy': ['--global-target-tcp-proxy', '--target-tcp-proxy-region'],
  '--target-ssl-proxy': [],
  '--target-grpc-proxy': [],
  '--target-instance': ['--target-instance-zone'],
  '--target-pool': ['--target-pool-region'],
  '--target-vpn-gateway': ['--target-vpn-gateway-region'],
  '--backend-service': ['--global-backend-service', '--backend-service-region'],
};

/**
 * `forwarding-rules set-target`.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/forwarding-rules/set-target
 */
export const targetFlags: UpdateFlags = {
  takes: Object.keys(targets),
  with: Object.fromEntries(
    Object.entries(targets).map(([name, places]) => [name, [...places, '--load-balancing-scheme']]),
  ),
};

/**
 * `forwarding-rules update`.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/forwarding-rules/update
 */
export const forwardingRuleFlags: UpdateFlags = {
  takes: ['--allow-global-access', '--allow-psc-global-access', '--source-ip-ranges'],
  clears: {
    '--allow-global-access': ['--no-allow-global-access'],
    '--allow-psc-global-access': ['--no-allow-psc-global-access'],
    '--source-ip-ranges': ['--source-ip-ranges', ''],
  },
};

/**
 * `service-attachments update`.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/service-attachments/update
 */
export const attachmentFlags: UpdateFlags = {
  takes: [
    '--nat-subnets',
    '--connection-preference',
    '--enable-proxy-protocol',
    '--consumer-accept-list',
    '--consumer-reject-list',
    '--reconcile-connections',
    '--propagated-connection-limit',
    '--description',
  ],
  clears: {
    ...description,
    '--enable-proxy-protocol': ['--no-enable-proxy-protocol'],
    '--reconcile-connections': ['--no-reconcile-connections'],
    '--consumer-accept-list': ['--consumer-accept-list', ''],
    '--consumer-reject-list': ['--consumer-reject-list', ''],
  },
  with: { '--nat-subnets': ['--nat-subnets-region'] },
};

/**
 * `backend-buckets update`.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/backend-buckets/update
 */
export const bucketFlags: UpdateFlags = {
  takes: [
    '--gcs-bucket-name',
    '--enable-cdn',
    '--compression-mode',
    '--custom-response-header',
    '--cache-mode',
    '--default-ttl',
    '--max-ttl',
    '--client-ttl',
    '--serve-while-stale',
    '--signed-url-cache-max-age',
    '--negative-caching-policy',
    '--request-coalescing',
    '--description',
  ],
  clears: {
    ...description,
    '--enable-cdn': ['--no-enable-cdn'],
    '--no-enable-cdn': ['--no-enable-cdn'],
    '--compression-mode': ['--compression-mode', 'DISABLED'],
    '--custom-response-header': ['--no-custom-response-headers'],
    '--client-ttl': ['--no-client-ttl'],
    '--default-ttl': ['--no-default-ttl'],
    '--max-ttl': ['--no-max-ttl'],
    '--serve-while-stale': ['--no-serve-while-stale'],
  },
};
