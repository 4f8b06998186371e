import { emptied, negated, reset, type UpdateFlags } from './flag-diff.ts';

/**
 * `networks update`.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/networks/update
 */
export const networkFlags: UpdateFlags = {
  takes: [
    '--mtu',
    '--bgp-routing-mode',
    '--bgp-best-path-selection-mode',
    '--bgp-bps-always-compare-med',
    '--bgp-bps-inter-region-cost',
    '--enable-ula-internal-ipv6',
    '--internal-ipv6-range',
    '--network-firewall-policy-enforcement-order',
  ],
  clears: {
    ...reset({
      '--mtu': '1460',
      '--bgp-routing-mode': 'regional',
      '--network-firewall-policy-enforcement-order': 'AFTER_CLASSIC_FIREWALL',
    }),
  },
};

/**
 * `networks peerings update`.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/networks/peerings/update
 */
export const peeringFlags: UpdateFlags = {
  takes: [
    '--export-custom-routes',
    '--import-custom-routes',
    '--export-subnet-routes-with-public-ip',
    '--import-subnet-routes-with-public-ip',
    '--stack-type',
  ],
  clears: {
    ...negated('--export-custom-routes', '--import-custom-routes', '--import-subnet-routes-with-public-ip'),
    ...reset({ '--stack-type': 'IPV4_ONLY' }),
    // This one is on without a word.
    '--no-export-subnet-routes-with-public-ip': ['--export-subnet-routes-with-public-ip'],
  },
  always: ['--network'],
};

/**
 * `networks subnets update`: of some flags only one at a time.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/networks/subnets/update
 */
export const subnetFlags: readonly UpdateFlags[] = [
  {
    takes: ['--stack-type', '--ipv6-access-type', '--external-ipv6-prefix', '--ip-collection'],
    clears: reset({ '--stack-type': 'IPV4_ONLY' }),
  },
  {
    takes: [
      '--enable-flow-logs',
      '--logging-aggregation-interval',
      '--logging-flow-sampling',
      '--logging-metadata',
      '--logging-filter-expr',
    ],
    clears: negated('--enable-flow-logs'),
  },
  {
    takes: ['--enable-private-ip-google-access'],
    clears: negated('--enable-private-ip-google-access'),
  },
  { takes: ['--allow-cidr-routes-overlap'], clears: negated('--allow-cidr-routes-overlap') },
  { takes: ['--private-ipv6-google-access-type'] },
  // What the former subnet still carries gets a minute to end.
  { takes: ['--role'], goes: { '--role': [['--drain-timeout', '60s']] } },
];

/**
 * `routers update`.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/routers/update
 */
export const routerFlags: UpdateFlags = {
  takes: [
    '--asn',
    '--keepalive-interval',
    '--bgp-identifier-range',
    '--advertisement-mode',
    '--set-advertisement-groups',
    '--set-advertisement-ranges',
  ],
};

const natSources = ['--nat-all-subnet-ip-ranges', '--nat-primary-subnet-ip-ranges', '--nat-custom-subnet-ip-ranges'];
const natTimeouts = [
  '--udp-idle-timeout',
  '--icmp-idle-timeout',
  '--tcp-established-idle-timeout',
  '--tcp-transitory-idle-timeout',
  '--tcp-time-wait-timeout',
];
const natNumbers = [...natTimeouts, '--min-ports-per-vm', '--max-ports-per-vm'];

/**
 * `routers nats update`.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/routers/nats/update
 */
export const natFlags: UpdateFlags = {
  takes: [
    ...natSources,
    ...natNumbers,
    '--auto-allocate-nat-external-ips',
    '--nat-external-ip-pool',
    '--auto-network-tier',
    '--enable-dynamic-port-allocation',
    '--enable-endpoint-independent-mapping',
    '--enable-logging',
    '--log-filter',
  ],
  // What one of these says takes the place of what another one said.
  clears: {
    ...Object.fromEntries(natNumbers.map((name) => [name, [name.replace('--', '--clear-')] as const])),
    ...negated('--enable-logging', '--enable-dynamic-port-allocation', '--enable-endpoint-independent-mapping'),
  },
  always: ['--router'],
};

/** Flags of a gateway that replace one another, so that none of them has to be taken away. */
export const natChoices: ReadonlySet<string> = new Set([
  ...natSources,
  '--auto-allocate-nat-external-ips',
  '--nat-external-ip-pool',
]);

/**
 * `instance-groups managed update`.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/instance-groups/managed/update
 */
export const managedGroupFlags: UpdateFlags = {
  takes: [
    '--health-check',
    '--initial-delay',
    '--target-distribution-shape',
    '--update-policy-type',
    '--update-policy-minimal-action',
    '--update-policy-most-disruptive-action',
    '--update-policy-replacement-method',
    '--update-policy-max-surge',
    '--update-policy-max-unavailable',
    '--instance-redistribution-type',
  ],
  clears: { '--health-check': ['--clear-autohealing'] },
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
    ...emptied('--description', '--source-ranges', '--destination-ranges', '--source-tags', '--target-tags'),
    ...emptied('--source-service-accounts', '--target-service-accounts'),
    ...reset({ '--priority': '1000' }),
    ...negated('--disabled', '--enable-logging'),
  },
  with: { '--logging-metadata': ['--enable-logging'] },
};
