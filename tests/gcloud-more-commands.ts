import type { Flag, Grammar } from './gcloud-grammar.ts';

/**
 * Commands that the description of gcloud beside the project leaves out, by name, with the page that was read. A flag
 * without a description of its own is the one of the command that creates such a thing.
 */
interface MoreCommand {
  readonly source: string;
  /** The command whose flags these are. */
  readonly like?: string;
  readonly flags: readonly string[];
  /** Flags that no other command describes; those that end in `!` take no value. */
  readonly own?: readonly string[];
  readonly scopes?: readonly string[];
}

const GCLOUD = 'https://cloud.google.com/sdk/gcloud/reference/compute';
const probes = ['--description', '--check-interval', '--timeout', '--healthy-threshold', '--unhealthy-threshold'];
const anyProbe = [...probes, '--enable-logging', '--port', '--use-serving-port', '--global', '--region'];
const layer4 = ['--port-name', '--proxy-header', '--request', '--response'];
const layer7 = ['--port-name', '--proxy-header', '--request-path', '--host', '--response'];

const check = (protocol: string, flags: readonly string[]): MoreCommand => ({
  source: `${GCLOUD}/health-checks/update/${protocol}`,
  like: `compute health-checks create ${protocol}`,
  flags: [...anyProbe, ...flags],
  scopes: ['--global', '--region'],
});

export const moreCommands: Readonly<Record<string, MoreCommand>> = {
  'compute health-checks update tcp': check('tcp', [...layer4, '--source-regions']),
  'compute health-checks update ssl': check('ssl', layer4),
  'compute health-checks update http': check('http', [...layer7, '--source-regions']),
  'compute health-checks update https': check('https', [...layer7, '--source-regions']),
  'compute health-checks update http2': check('http2', layer7),
  'compute health-checks update grpc': check('grpc', ['--grpc-service-name']),
  'compute health-checks update grpc-with-tls': check('grpc-with-tls', ['--grpc-service-name']),
  'compute firewall-rules update': {
    source: `${GCLOUD}/firewall-rules/update`,
    like: 'compute firewall-rules create',
    flags: [
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
  },
  'compute backend-services update-backend': {
    source: `${GCLOUD}/backend-services/update-backend`,
    like: 'compute backend-services add-backend',
    flags: [
      '--instance-group',
      '--instance-group-zone',
      '--instance-group-region',
      '--network-endpoint-group',
      '--network-endpoint-group-zone',
      '--balancing-mode',
      '--max-rate',
      '--max-rate-per-instance',
      '--max-rate-per-endpoint',
      '--max-connections',
      '--max-connections-per-instance',
      '--max-connections-per-endpoint',
      '--max-in-flight-requests',
      '--max-in-flight-requests-per-instance',
      '--max-in-flight-requests-per-endpoint',
      '--max-utilization',
      '--capacity-scaler',
      '--failover',
      '--preference',
      '--description',
      '--global',
      '--region',
    ],
    scopes: ['--global', '--region'],
  },
  'compute backend-services import': {
    source: `${GCLOUD}/backend-services/import`,
    like: 'compute url-maps import',
    flags: ['--source', '--global', '--region'],
    scopes: ['--global', '--region'],
  },
  'alpha compute target-grpc-proxies import': {
    source: 'https://cloud.google.com/sdk/gcloud/reference/alpha/compute/target-grpc-proxies/import',
    like: 'compute url-maps import',
    flags: ['--source'],
  },
  'compute url-maps set-default-service': {
    source: `${GCLOUD}/url-maps/set-default-service`,
    like: 'compute url-maps create',
    flags: ['--default-service', '--default-backend-bucket', '--global', '--region'],
    scopes: ['--global', '--region'],
  },
  'compute target-http-proxies update': {
    source: `${GCLOUD}/target-http-proxies/update`,
    like: 'compute target-http-proxies create',
    flags: [
      '--url-map',
      '--global-url-map',
      '--url-map-region',
      '--http-keep-alive-timeout-sec',
      '--global',
      '--region',
    ],
    own: ['--clear-http-keep-alive-timeout-sec!'],
    scopes: ['--global', '--region'],
  },
  'compute target-https-proxies update': {
    source: `${GCLOUD}/target-https-proxies/update`,
    like: 'compute target-https-proxies create',
    flags: [
      '--url-map',
      '--global-url-map',
      '--url-map-region',
      '--ssl-certificates',
      '--global-ssl-certificates',
      '--ssl-certificates-region',
      '--certificate-manager-certificates',
      '--certificate-map',
      '--ssl-policy',
      '--global-ssl-policy',
      '--ssl-policy-region',
      '--quic-override',
      '--tls-early-data',
      '--server-tls-policy',
      '--http-keep-alive-timeout-sec',
      '--global',
      '--region',
    ],
    own: [
      '--clear-http-keep-alive-timeout-sec!',
      '--clear-ssl-certificates!',
      '--clear-certificate-map!',
      '--clear-ssl-policy!',
      '--clear-server-tls-policy!',
    ],
    scopes: ['--global', '--region'],
  },
  'compute target-tcp-proxies update': {
    source: `${GCLOUD}/target-tcp-proxies/update`,
    like: 'compute target-tcp-proxies create',
    flags: ['--backend-service', '--proxy-header'],
  },
  'compute target-ssl-proxies update': {
    source: `${GCLOUD}/target-ssl-proxies/update`,
    like: 'compute target-ssl-proxies create',
    flags: ['--backend-service', '--proxy-header', '--ssl-certificates', '--certificate-map', '--ssl-policy'],
    own: ['--clear-ssl-certificates!', '--clear-certificate-map!', '--clear-ssl-policy!', '--global-ssl-policy!'],
  },
  'compute forwarding-rules set-target': {
    source: `${GCLOUD}/forwarding-rules/set-target`,
    like: 'compute forwarding-rules create',
    flags: [
      '--backend-service',
      '--backend-service-region',
      '--global-backend-service',
      '--target-grpc-proxy',
      '--target-http-proxy',
      '--target-http-proxy-region',
      '--global-target-http-proxy',
      '--target-https-proxy',
      '--target-https-proxy-region',
      '--global-target-https-proxy',
      '--target-ssl-proxy',
      '--target-tcp-proxy',
      '--target-tcp-proxy-region',
      '--global-target-tcp-proxy',
      '--target-instance',
      '--target-instance-zone',
      '--target-pool',
      '--target-pool-region',
      '--target-vpn-gateway',
      '--target-vpn-gateway-region',
      '--load-balancing-scheme',
      '--global',
      '--region',
    ],
    scopes: ['--global', '--region'],
  },
  'compute forwarding-rules update': {
    source: `${GCLOUD}/forwarding-rules/update`,
    like: 'compute forwarding-rules create',
    flags: ['--allow-global-access', '--allow-psc-global-access', '--source-ip-ranges', '--global', '--region'],
    scopes: ['--global', '--region'],
  },
  'compute service-attachments update': {
    source: `${GCLOUD}/service-attachments/update`,
    like: 'compute service-attachments create',
    flags: [
      '--nat-subnets',
      '--nat-subnets-region',
      '--connection-preference',
      '--enable-proxy-protocol',
      '--consumer-accept-list',
      '--consumer-reject-list',
      '--reconcile-connections',
      '--propagated-connection-limit',
      '--description',
      '--region',
    ],
    scopes: ['--region'],
  },
  'compute networks update': {
    source: `${GCLOUD}/networks/update`,
    like: 'compute networks create',
    flags: [
      '--mtu',
      '--bgp-routing-mode',
      '--bgp-best-path-selection-mode',
      '--bgp-bps-always-compare-med',
      '--bgp-bps-inter-region-cost',
      '--enable-ula-internal-ipv6',
      '--internal-ipv6-range',
      '--network-firewall-policy-enforcement-order',
    ],
    own: ['--switch-to-custom-subnet-mode!'],
  },
  'compute networks subnets expand-ip-range': {
    source: `${GCLOUD}/networks/subnets/expand-ip-range`,
    like: 'compute networks subnets create',
    flags: ['--region'],
    own: ['--prefix-length'],
    scopes: ['--region'],
  },
  'compute networks subnets update': {
    source: `${GCLOUD}/networks/subnets/update`,
    like: 'compute networks subnets create',
    flags: [
      '--region',
      '--role',
      '--stack-type',
      '--ipv6-access-type',
      '--external-ipv6-prefix',
      '--ip-collection',
      '--enable-private-ip-google-access',
      '--private-ipv6-google-access-type',
      '--enable-flow-logs',
      '--logging-aggregation-interval',
      '--logging-flow-sampling',
      '--logging-metadata',
      '--logging-filter-expr',
    ],
    own: ['--add-secondary-ranges', '--remove-secondary-ranges'],
    scopes: ['--region'],
  },
  'compute routers update': {
    source: `${GCLOUD}/routers/update`,
    like: 'compute routers create',
    flags: [
      '--asn',
      '--keepalive-interval',
      '--bgp-identifier-range',
      '--advertisement-mode',
      '--set-advertisement-groups',
      '--set-advertisement-ranges',
      '--region',
    ],
    scopes: ['--region'],
  },
  'compute routers nats update': {
    source: `${GCLOUD}/routers/nats/update`,
    like: 'compute routers nats create',
    flags: [
      '--router',
      '--region',
      '--nat-all-subnet-ip-ranges',
      '--nat-primary-subnet-ip-ranges',
      '--nat-custom-subnet-ip-ranges',
      '--auto-allocate-nat-external-ips',
      '--nat-external-ip-pool',
      '--auto-network-tier',
      '--min-ports-per-vm',
      '--max-ports-per-vm',
      '--enable-dynamic-port-allocation',
      '--enable-endpoint-independent-mapping',
      '--udp-idle-timeout',
      '--icmp-idle-timeout',
      '--tcp-established-idle-timeout',
      '--tcp-transitory-idle-timeout',
      '--tcp-time-wait-timeout',
      '--enable-logging',
      '--log-filter',
    ],
    own: [
      '--clear-min-ports-per-vm!',
      '--clear-max-ports-per-vm!',
      '--clear-udp-idle-timeout!',
      '--clear-icmp-idle-timeout!',
      '--clear-tcp-established-idle-timeout!',
      '--clear-tcp-transitory-idle-timeout!',
      '--clear-tcp-time-wait-timeout!',
    ],
    scopes: ['--region'],
  },
  'compute routers nats delete': {
    source: `${GCLOUD}/routers/nats/delete`,
    like: 'compute routers nats create',
    flags: ['--router', '--region'],
    scopes: ['--region'],
  },
  'compute instance-groups unmanaged remove-instances': {
    source: `${GCLOUD}/instance-groups/unmanaged/remove-instances`,
    like: 'compute instance-groups unmanaged add-instances',
    flags: ['--instances', '--zone'],
    scopes: ['--zone'],
  },
  'compute instance-groups managed set-instance-template': {
    source: `${GCLOUD}/instance-groups/managed/set-instance-template`,
    like: 'compute instance-groups managed create',
    flags: ['--template', '--zone', '--region'],
    scopes: ['--zone', '--region'],
  },
  'compute instance-groups managed resize': {
    source: `${GCLOUD}/instance-groups/managed/resize`,
    like: 'compute instance-groups managed create',
    flags: ['--size', '--zone', '--region'],
    scopes: ['--zone', '--region'],
  },
  'compute instance-groups managed update': {
    source: `${GCLOUD}/instance-groups/managed/update`,
    like: 'compute instance-groups managed create',
    flags: [
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
      '--zone',
      '--region',
    ],
    own: ['--clear-autohealing!'],
    scopes: ['--zone', '--region'],
  },
  'compute instances add-tags': { source: `${GCLOUD}/instances/add-tags`, flags: [], own: ['--tags', '--zone'] },
  'compute instances remove-tags': { source: `${GCLOUD}/instances/remove-tags`, flags: [], own: ['--tags', '--zone'] },
  'compute instances add-labels': { source: `${GCLOUD}/instances/add-labels`, flags: [], own: ['--labels', '--zone'] },
  'compute instances remove-labels': {
    source: `${GCLOUD}/instances/remove-labels`,
    flags: [],
    own: ['--labels', '--zone'],
  },
  'compute instances set-machine-type': {
    source: `${GCLOUD}/instances/set-machine-type`,
    flags: [],
    own: ['--machine-type', '--zone'],
  },
  'compute instances stop': { source: `${GCLOUD}/instances/stop`, flags: [], own: ['--zone'] },
  'compute instances start': { source: `${GCLOUD}/instances/start`, flags: [], own: ['--zone'] },
  'compute backend-buckets update': {
    source: `${GCLOUD}/backend-buckets/update`,
    flags: [],
    own: [
      '--gcs-bucket-name',
      '--enable-cdn!',
      '--compression-mode',
      '--custom-response-header',
      '--no-custom-response-headers!',
      '--description',
      '--cache-mode',
      '--default-ttl',
      '--max-ttl',
      '--client-ttl',
      '--no-client-ttl!',
      '--no-default-ttl!',
      '--no-max-ttl!',
      '--edge-security-policy',
    ],
  },
};

/** The description with these commands added. */
export function withMoreCommands(grammar: Grammar): Grammar {
  const commands = { ...grammar.commands };
  for (const [name, { like, flags, own = [], scopes = [] }] of Object.entries(moreCommands)) {
    const model = like === undefined ? undefined : grammar.commands[like];
    const known: Record<string, Flag> = {};
    for (const flag of flags) {
      const spec = model?.flags[flag];
      if (!spec) throw new Error(`${like} has no ${flag}`);
      // An update takes an empty list: it takes all of it away.
      known[flag] = { ...spec, required: false, ...(spec.type === 'list' ? { min: 0 } : {}) };
    }
    for (const flag of own) known[flag.replace(/!$/, '')] = { type: flag.endsWith('!') ? 'flag' : 'string' };
    commands[name] = {
      positionals: [{ name: 'NAME' }],
      flags: known,
      ...(scopes.length > 0 ? { scopeFlags: [...scopes] } : {}),
    };
  }
  return { ...grammar, commands };
}
