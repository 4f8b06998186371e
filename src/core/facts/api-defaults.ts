import type { SourceKey } from './sources.ts';

/** What the API takes where a field is blank, and answers then. By kind and path of the field. */
export interface ApiDefaults {
  readonly kind: string;
  /** `[]` stands for each item of a list: `backends[].capacityScaler`. */
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  readonly sources: readonly SourceKey[];
}

/** Of content delivery: static content is cached for an hour, by all parts of the URL. */
const caching = {
  'cdnPolicy.cacheMode': 'CACHE_ALL_STATIC',
  'cdnPolicy.cacheKeyPolicy.includeHost': true,
  'cdnPolicy.cacheKeyPolicy.includeProtocol': true,
  'cdnPolicy.cacheKeyPolicy.includeQueryString': true,
  'cdnPolicy.clientTtl': 3600,
  'cdnPolicy.defaultTtl': 3600,
  'cdnPolicy.maxTtl': 86_400,
} as const;

/**
 * Values that a described resource has though nobody wrote them, in fields of our own kinds and in others that a resource
 * keeps. A design that leaves them blank means the same. Left out is what depends on something else, as the scheme of a
 * load balancer.
 */
export const apiDefaults: readonly ApiDefaults[] = [
  {
    kind: 'network',
    fields: {
      mtu: 1460,
      'routingConfig.routingMode': 'REGIONAL',
      'routingConfig.bgpBestPathSelectionMode': 'LEGACY',
      networkFirewallPolicyEnforcementOrder: 'AFTER_CLASSIC_FIREWALL',
      enableUlaInternalIpv6: false,
    },
    sources: ['apiNetwork'],
  },
  {
    kind: 'subnet',
    fields: {
      purpose: 'PRIVATE',
      stackType: 'IPV4_ONLY',
      privateIpGoogleAccess: false,
      privateIpv6GoogleAccess: 'DISABLE_GOOGLE_ACCESS',
      enableFlowLogs: false,
      'logConfig.enable': false,
      allowSubnetCidrRoutesOverlap: false,
    },
    sources: ['apiSubnetwork'],
  },
  {
    kind: 'firewallRule',
    fields: { direction: 'INGRESS', priority: 1000, disabled: false, 'logConfig.enable': false },
    sources: ['apiFirewall'],
  },
  {
    kind: 'address',
    fields: { addressType: 'EXTERNAL', networkTier: 'PREMIUM', ipVersion: 'IPV4' },
    sources: ['apiAddress'],
  },
  {
    kind: 'vm',
    fields: {
      canIpForward: false,
      deletionProtection: false,
      'confidentialInstanceConfig.enableConfidentialCompute': false,
      'displayDevice.enableDisplay': false,
      keyRevocationActionType: 'NONE',
      'networkInterfaces[].stackType': 'IPV4_ONLY',
      'networkInterfaces[].accessConfigs[].name': 'External NAT',
      'networkInterfaces[].accessConfigs[].networkTier': 'PREMIUM',
      'networkInterfaces[].accessConfigs[].type': 'ONE_TO_ONE_NAT',
      'reservationAffinity.consumeReservationType': 'ANY_RESERVATION',
      'scheduling.automaticRestart': true,
      'scheduling.onHostMaintenance': 'MIGRATE',
      'scheduling.preemptible': false,
      'scheduling.provisioningModel': 'STANDARD',
      'shieldedInstanceConfig.enableIntegrityMonitoring': true,
      'shieldedInstanceConfig.enableSecureBoot': false,
      'shieldedInstanceConfig.enableVtpm': true,
      'shieldedInstanceIntegrityPolicy.updateAutoLearnPolicy': true,
    },
    sources: ['apiInstance'],
  },
  {
    kind: 'instanceGroup',
    fields: {
      managed: false,
      'instanceLifecyclePolicy.defaultActionOnFailure': 'REPAIR',
      'instanceLifecyclePolicy.forceUpdateOnRepair': 'NO',
      listManagedInstancesResults: 'PAGELESS',
      'standbyPolicy.initialDelaySec': 0,
      'standbyPolicy.mode': 'MANUAL',
      'targetSizePolicy.mode': 'INDIVIDUAL',
      targetStoppedSize: 0,
      targetSuspendedSize: 0,
      'updatePolicy.instanceRedistributionType': 'PROACTIVE',
      'updatePolicy.maxSurge.fixed': 1,
      'updatePolicy.maxUnavailable.fixed': 1,
      'updatePolicy.minimalAction': 'REPLACE',
      'updatePolicy.mostDisruptiveAllowedAction': 'REPLACE',
      'updatePolicy.replacementMethod': 'SUBSTITUTE',
      'updatePolicy.type': 'OPPORTUNISTIC',
    },
    sources: ['apiInstanceGroup'],
  },
  {
    kind: 'healthCheck',
    fields: {
      checkIntervalSec: 5,
      timeoutSec: 5,
      healthyThreshold: 2,
      unhealthyThreshold: 2,
      proxyHeader: 'NONE',
      requestPath: '/',
      'logConfig.enable': false,
    },
    sources: ['apiHealthCheck'],
  },
  {
    kind: 'backendService',
    fields: {
      timeoutSec: 30,
      portName: 'http',
      localityLbPolicy: 'ROUND_ROBIN',
      sessionAffinity: 'NONE',
      affinityCookieTtlSec: 0,
      compressionMode: 'DISABLED',
      'connectionDraining.drainingTimeoutSec': 0,
      enableCDN: false,
      externalManagedMigrationTestingPercentage: 0,
      'iap.enabled': false,
      'logConfig.enable': false,
      'networkPassThroughLbTrafficPolicy.zonalAffinity.spillover': 'ZONAL_AFFINITY_DISABLED',
      'networkPassThroughLbTrafficPolicy.zonalAffinity.spilloverRatio': 0,
      // Superseded by the named port, and shown all the same.
      port: 80,
      'backends[].capacityScaler': 1,
      'backends[].failover': false,
      'backends[].preference': 'DEFAULT',
      ...caching,
    },
    sources: ['apiBackendService'],
  },
  {
    kind: 'backendBucket',
    fields: { enableCdn: false, compressionMode: 'DISABLED', ...caching },
    sources: ['apiBackendService'],
  },
  {
    kind: 'targetProxy',
    fields: {
      proxyHeader: 'NONE',
      quicOverride: 'NONE',
      tlsEarlyData: 'DISABLED',
      proxyBind: false,
      validateForProxyless: false,
    },
    sources: ['apiTargetHttpsProxy'],
  },
  {
    kind: 'forwardingRule',
    fields: {
      networkTier: 'PREMIUM',
      ipVersion: 'IPV4',
      allPorts: false,
      allowGlobalAccess: false,
      allowPscGlobalAccess: false,
      isMirroringCollector: false,
      externalManagedBackendBucketMigrationTestingPercentage: 0,
      noAutomateDnsZone: false,
    },
    sources: ['apiForwardingRule'],
  },
  { kind: 'router', fields: { encryptedInterconnectRouter: false }, sources: ['apiRouter'] },
  {
    kind: 'serviceAttachment',
    fields: { enableProxyProtocol: false, propagatedConnectionLimit: 250, reconcileConnections: false },
    sources: ['apiServiceAttachment'],
  },
];

const byPath: ReadonlyMap<string, string | number | boolean> = new Map(
  apiDefaults.flatMap(({ kind, fields }) =>
    Object.entries(fields).map(([path, value]) => [`${kind} ${path}`, value] as const),
  ),
);

/** What the API takes where that field is blank; undefined where it takes nothing, or where that depends. */
export function apiDefaultOf(kind: string, path: string): string | number | boolean | undefined {
  return byPath.get(`${kind} ${path}`);
}
