import { Grammar } from './gcloud-grammar.ts';

/**
 * The commands that scripts use, in their body or in a comment to copy, and that the collected description of gcloud does
 * not have: each by name, with the page that documents it and the flags of it that are used.
 */
interface Documented {
  readonly command: string;
  readonly source: string;
  readonly positionals?: readonly string[];
  readonly flags: Grammar['commands'][string]['flags'];
  readonly rules?: Grammar['commands'][string]['rules'];
  /** Not in the older SDK that a machine may have. */
  readonly isNewer?: true;
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

export const documented: readonly Documented[] = [
  {
    command: 'compute networks peerings create',
    source: `${reference}/compute/networks/peerings/create`,
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
    source: `${reference}/compute/networks/peerings/delete`,
    flags: { '--network': { ...text, required: true } },
  },
  {
    command: 'compute health-checks create grpc-with-tls',
    source: `${reference}/compute/health-checks/create/grpc-with-tls`,
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
    source: `${reference}/compute/backend-buckets/create`,
    flags: bucketFlags,
  },
  {
    command: 'compute backend-buckets update',
    source: `${reference}/compute/backend-buckets/update`,
    flags: { '--edge-security-policy': text },
  },
  { command: 'compute backend-buckets delete', source: `${reference}/compute/backend-buckets/delete`, flags: {} },
  {
    command: 'beta compute backend-buckets create',
    source: `${reference}/beta/compute/backend-buckets/create`,
    isNewer: true,
    flags: { ...bucketFlags, ...scope },
    rules: [place],
  },
  {
    command: 'beta compute backend-buckets update',
    source: `${reference}/beta/compute/backend-buckets/update`,
    isNewer: true,
    flags: { ...scope, '--edge-security-policy': text },
    rules: [place],
  },
  {
    command: 'beta compute backend-buckets delete',
    source: `${reference}/beta/compute/backend-buckets/delete`,
    isNewer: true,
    flags: scope,
    rules: [place],
  },
  {
    command: 'beta compute network-endpoint-groups create',
    source: `${reference}/beta/compute/network-endpoint-groups/create`,
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
    source: `${reference}/compute/instance-templates/delete`,
    flags: { '--region': text },
  },
  {
    command: 'compute backend-services get-health',
    source: `${reference}/compute/backend-services/get-health`,
    flags: scope,
    rules: [place],
  },
  {
    command: 'compute forwarding-rules describe',
    source: `${reference}/compute/forwarding-rules/describe`,
    flags: scope,
    rules: [place],
  },
  {
    command: 'compute ssl-certificates describe',
    source: `${reference}/compute/ssl-certificates/describe`,
    flags: scope,
    rules: [place],
  },
  {
    command: 'functions deploy',
    source: `${reference}/functions/deploy`,
    flags: {
      '--region': text,
      '--gen2': truth,
      '--runtime': text,
      '--source': text,
      '--trigger-http': { type: 'flag' },
    },
  },
  { command: 'app deploy', source: `${reference}/app/deploy`, positionals: ['DEPLOYABLES'], flags: {} },
  {
    command: 'api-gateway gateways create',
    source: `${reference}/api-gateway/gateways/create`,
    flags: {
      '--location': { ...text, required: true },
      '--api': { ...text, required: true },
      '--api-config': { ...text, required: true },
    },
  },
  {
    command: 'container clusters get-credentials',
    source: `${reference}/container/clusters/get-credentials`,
    flags: { '--region': text },
  },
];

/** The description of gcloud with these commands in it. */
export function withDocumented(grammar: Grammar): Grammar {
  const more = documented.map(({ command, flags, rules, positionals = ['NAME'], isNewer }) => [
    command,
    {
      positionals: positionals.map((name) => ({ name, required: true })),
      flags,
      rules: rules ?? [],
      ...(isNewer ? { newer: { '--project': command } } : {}),
    },
  ]);
  return Grammar.parse({ ...grammar, commands: { ...grammar.commands, ...Object.fromEntries(more) } });
}
