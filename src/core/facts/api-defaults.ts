import type { SourceKey } from './sources.ts';

/**
 * What the Compute API answers of its own accord in fields that a design of ours has no word for: a resource that says so says no more
 * than one that is silent. API schema and reference of August 2026; `sources` are keys of sources.ts.
 */
export interface ApiDefault {
  /** Kind of the resource, as designs name it. */
  kind: string;
  field: string;
  usual: Usual;
  sources: readonly SourceKey[];
}

/** A value; a list of values, any of which may stand there; or an object, of whose members any may be missing. */
export type Usual = string | number | boolean | readonly Usual[] | { readonly [member: string]: Usual };

const of = (kind: string, source: SourceKey, fields: Readonly<Record<string, Usual>>): readonly ApiDefault[] =>
  Object.entries(fields).map(([field, usual]) => ({ kind, field, usual, sources: [source] }));

/** Of content delivery: static content is cached for an hour, by all parts of the URL. */
const caching: Usual = {
  cacheMode: 'CACHE_ALL_STATIC',
  cacheKeyPolicy: { includeHost: true, includeProtocol: true, includeQueryString: true },
  clientTtl: 3600,
  defaultTtl: 3600,
  maxTtl: 86_400,
  negativeCaching: false,
  requestCoalescing: true,
  serveWhileStale: [0, 86_400],
  signedUrlCacheMaxAgeSec: ['0', '3600', 0, 3600],
};

export const apiDefaults: readonly ApiDefault[] = [
  ...of('backendService', 'apiBackendService', {
    // 0: a cookie lasts as long as the session of the browser.
    affinityCookieTtlSec: 0,
    cdnPolicy: caching,
    compressionMode: 'DISABLED',
    externalManagedMigrationTestingPercentage: 0,
    networkPassThroughLbTrafficPolicy: { zonalAffinity: { spillover: 'ZONAL_AFFINITY_DISABLED', spilloverRatio: 0 } },
    // Superseded by the named port, and shown all the same: the usual port of the protocol.
    port: [80, 443],
  }),
  ...of('backendBucket', 'apiBackendService', { cdnPolicy: caching, compressionMode: 'DISABLED' }),
  ...of('forwardingRule', 'apiForwardingRule', {
    externalManagedBackendBucketMigrationTestingPercentage: 0,
    noAutomateDnsZone: false,
  }),
  ...of('targetProxy', 'apiTargetHttpsProxy', { quicOverride: 'NONE', tlsEarlyData: 'DISABLED' }),
  ...of('firewallRule', 'apiFirewall', { logConfig: { enable: false } }),
  ...of('network', 'apiNetwork', { enableUlaInternalIpv6: false }),
  ...of('subnet', 'apiSubnetwork', { privateIpv6GoogleAccess: 'DISABLE_GOOGLE_ACCESS' }),
  ...of('router', 'apiRouter', { encryptedInterconnectRouter: false }),
  ...of('serviceAttachment', 'apiServiceAttachment', { propagatedConnectionLimit: 250, reconcileConnections: false }),
  ...of('vm', 'apiInstance', {
    confidentialInstanceConfig: { enableConfidentialCompute: false },
    deletionProtection: false,
    displayDevice: { enableDisplay: false },
    keyRevocationActionType: ['NONE', 'KEY_REVOCATION_ACTION_TYPE_UNSPECIFIED'],
    reservationAffinity: { consumeReservationType: 'ANY_RESERVATION' },
    scheduling: {
      automaticRestart: true,
      onHostMaintenance: 'MIGRATE',
      preemptible: false,
      provisioningModel: 'STANDARD',
    },
    shieldedInstanceConfig: { enableIntegrityMonitoring: true, enableSecureBoot: false, enableVtpm: true },
    shieldedInstanceIntegrityPolicy: { updateAutoLearnPolicy: true },
  }),
  ...of('instanceGroup', 'apiInstanceGroup', {
    instanceLifecyclePolicy: { defaultActionOnFailure: 'REPAIR', forceUpdateOnRepair: 'NO' },
    listManagedInstancesResults: 'PAGELESS',
    standbyPolicy: { initialDelaySec: 0, mode: 'MANUAL' },
    targetSizePolicy: { mode: 'INDIVIDUAL' },
    targetStoppedSize: 0,
    targetSuspendedSize: 0,
    // A regional group has three zones unless somebody chooses others, and replaces one VM of each at a time.
    updatePolicy: {
      instanceRedistributionType: 'PROACTIVE',
      maxSurge: { fixed: [1, 3] },
      maxUnavailable: { fixed: [1, 3] },
      minimalAction: 'REPLACE',
      mostDisruptiveAllowedAction: 'REPLACE',
      replacementMethod: 'SUBSTITUTE',
      type: 'OPPORTUNISTIC',
    },
  }),
];
