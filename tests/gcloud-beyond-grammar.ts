import { type Flag, Grammar } from './gcloud-grammar.ts';

type Flags = Readonly<Record<string, Flag>>;

/**
 * The commands that scripts use, in their body or in a comment to copy, and that the collected description of gcloud does
 * not have: each by name, with the flags of it that are used. The name tells the page that documents it.
 */
interface Row {
  readonly command: string;
  readonly positionals?: readonly string[];
  /** Flags that are described here. */
  readonly flags?: Flags;
  /** The command that makes what this one changes, and those of its flags that this one takes too. */
  readonly like?: string;
  readonly takes?: string;
  /** Flags of which nothing more is known; those that end in `!` take no value. */
  readonly own?: string;
  /** Where the resource may live: one of these has to stand. */
  readonly scopes?: readonly string[];
  readonly rules?: Grammar['commands'][string]['rules'];
  /** Not in the older SDK that a machine may have: the command, or these of its flags. */
  readonly isNewer?: true | readonly string[];
}

const reference = 'https://cloud.google.com/sdk/gcloud/reference';
const text = { type: 'string' };
const truth = { type: 'flag', negatable: true };
const duration = { type: 'duration' };
const place = { rule: 'exactly one', of: ['--global', '--region'] };
const scope = { '--global': { type: 'flag' }, '--region': text };

const bucketFlags = {
  '--gcs-bucket-name': { ...text, required: true },
  '--description': text,
  '--enable-cdn': truth,
  '--load-balancing-scheme': { ...text, choices: ['EXTERNAL_MANAGED', 'INTERNAL_MANAGED'] },
  '--compression-mode': { ...text, choices: ['AUTOMATIC', 'DISABLED'] },
  '--custom-response-header': { ...text, repeatable: true },
  '--cache-mode': { ...text, choices: ['CACHE_ALL_STATIC', 'FORCE_CACHE_ALL', 'USE_ORIGIN_HEADERS'] },
  '--default-ttl': duration,
  '--max-ttl': duration,
  '--client-ttl': duration,
  '--serve-while-stale': duration,
  '--signed-url-cache-max-age': duration,
  '--negative-caching': truth,
  '--negative-caching-policy': { type: 'dict', keys: 'any' as const },
  '--request-coalescing': truth,
  '--bypass-cache-on-request-headers': { ...text, repeatable: true },
  '--cache-key-query-string-whitelist': { type: 'list' },
  '--cache-key-include-http-header': { type: 'list' },
};

const rows: readonly Row[] = [
  {
    command: 'compute networks peerings create',
    flags: {
      '--network': { ...text, required: true },
      '--peer-network': { ...text, required: true },
      '--export-custom-routes': truth,
      '--import-custom-routes': truth,
      '--export-subnet-routes-with-public-ip': truth,
      '--import-subnet-routes-with-public-ip': truth,
      '--stack-type': { ...text, choices: ['IPV4_IPV6', 'IPV4_ONLY'] },
    },
  },
  {
    command: 'compute networks peerings delete',
    flags: { '--network': { ...text, required: true } },
  },
  {
    command: 'compute health-checks create grpc-with-tls',
    isNewer: true,
    flags: {
      ...scope,
      '--description': text,
      '--port': { type: 'int', min: 1, max: 65_535 },
      '--use-serving-port': { type: 'flag' },
      '--grpc-service-name': text,
      '--check-interval': duration,
      '--timeout': duration,
      '--healthy-threshold': { type: 'int' },
      '--unhealthy-threshold': { type: 'int' },
      '--enable-logging': truth,
    },
    rules: [place, { rule: 'exactly one', of: ['--port', '--use-serving-port'] }],
  },
  {
    command: 'compute backend-buckets create',
    flags: bucketFlags,
  },
  { command: 'compute backend-buckets delete', flags: {} },
  {
    command: 'beta compute backend-buckets create',
    isNewer: true,
    flags: { ...bucketFlags, ...scope },
    rules: [place],
  },
  {
    command: 'beta compute backend-buckets update',
    isNewer: true,
    flags: { ...scope, '--edge-security-policy': text },
    rules: [place],
  },
  {
    command: 'beta compute backend-buckets delete',
    isNewer: true,
    flags: scope,
    rules: [place],
  },
  {
    command: 'beta compute network-endpoint-groups create',
    flags: {
      '--network-endpoint-type': { ...text, required: true, choices: ['serverless'] },
      '--region': { ...text, required: true },
      '--serverless-deployment-platform': text,
      '--serverless-deployment-resource': text,
      '--serverless-deployment-version': text,
      '--serverless-deployment-url-mask': text,
    },
  },
  {
    command: 'compute instance-templates delete',
    flags: { '--region': text },
  },
  {
    command: 'compute backend-services get-health',
    flags: scope,
    rules: [place],
  },
  {
    command: 'compute forwarding-rules describe',
    flags: scope,
    rules: [place],
  },
  {
    command: 'compute ssl-certificates describe',
    flags: scope,
    rules: [place],
  },
  {
    command: 'functions deploy',
    flags: {
      '--region': text,
      '--gen2': truth,
      '--runtime': text,
      '--source': text,
      '--trigger-http': { type: 'flag' },
    },
  },
  { command: 'app deploy', positionals: ['DEPLOYABLES'], flags: {} },
  {
    command: 'api-gateway gateways create',
    flags: {
      '--location': { ...text, required: true },
      '--api': { ...text, required: true },
      '--api-config': { ...text, required: true },
    },
  },
  {
    command: 'container clusters get-credentials',
    flags: { '--region': text },
  },

  // What changes resources that are there.
  {
    command: 'compute health-checks update tcp',
    like: 'compute health-checks create tcp',
    takes: `
      --description --check-interval --timeout --healthy-threshold --unhealthy-threshold --enable-logging
      --port --use-serving-port --port-name --proxy-header --request --response --source-regions`,
    scopes: ['--global', '--region'],
  },
  {
    command: 'compute health-checks update ssl',
    like: 'compute health-checks create ssl',
    takes: `
      --description --check-interval --timeout --healthy-threshold --unhealthy-threshold --enable-logging
      --port --use-serving-port --port-name --proxy-header --request --response`,
    scopes: ['--global', '--region'],
  },
  {
    command: 'compute health-checks update http',
    like: 'compute health-checks create http',
    takes: `
      --description --check-interval --timeout --healthy-threshold --unhealthy-threshold --enable-logging
      --port --use-serving-port --port-name --proxy-header --request-path --host --response --source-regions`,
    scopes: ['--global', '--region'],
  },
  {
    command: 'compute health-checks update https',
    like: 'compute health-checks create https',
    takes: `
      --description --check-interval --timeout --healthy-threshold --unhealthy-threshold --enable-logging
      --port --use-serving-port --port-name --proxy-header --request-path --host --response --source-regions`,
    scopes: ['--global', '--region'],
  },
  {
    command: 'compute health-checks update http2',
    like: 'compute health-checks create http2',
    takes: `
      --description --check-interval --timeout --healthy-threshold --unhealthy-threshold --enable-logging
      --port --use-serving-port --port-name --proxy-header --request-path --host --response`,
    scopes: ['--global', '--region'],
  },
  {
    command: 'compute health-checks update grpc',
    like: 'compute health-checks create grpc',
    takes: `
      --description --check-interval --timeout --healthy-threshold --unhealthy-threshold --enable-logging
      --port --use-serving-port --grpc-service-name`,
    scopes: ['--global', '--region'],
  },
  {
    command: 'compute health-checks update grpc-with-tls',
    like: 'compute health-checks create grpc-with-tls',
    takes: `
      --description --check-interval --timeout --healthy-threshold --unhealthy-threshold --enable-logging
      --port --use-serving-port --grpc-service-name`,
    scopes: ['--global', '--region'],
  },
  {
    command: 'compute firewall-rules update',
    like: 'compute firewall-rules create',
    takes: `
      --rules --priority --description --source-ranges --destination-ranges --source-tags --target-tags
      --source-service-accounts --target-service-accounts --disabled --enable-logging --logging-metadata`,
  },
  {
    command: 'compute backend-services update-backend',
    like: 'compute backend-services add-backend',
    takes: `
      --instance-group --instance-group-zone --instance-group-region --network-endpoint-group
      --network-endpoint-group-zone --balancing-mode --max-rate --max-rate-per-instance
      --max-rate-per-endpoint --max-connections --max-connections-per-instance --max-connections-per-endpoint
      --max-in-flight-requests --max-in-flight-requests-per-instance --max-in-flight-requests-per-endpoint
      --max-utilization --capacity-scaler --failover --preference --description`,
    scopes: ['--global', '--region'],
  },
  {
    command: 'compute backend-services import',
    like: 'compute url-maps import',
    takes: '--source',
    scopes: ['--global', '--region'],
  },
  {
    command: 'alpha compute target-grpc-proxies import',
    like: 'compute url-maps import',
    takes: '--source',
  },
  {
    command: 'compute url-maps set-default-service',
    like: 'compute url-maps create',
    takes: '--default-service --default-backend-bucket',
    scopes: ['--global', '--region'],
  },
  {
    command: 'compute target-http-proxies update',
    like: 'compute target-http-proxies create',
    takes: '--url-map --global-url-map --url-map-region --http-keep-alive-timeout-sec',
    own: '--clear-http-keep-alive-timeout-sec!',
    scopes: ['--global', '--region'],
  },
  {
    command: 'compute target-https-proxies update',
    like: 'compute target-https-proxies create',
    takes: `
      --url-map --global-url-map --url-map-region --ssl-certificates --global-ssl-certificates
      --ssl-certificates-region --certificate-manager-certificates --certificate-map --ssl-policy
      --global-ssl-policy --ssl-policy-region --quic-override --tls-early-data --server-tls-policy
      --http-keep-alive-timeout-sec`,
    own: `
      --clear-http-keep-alive-timeout-sec! --clear-ssl-certificates! --clear-certificate-map!
      --clear-ssl-policy! --clear-server-tls-policy!`,
    scopes: ['--global', '--region'],
  },
  {
    command: 'compute target-tcp-proxies update',
    like: 'compute target-tcp-proxies create',
    takes: '--backend-service --proxy-header',
  },
  {
    command: 'compute target-ssl-proxies update',
    like: 'compute target-ssl-proxies create',
    takes: '--backend-service --proxy-header --ssl-certificates --certificate-map --ssl-policy',
    own: '--clear-ssl-certificates! --clear-certificate-map! --clear-ssl-policy! --global-ssl-policy!',
  },
  {
    command: 'compute forwarding-rules set-target',
    like: 'compute forwarding-rules create',
    takes: `
      --backend-service --backend-service-region --global-backend-service --target-grpc-proxy
      --target-http-proxy --target-http-proxy-region --global-target-http-proxy --target-https-proxy
      --target-https-proxy-region --global-target-https-proxy --target-ssl-proxy --target-tcp-proxy
      --target-tcp-proxy-region --global-target-tcp-proxy --target-instance --target-instance-zone
      --target-pool --target-pool-region --target-vpn-gateway --target-vpn-gateway-region
      --load-balancing-scheme`,
    scopes: ['--global', '--region'],
  },
  {
    command: 'compute forwarding-rules update',
    like: 'compute forwarding-rules create',
    takes: '--allow-global-access --allow-psc-global-access --source-ip-ranges --load-balancing-scheme',
    flags: {
      '--external-managed-backend-bucket-migration-state': {
        ...text,
        choices: ['PREPARE', 'TEST_BY_PERCENTAGE', 'TEST_ALL_TRAFFIC'],
      },
      '--external-managed-backend-bucket-migration-testing-percentage': { type: 'float' },
    },
    scopes: ['--global', '--region'],
  },
  {
    command: 'compute service-attachments update',
    like: 'compute service-attachments create',
    takes: `
      --nat-subnets --nat-subnets-region --connection-preference --enable-proxy-protocol
      --consumer-accept-list --consumer-reject-list --reconcile-connections --propagated-connection-limit
      --description`,
    scopes: ['--region'],
  },
  {
    command: 'compute networks update',
    like: 'compute networks create',
    takes: `
      --mtu --bgp-routing-mode --bgp-best-path-selection-mode --bgp-bps-always-compare-med
      --bgp-bps-inter-region-cost --enable-ula-internal-ipv6 --internal-ipv6-range
      --network-firewall-policy-enforcement-order`,
    own: '--switch-to-custom-subnet-mode!',
  },
  {
    command: 'compute networks peerings update',
    like: 'compute networks peerings create',
    takes: `
      --network --export-custom-routes --import-custom-routes --export-subnet-routes-with-public-ip
      --import-subnet-routes-with-public-ip --stack-type`,
  },
  {
    command: 'compute networks subnets expand-ip-range',
    like: 'compute networks subnets create',
    own: '--prefix-length',
    scopes: ['--region'],
  },
  {
    command: 'compute networks subnets update',
    like: 'compute networks subnets create',
    takes: `
      --role --stack-type --ipv6-access-type --external-ipv6-prefix --ip-collection --allow-cidr-routes-overlap
      --enable-private-ip-google-access --private-ipv6-google-access-type --enable-flow-logs
      --logging-aggregation-interval --logging-flow-sampling --logging-metadata --logging-filter-expr`,
    own: '--add-secondary-ranges --remove-secondary-ranges --drain-timeout',
    isNewer: ['--allow-cidr-routes-overlap', '--no-allow-cidr-routes-overlap'],
    scopes: ['--region'],
  },
  {
    command: 'compute routers update',
    like: 'compute routers create',
    takes: `
      --asn --keepalive-interval --bgp-identifier-range --advertisement-mode --set-advertisement-groups
      --set-advertisement-ranges`,
    scopes: ['--region'],
  },
  {
    command: 'compute routers nats update',
    like: 'compute routers nats create',
    takes: `
      --router --nat-all-subnet-ip-ranges --nat-primary-subnet-ip-ranges --nat-custom-subnet-ip-ranges
      --auto-allocate-nat-external-ips --nat-external-ip-pool --auto-network-tier --min-ports-per-vm
      --max-ports-per-vm --enable-dynamic-port-allocation --enable-endpoint-independent-mapping
      --udp-idle-timeout --icmp-idle-timeout --tcp-established-idle-timeout --tcp-transitory-idle-timeout
      --tcp-time-wait-timeout --enable-logging --log-filter`,
    own: `
      --clear-min-ports-per-vm! --clear-max-ports-per-vm! --clear-udp-idle-timeout! --clear-icmp-idle-timeout!
      --clear-tcp-established-idle-timeout! --clear-tcp-transitory-idle-timeout!
      --clear-tcp-time-wait-timeout!`,
    scopes: ['--region'],
  },
  {
    command: 'compute routers nats delete',
    like: 'compute routers nats create',
    takes: '--router',
    scopes: ['--region'],
  },
  {
    command: 'compute instance-groups unmanaged remove-instances',
    like: 'compute instance-groups unmanaged add-instances',
    takes: '--instances',
    scopes: ['--zone'],
  },
  {
    command: 'compute instance-groups managed set-instance-template',
    like: 'compute instance-groups managed create',
    takes: '--template',
    scopes: ['--zone', '--region'],
  },
  {
    command: 'compute instance-groups managed resize',
    like: 'compute instance-groups managed create',
    takes: '--size',
    scopes: ['--zone', '--region'],
  },
  {
    command: 'compute instance-groups managed update',
    like: 'compute instance-groups managed create',
    takes: `
      --health-check --initial-delay --target-distribution-shape --update-policy-type
      --update-policy-minimal-action --update-policy-most-disruptive-action --update-policy-replacement-method
      --update-policy-max-surge --update-policy-max-unavailable --instance-redistribution-type`,
    own: '--clear-autohealing!',
    scopes: ['--zone', '--region'],
  },
  {
    command: 'compute instances add-tags',
    own: '--tags --zone',
  },
  {
    command: 'compute instances remove-tags',
    own: '--tags --zone',
  },
  {
    command: 'compute instances add-labels',
    own: '--labels --zone',
  },
  {
    command: 'compute instances remove-labels',
    own: '--labels --zone',
  },
  {
    command: 'compute instances set-machine-type',
    own: '--machine-type --zone',
  },
  {
    command: 'compute instances stop',
    own: '--zone',
  },
  {
    command: 'compute instances start',
    own: '--zone',
  },
  {
    command: 'compute backend-buckets update',
    own: `
      --gcs-bucket-name --enable-cdn! --compression-mode --custom-response-header
      --no-custom-response-headers! --description --cache-mode --default-ttl --max-ttl --client-ttl
      --no-client-ttl! --no-default-ttl! --no-max-ttl! --edge-security-policy`,
  },
];

export const documented = rows.map((row) => ({ ...row, source: `${reference}/${row.command.replaceAll(' ', '/')}` }));

/** The description of gcloud with these commands in it. */
export function withDocumented(grammar: Grammar): Grammar {
  const made = documented.filter(({ like }) => like === undefined);
  const whole = withRows(grammar, made);
  // Some are like those that are described here themselves.
  return withRows(
    whole,
    documented.filter(({ like }) => like !== undefined),
  );
}

/** The flags that only newer SDKs know; every command has the project, so that it stands for the command. */
const newerFlags = (isNewer: true | readonly string[], command: string): Record<string, string> =>
  Object.fromEntries((isNewer === true ? ['--project'] : isNewer).map((name) => [name, command]));

function withRows(grammar: Grammar, more: readonly Row[]): Grammar {
  const commands = more.map(({ command, rules = [], scopes, positionals = ['NAME'], isNewer, ...row }) => [
    command,
    {
      positionals: positionals.map((name) => ({ name, required: true })),
      flags: { ...row.flags, ...takenFlags(row, grammar), ...scopeFlags(scopes) },
      rules,
      ...(scopes ? { scopeFlags: [...scopes] } : {}),
      ...(isNewer ? { newer: newerFlags(isNewer, command) } : {}),
    },
  ]);
  return Grammar.parse({ ...grammar, commands: { ...grammar.commands, ...Object.fromEntries(commands) } });
}

const words = (text = ''): readonly string[] => text.split(/\s+/).filter(Boolean);

function takenFlags({ like, takes, own }: Pick<Row, 'like' | 'takes' | 'own'>, grammar: Grammar): Flags {
  const model = like === undefined ? undefined : grammar.commands[like];
  const found: Record<string, Flag> = {};
  for (const name of words(takes)) {
    const spec = model?.flags[name];
    if (!spec) throw new Error(`${like} has no ${name}`);
    // An update takes an empty list: it takes all of it away.
    found[name] = { ...spec, required: false, ...(spec.type === 'list' ? { min: 0 } : {}) };
  }
  for (const name of words(own)) found[name.replace(/!$/, '')] = { type: name.endsWith('!') ? 'flag' : 'string' };
  return found;
}

const scopeFlags = (scopes: readonly string[] = []): Flags =>
  Object.fromEntries(scopes.map((name) => [name, { type: name === '--global' ? 'flag' : 'string' }]));
