import type { SourceKey } from './sources.ts';

/** What the API takes where a field is blank, and answers then. By kind and path of the field. */
export interface BlankFields {
  readonly kind: string;
  /** `[]` stands for each item of a list: `backends[].capacityScaler`. */
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  readonly sources: readonly SourceKey[];
}

/**
 * Fields of our own kinds that a described resource has though nobody wrote them: a design that leaves them blank means
 * the same. Left out is what depends on something else, as the scheme of a load balancer. Fields that designs have no word
 * for are in api-defaults.ts.
 */
export const blankFields: readonly BlankFields[] = [
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
      enableFlowLogs: false,
      'logConfig.enable': false,
      allowSubnetCidrRoutesOverlap: false,
    },
    sources: ['apiSubnetwork'],
  },
  {
    kind: 'firewallRule',
    fields: { direction: 'INGRESS', priority: 1000, disabled: false },
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
      'networkInterfaces[].stackType': 'IPV4_ONLY',
      'networkInterfaces[].accessConfigs[].name': 'External NAT',
      'networkInterfaces[].accessConfigs[].networkTier': 'PREMIUM',
      'networkInterfaces[].accessConfigs[].type': 'ONE_TO_ONE_NAT',
    },
    sources: ['apiInstance'],
  },
  { kind: 'instanceGroup', fields: { managed: false }, sources: ['apiInstanceGroup'] },
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
      'connectionDraining.drainingTimeoutSec': 0,
      enableCDN: false,
      'iap.enabled': false,
      'logConfig.enable': false,
      'backends[].capacityScaler': 1,
      'backends[].failover': false,
      'backends[].preference': 'DEFAULT',
    },
    sources: ['apiBackendService'],
  },
  { kind: 'backendBucket', fields: { enableCdn: false }, sources: ['apiBackendService'] },
  {
    kind: 'targetProxy',
    fields: { proxyHeader: 'NONE', proxyBind: false, validateForProxyless: false },
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
    },
    sources: ['apiForwardingRule'],
  },
  { kind: 'serviceAttachment', fields: { enableProxyProtocol: false }, sources: ['apiServiceAttachment'] },
];
