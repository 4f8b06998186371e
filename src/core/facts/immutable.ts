import type { SourceKey } from './sources.ts';

/**
 * What can still be changed once a resource exists. A single design says nothing of it: this is for whoever compares two
 * designs, the deployed one and the wanted one. API schema of August 2026, documents of April 2026.
 */
export type Change =
  /** Never: a new value means another resource in the place of the old one. */
  | 'replace'
  /** Only by a larger range around the present one, and never back. */
  | 'grow'
  /** In one direction only, `note` says which. */
  | 'one-way'
  /** Only while the VM is stopped. */
  | 'stopped'
  /** Parts come and go by calls of their own; what stays is not touched. */
  | 'add-remove';

export interface Immutability {
  /** Kind of the resource, as designs name it. */
  kind: string;
  /** The field, or `list[].field`; a parent stands for everything below it. */
  field: string;
  change: Change;
  note?: string;
  sources: readonly SourceKey[];
}

const fixed = (kind: string, sources: readonly SourceKey[], ...fields: readonly string[]): readonly Immutability[] =>
  fields.map((field) => ({ kind, field, change: 'replace', sources }));

/** Descriptions that are written once. */
const remark = (...kinds: readonly string[]): readonly Immutability[] =>
  kinds.map((kind) => ({ kind, field: 'description', change: 'replace', sources: ['tfDefinitions'] }));

const NEG = ['apiNeg', 'apiRegionNeg', 'tfDefinitions'] as const satisfies readonly SourceKey[];
const SUBNET = ['apiSubnetwork', 'vpcSubnets'] as const satisfies readonly SourceKey[];

export const immutability: readonly Immutability[] = [
  // A NEG has no patch call at all: only its endpoints come and go.
  ...fixed('neg', NEG, 'name', 'zone', 'region', 'networkEndpointType', 'network', 'subnetwork', 'defaultPort'),
  ...fixed('neg', NEG, 'cloudRun', 'appEngine', 'cloudFunction', 'serverlessDeployment', 'annotations'),
  ...fixed('neg', NEG, 'pscTargetService', 'pscData'),
  {
    kind: 'neg',
    field: 'endpoints',
    change: 'add-remove',
    note: 'One call attaches or detaches, never both. A changed endpoint is one detached and one attached.',
    sources: ['apiNeg', 'gcloudNegUpdate', 'portMapping'],
  },

  ...fixed('network', ['apiNetwork'], 'name', 'IPv4Range', 'internalIpv6Range'),
  {
    kind: 'network',
    field: 'autoCreateSubnetworks',
    change: 'one-way',
    note: 'From auto mode to custom mode; its automatic subnets stay.',
    sources: ['apiNetwork', 'vpcSubnets'],
  },

  ...fixed('subnet', SUBNET, 'name', 'region', 'network'),
  {
    kind: 'subnet',
    field: 'ipCidrRange',
    change: 'grow',
    note: 'Irreversible. An automatic subnet of an auto mode network stops at /16.',
    sources: SUBNET,
  },
  {
    kind: 'subnet',
    field: 'ipv6AccessType',
    change: 'one-way',
    note: 'From none to internal or external; what was chosen stays.',
    sources: ['apiSubnetwork', 'gcloudSubnets'],
  },
  {
    kind: 'subnet',
    field: 'secondaryIpRanges',
    change: 'add-remove',
    note: 'A range under a new name conflicts with itself: the old one goes first.',
    sources: ['apiSubnetwork', 'tfNetworkIssue20'],
  },

  ...fixed('vm', ['apiInstance'], 'name', 'zone'),
  {
    kind: 'vm',
    field: 'networkInterfaces',
    change: 'replace',
    note: 'Their number is fixed with the VM. Only Dynamic NICs can be added to it and taken off it.',
    sources: ['multipleInterfaces'],
  },
  {
    kind: 'vm',
    field: 'networkInterfaces[].network',
    change: 'stopped',
    note: 'By a call of its own; a repeated description of the interface does nothing. Not confirmed by a refusal.',
    sources: ['multipleInterfaces', 'pulumiNativeIssue680'],
  },
  {
    kind: 'vm',
    field: 'networkInterfaces[].subnetwork',
    change: 'stopped',
    note: 'As the network of the interface.',
    sources: ['multipleInterfaces', 'pulumiNativeIssue680'],
  },
  { kind: 'vm', field: 'machineType', change: 'stopped', sources: ['apiInstance'] },

  { kind: 'vm', field: 'bootImage', change: 'replace', sources: ['apiInstance'] },

  ...fixed('backendService', ['apiBackendService'], 'name', 'region', 'network', 'haPolicy'),
  {
    kind: 'backendService',
    field: 'loadBalancingScheme',
    change: 'replace',
    note: 'Only the move from EXTERNAL to EXTERNAL_MANAGED has a way of its own, in steps and by percentages.',
    sources: ['apiBackendService', 'tfDefinitions'],
  },

  ...fixed('firewallRule', ['apiFirewall', 'gcloudFirewallUpdate'], 'name', 'network', 'direction'),
  ...fixed('router', ['apiRouter'], 'name', 'region', 'network'),
  ...fixed('subnet', SUBNET, 'purpose', 'reservedInternalRange'),

  // Neither an address nor a certificate has a patch or update call.
  ...fixed(
    'address',
    ['apiAddress'],
    'name',
    'region',
    'address',
    'addressType',
    'ipVersion',
    'networkTier',
    'purpose',
  ),
  ...fixed('address', ['apiAddress'], 'subnetwork', 'network', 'prefixLength'),
  ...fixed('certificate', ['apiCertificate'], 'name', 'region', 'type', 'managed'),

  ...fixed('instanceGroup', ['apiInstanceGroup'], 'name', 'zone', 'region', 'managed'),
  {
    kind: 'instanceGroup',
    field: 'instances',
    change: 'add-remove',
    note: 'Of an unmanaged group. What a managed group holds follows from its size.',
    sources: ['apiInstanceGroup'],
  },

  ...fixed('healthCheck', ['apiHealthCheck'], 'name', 'region'),
  {
    kind: 'healthCheck',
    field: 'type',
    change: 'replace',
    note: 'gcloud refuses to update a check as one of another protocol.',
    sources: ['gcloudHealthCheckUpdate'],
  },

  ...fixed('urlMap', ['tfDefinitions'], 'name', 'region'),
  ...fixed('targetProxy', ['apiTargetHttpsProxy', 'tfDefinitions'], 'name', 'region', 'type', 'proxyBind'),
  ...fixed('targetProxy', ['tfDefinitions'], 'validateForProxyless'),

  // Its target moves, and a few switches can be set; where it listens is decided once.
  ...fixed('forwardingRule', ['apiForwardingRule', 'tfDefinitions'], 'name', 'region', 'loadBalancingScheme'),
  ...fixed('forwardingRule', ['apiForwardingRule', 'tfDefinitions'], 'IPProtocol', 'IPAddress', 'ipVersion'),
  ...fixed('forwardingRule', ['apiForwardingRule', 'tfDefinitions'], 'portRange', 'ports', 'allPorts'),
  ...fixed('forwardingRule', ['apiForwardingRule', 'tfDefinitions'], 'network', 'subnetwork', 'networkTier'),
  ...fixed('forwardingRule', ['apiForwardingRule', 'tfDefinitions'], 'isMirroringCollector'),

  ...fixed('serviceAttachment', ['apiServiceAttachment', 'tfDefinitions'], 'name', 'region'),
  ...fixed('serviceAttachment', ['apiServiceAttachment', 'tfDefinitions'], 'domainNames'),

  // What nobody would make a resource again for: it stays as it was.
  ...remark('network', 'subnet', 'address', 'vm', 'instanceGroup', 'neg', 'certificate', 'targetProxy'),
  ...remark('forwardingRule'),
];

/** The collections whose resources are never changed, whatever the field: they have no call for it. */
export const unchangeable: readonly { readonly collection: string; readonly sources: readonly SourceKey[] }[] = [
  { collection: 'networkEndpointGroups', sources: ['apiNeg'] },
  { collection: 'regionNetworkEndpointGroups', sources: ['apiRegionNeg'] },
  { collection: 'globalNetworkEndpointGroups', sources: ['apiGlobalNeg'] },
  { collection: 'addresses', sources: ['apiAddress'] },
  { collection: 'globalAddresses', sources: ['apiAddress'] },
  { collection: 'sslCertificates', sources: ['apiCertificate'] },
  { collection: 'regionSslCertificates', sources: ['apiCertificate'] },
  { collection: 'regionTargetTcpProxies', sources: ['apiRegionTargetTcpProxy'] },
];

/** One thing that keeps another from being deleted, or goes with it. */
export interface Deletion {
  /** Kind that is to be deleted. */
  kind: string;
  /** What stands in the way, by the name of its relation. */
  blockedBy: readonly string[];
  /** What is gone with it. */
  takesAlong: readonly string[];
  note: string;
  sources: readonly SourceKey[];
}

export const deletions: readonly Deletion[] = [
  {
    kind: 'neg',
    blockedBy: ['backend.group'],
    takesAlong: [],
    note: 'A NEG in use cannot be deleted: the backend goes first. Whoever replaces a NEG makes the new one before.',
    sources: ['tfIssue7311', 'fabricIssue1972', 'backendServiceOverview'],
  },
  {
    kind: 'network',
    blockedBy: ['subnet.network', 'neg.network', 'firewallRule.network', 'router.network', 'nic.network'],
    takesAlong: [],
    note: 'A NEG that a cluster left behind is enough to keep its network. Routes that somebody made count as well.',
    sources: ['gkeClusterIssue2', 'apiNetwork'],
  },
  {
    kind: 'vm',
    blockedBy: [],
    takesAlong: ['endpoint.vm'],
    note: 'Its endpoints leave their NEGs. A VM that is made again under the same name has to be attached again.',
    sources: ['gcloudNegUpdate', 'tfDefinitions'],
  },
];
