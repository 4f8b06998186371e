import type { UpdateFlags } from './flag-diff.ts';

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
    '--mtu': ['--mtu', '1460'],
    '--bgp-routing-mode': ['--bgp-routing-mode', 'regional'],
    '--network-firewall-policy-enforcement-order': [
      '--network-firewall-policy-enforcement-order',
      'AFTER_CLASSIC_FIREWALL',
    ],
  },
};

/**
 * `networks subnets update`: of some flags only one at a time.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/networks/subnets/update
 */
export const subnetFlags: readonly UpdateFlags[] = [
  {
    takes: ['--stack-type', '--ipv6-access-type', '--external-ipv6-prefix', '--ip-collection'],
    clears: { '--stack-type': ['--stack-type', 'IPV4_ONLY'] },
  },
  {
    takes: [
      '--enable-flow-logs',
      '--logging-aggregation-interval',
      '--logging-flow-sampling',
      '--logging-metadata',
      '--logging-filter-expr',
    ],
    clears: { '--enable-flow-logs': ['--no-enable-flow-logs'] },
  },
  {
    takes: ['--enable-private-ip-google-access'],
    clears: { '--enable-private-ip-google-access': ['--no-enable-private-ip-google-access'] },
  },
  { takes: ['--private-ipv6-google-access-type'] },
  { takes: ['--role'] },
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
    '--enable-logging': ['--no-enable-logging'],
    '--enable-dynamic-port-allocation': ['--no-enable-dynamic-port-allocation'],
    '--enable-endpoint-independent-mapping': ['--no-enable-endpoint-independent-mapping'],
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
