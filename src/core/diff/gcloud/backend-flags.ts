import { emptied, negated, reset, type UpdateFlags } from './flag-diff.ts';

/** Cloud CDN, of a service and of a bucket. */
const cdnFlags = [
  '--cache-mode',
  '--default-ttl',
  '--max-ttl',
  '--client-ttl',
  '--serve-while-stale',
  '--signed-url-cache-max-age',
  '--negative-caching-policy',
  '--request-coalescing',
];

const cdnClears = {
  ...negated('--enable-cdn', '--client-ttl', '--default-ttl', '--max-ttl', '--serve-while-stale'),
  // What was switched off on purpose is off without a word as well.
  '--no-enable-cdn': ['--no-enable-cdn'],
} as const;

/** One flag for each header, and one for none. */
const headers = (name: string) => ({ [name]: [`${name.replace('--', '--no-')}s`] as const });

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
    ...cdnFlags,
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
    ...emptied('--description'),
    ...reset({
      '--timeout': '30s',
      '--session-affinity': 'NONE',
      '--connection-draining-timeout': '0s',
      '--compression-mode': 'DISABLED',
      '--subsetting-policy': 'NONE',
      '--iap': 'disabled',
    }),
    ...negated('--health-checks', '--locality-lb-policy', '--service-lb-policy', '--service-bindings'),
    ...negated('--enable-logging'),
    ...cdnClears,
    ...headers('--custom-request-header'),
    ...headers('--custom-response-header'),
  },
  with: {
    '--health-checks': ['--health-checks-region', '--global-health-checks'],
    // A sample rate means something only beside the switch.
    '--logging-sample-rate': ['--enable-logging'],
    // What a cookie is goes by the affinity that the same command names.
    '--affinity-cookie-name': ['--session-affinity'],
    '--affinity-cookie-path': ['--session-affinity'],
    '--affinity-cookie-ttl': ['--session-affinity'],
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
    ...emptied('--description', '--grpc-service-name', '--host', '--request', '--response'),
    ...reset({
      '--request-path': '/',
      '--proxy-header': 'NONE',
      '--check-interval': '5s',
      '--timeout': '5s',
      '--healthy-threshold': '2',
      '--unhealthy-threshold': '2',
    }),
    ...negated('--enable-logging'),
  },
};

/**
 * `backend-buckets update`.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/backend-buckets/update
 */
export const bucketFlags: UpdateFlags = {
  takes: [
    '--gcs-bucket-name',
    '--enable-cdn',
    ...cdnFlags,
    '--compression-mode',
    '--custom-response-header',
    '--description',
  ],
  clears: {
    ...emptied('--description'),
    ...reset({ '--compression-mode': 'DISABLED' }),
    ...cdnClears,
    ...headers('--custom-response-header'),
  },
};
