import type { KindName } from '../model/kinds.ts';

/**
 * What the API reports and no request carries: dropped on the way in. Fields that a design holds although they are
 * reported (the network of an instance group) are not listed. Dots lead into objects and into each item of lists.
 * Source: https://cloud.google.com/compute/docs/reference/rest/v1 ("[Output Only]")
 */
const everywhere = [
  'creationTimestamp',
  'fingerprint',
  'id',
  'kind',
  'labelFingerprint',
  'name',
  'region',
  'selfLink',
  'selfLinkWithId',
  'zone',
];

/** What gcloud adds to the API's answers when it prints networks. The API itself would refuse these names. */
const addedByGcloud = ['x_gcloud_bgp_routing_mode', 'x_gcloud_mode', 'x_gcloud_subnet_mode'];

const byKind: Readonly<Partial<Record<KindName, readonly string[]>>> = {
  network: [
    'firewallPolicy',
    'gatewayIPv4',
    'peerings.autoCreateRoutes',
    'peerings.connectionStatus',
    'peerings.exchangeSubnetRoutes',
    'peerings.peerMtu',
    'peerings.state',
    'peerings.stateDetails',
    'routingConfig.effectiveBgpAlwaysCompareMed',
    'routingConfig.effectiveBgpInterRegionCost',
    'subnetworks',
    ...addedByGcloud,
  ],
  subnet: [
    'gatewayAddress',
    'ipv6GceEndpoint',
    'state',
    'systemReservedExternalIpv6Ranges',
    'systemReservedInternalIpv6Ranges',
    'utilizationDetails',
  ],
  router: ['bgpPeers.managementType', 'interfaces.managementType', 'nats.effectiveTcpTimeWaitTimeoutSec'],
  address: ['status', 'users'],
  vm: [
    'cpuPlatform',
    'disks.architecture',
    'disks.index',
    'disks.kind',
    'disks.licenses',
    'disks.savedState',
    'disks.shieldedInstanceInitialState',
    'lastStartTimestamp',
    'lastStopTimestamp',
    'lastSuspendedTimestamp',
    'metadata.fingerprint',
    'metadata.kind',
    'networkInterfaces.accessConfigs.kind',
    'networkInterfaces.fingerprint',
    'networkInterfaces.ipv6AccessConfigs.kind',
    'networkInterfaces.ipv6AccessType',
    'networkInterfaces.kind',
    'networkInterfaces.name',
    'resourceStatus',
    'satisfiesPzi',
    'satisfiesPzs',
    'startRestricted',
    'status',
    'statusMessage',
    'tags.fingerprint',
  ],
  // The first three are gcloud's own; an autoscaler becomes a resource of its own.
  instanceGroup: [
    'autoscaled',
    'instanceGroupManagerUri',
    'isManaged',
    'autoscaler',
    'currentActions',
    'instanceGroup',
    'satisfiesPzi',
    'satisfiesPzs',
    'size',
    'status',
    'updatePolicy.maxSurge.calculated',
    'updatePolicy.maxUnavailable.calculated',
    'versions.targetSize.calculated',
  ],
  neg: ['pscData.consumerPscAddress', 'pscData.pscConnectionId', 'pscData.pscConnectionStatus', 'size'],
  backendService: ['cdnPolicy.signedUrlKeyNames', 'iap.oauth2ClientSecretSha256', 'usedBy'],
  backendBucket: ['cdnPolicy.signedUrlKeyNames', 'usedBy'],
  certificate: ['expireTime', 'managed.domainStatus', 'managed.status', 'subjectAlternativeNames'],
  forwardingRule: ['attachedExtensions', 'baseForwardingRule', 'pscConnectionId', 'pscConnectionStatus', 'serviceName'],
  serviceAttachment: ['connectedEndpoints', 'pscServiceAttachmentId'],
};

/** Secrets: they stay out of a design, and whoever imports is told. */
export const secretFields: Readonly<Partial<Record<KindName, readonly string[]>>> = {
  certificate: ['privateKey', 'selfManaged.privateKey'],
  backendService: ['iap.oauth2ClientSecret'],
};

/** The paths that an import drops from a resource of a kind. */
export function outputOnlyFields(kind: KindName): readonly string[] {
  return [...everywhere, ...(byKind[kind] ?? [])];
}
