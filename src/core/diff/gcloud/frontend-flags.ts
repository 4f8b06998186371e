import { emptied, negated, reset, type UpdateFlags } from './flag-diff.ts';

const mapPlaces = { '--url-map': ['--global-url-map', '--url-map-region'] };
const policyPlaces = { '--ssl-policy': ['--global-ssl-policy', '--ssl-policy-region'] };
const keepAlive = { '--http-keep-alive-timeout-sec': ['--clear-http-keep-alive-timeout-sec'] } as const;
const proxyHeader = reset({ '--proxy-header': 'NONE' });

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
      ...reset({ '--quic-override': 'NONE' }),
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
    ...negated('--allow-global-access', '--allow-psc-global-access'),
    ...emptied('--source-ip-ranges'),
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
    ...negated('--enable-proxy-protocol', '--reconcile-connections'),
    ...emptied('--description', '--consumer-accept-list', '--consumer-reject-list'),
  },
  with: { '--nat-subnets': ['--nat-subnets-region'] },
};
