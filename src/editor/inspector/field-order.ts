import { type Field, type KindName, kinds } from '../../core/index.ts';

/** The fields that are always in sight, most important first; the others fold away. */
const main: Readonly<Record<KindName, readonly string[]>> = {
  network: ['autoCreateSubnetworks', 'mtu'],
  subnet: ['network', 'region', 'ipCidrRange', 'secondaryIpRanges', 'purpose', 'role', 'stackType', 'ipv6AccessType'],
  firewallRule: ['network', 'direction', 'sourceRanges', 'allowed', 'denied', 'targetTags'],
  router: ['network', 'region', 'nats'],
  address: ['region', 'address', 'addressType', 'subnetwork', 'networkTier'],
  vm: ['zone', 'machineType', 'networkInterfaces', 'tags'],
  instanceGroup: ['managed', 'zone', 'region', 'instances', 'instanceTemplate', 'namedPorts'],
  cloudRunService: ['region'],
  cloudRunFunction: ['region', 'generation'],
  appEngineService: ['region'],
  apiGateway: ['region'],
  internetHost: ['fqdn', 'ipAddress'],
  hybridHost: ['ipAddress', 'link'],
  hybridLink: ['type', 'region', 'network', 'router', 'ranges'],
  googleApi: ['host'],
  neg: [
    'networkEndpointType',
    'zone',
    'region',
    'network',
    'subnetwork',
    'defaultPort',
    'pscTargetService',
    'cloudRun',
    'cloudFunction',
    'appEngine',
    'serverlessDeployment',
    'endpoints',
  ],
  gkeService: ['cluster', 'namespace', 'region', 'ingress', 'ports', 'negs'],
  healthCheck: ['type', 'region', 'portSpecification', 'port', 'requestPath', 'host'],
  backendService: ['loadBalancingScheme', 'protocol', 'region', 'healthChecks', 'network', 'backends'],
  backendBucket: ['bucketName', 'loadBalancingScheme', 'enableCdn'],
  urlMap: ['region', 'defaultService', 'defaultUrlRedirect', 'hostRules', 'pathMatchers'],
  certificate: ['type', 'region', 'managed'],
  targetProxy: ['type', 'region', 'urlMap', 'service', 'sslCertificates'],
  forwardingRule: [
    'loadBalancingScheme',
    'region',
    'IPAddress',
    'IPProtocol',
    'portRange',
    'ports',
    'allPorts',
    'target',
    'backendService',
    'network',
    'subnetwork',
    'allowGlobalAccess',
  ],
  serviceAttachment: ['region', 'targetService', 'natSubnets', 'connectionPreference'],
  external: ['url', 'note'],
  opaque: ['apiKind', 'json'],
};

/** Fields of a network interface that are always in sight. */
export const mainNicFields = ['subnetwork', 'networkIP', 'aliasIpRanges', 'stackType', 'ipv6Address', 'accessConfigs'];

export interface NamedField {
  readonly key: string;
  readonly field: Field;
}

/** The fields of a kind, split into those in sight and those that fold away. */
export function fieldsInOrder(kind: KindName): {
  readonly first: readonly NamedField[];
  readonly rest: readonly NamedField[];
} {
  return split(kinds[kind].fields, main[kind]);
}

export function split(fields: Readonly<Record<string, Field>>, wanted: readonly string[]) {
  const first = wanted.flatMap((key): NamedField[] => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return field ? [{ key, field }] : [];
  });
  const rest = Object.entries(fields).flatMap(([key, field]): NamedField[] =>
    wanted.includes(key) ? [] : [{ key, field }],
  );
  return { first, rest };
}
