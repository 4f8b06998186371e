import { negTypes } from '../facts/neg-types.ts';
import { subnetPurposeOf } from '../facts/networks.ts';
import { type Product, products } from '../facts/products.ts';
import { negFacts } from './endpoints.ts';
import type {
  BackendService,
  FirewallRule,
  ForwardingRule,
  HealthCheck,
  InstanceGroup,
  Neg,
  Resource,
  ResourceOf,
  Subnet,
  TargetProxy,
} from './kinds.ts';
import { scopeOf } from './scope.ts';

/** Whether a field has a meaning on a resource as it is now: true, or one sentence on why it has none. */
export type Applies = true | string;

/**
 * Whether a top-level field of a resource means anything, given what its other fields say. Where those are blank or
 * unknown, every field may apply. A form shows the sentence in place of an input; rules judge values that are there.
 */
export function applies(resource: Resource, field: string): Applies {
  switch (resource.kind) {
    case 'neg':
      return onNeg(resource, field);
    case 'subnet':
      return onSubnet(resource, field);
    case 'healthCheck':
      return onHealthCheck(resource, field);
    case 'targetProxy':
      return onTargetProxy(resource, field);
    case 'forwardingRule':
      return onForwardingRule(resource, field);
    case 'backendService':
      return onBackendService(resource, field);
    case 'instanceGroup':
      return onInstanceGroup(resource, field);
    case 'firewallRule':
      return onFirewallRule(resource, field);
    case 'network':
      return onNetwork(resource, field);
    case 'address':
      return onAddress(resource, field);
    case 'certificate':
      return unless(
        field === 'managed' && resource.type === 'SELF_MANAGED',
        'Only certificates managed by Google name domains here.',
      );
    case 'urlMap':
      return unless(
        field === 'defaultService' && resource.defaultUrlRedirect !== undefined,
        'The URL map redirects what matches nothing else, so no service gets it.',
      );
    default:
      return true;
  }
}

/** Reasons read on from a condition: the field has no meaning where it holds. */
function unless(condition: boolean, reason: string): Applies {
  return condition ? reason : true;
}

/** Which endpoint type a field belongs to, where only one has it. */
const negOwners = new Map<string, string>(
  negTypes.flatMap(({ id, ownFields }) => ownFields.map((field) => [field, id])),
);
const scopeWords = { zone: 'in one zone', region: 'in one region', global: 'global' } as const;

function onNeg(neg: Neg, field: string): Applies {
  const facts = negFacts(neg);
  if (!facts) return true;
  const owner = negOwners.get(field);
  if (owner !== undefined) return unless(owner !== facts.id, `Only ${owner} NEGs have it.`);
  const lives = facts.scopes.map((scope) => scopeWords[scope]).join(' or ');
  const scope = scopeOf(neg)?.type ?? 'zone';
  switch (field) {
    case 'zone':
    case 'region':
      return unless(!facts.scopes.includes(field), `${facts.id} NEGs are ${lives}.`);
    case 'network':
      return unless(facts.network[scope] === 'forbidden', `A ${worded(scope)} ${facts.id} NEG has no network.`);
    case 'subnetwork':
      return unless(facts.subnetwork[scope] === 'forbidden', `${facts.id} NEGs have no subnet.`);
    case 'defaultPort':
      return unless(facts.defaultPort === 'forbidden', `${facts.id} NEGs have no default port.`);
    case 'endpoints':
      return unless(!facts.endpointsAttachable, `${facts.id} NEGs name a service; no endpoints are attached to them.`);
    default:
      return true;
  }
}

const worded = (scope: 'zone' | 'region' | 'global') =>
  ({ zone: 'zonal', region: 'regional', global: 'global' })[scope];

const withIpv6 = new Set(['ipv6AccessType', 'ipv6CidrRange', 'internalIpv6Prefix', 'externalIpv6Prefix']);

function onSubnet(subnet: Subnet, field: string): Applies {
  const purpose = subnetPurposeOf(subnet.purpose);
  if (field === 'role') return unless(purpose?.role === 'unneeded', 'Only proxy-only subnets have a role.');
  if (field === 'secondaryIpRanges' || field === 'privateIpGoogleAccess') {
    return unless(purpose?.proxyOnly === true, 'A proxy-only subnet serves proxies alone; it has no settings for VMs.');
  }
  if (withIpv6.has(field)) {
    const isIpv4 = subnet.stackType === undefined || subnet.stackType === 'IPV4_ONLY';
    return unless(isIpv4, 'The stack type of this subnet has no IPv6.');
  }
  return unless(field === 'ipCidrRange' && subnet.stackType === 'IPV6_ONLY', 'An IPv6-only subnet has no IPv4 range.');
}

const http = ['HTTP', 'HTTPS', 'HTTP2'];
const plain = ['TCP', 'SSL'];
const grpc = ['GRPC', 'GRPC_WITH_TLS'];
/** The protocols of a health check that have a field; others of its fields suit every protocol. */
const probeFields: Readonly<Record<string, readonly string[]>> = {
  requestPath: http,
  host: http,
  request: plain,
  response: [...http, ...plain],
  grpcServiceName: grpc,
  proxyHeader: [...http, ...plain],
};

function onHealthCheck(check: HealthCheck, field: string): Applies {
  const types = probeFields[field];
  const isKnown = [...http, ...plain, ...grpc].includes(check.type ?? '');
  if (types) return unless(isKnown && !types.includes(check.type ?? ''), `Only ${listed(types)} checks have it.`);
  const from = check.portSpecification;
  if (field === 'port') {
    if (from === 'USE_SERVING_PORT') return 'The check uses the port on which each backend serves.';
    return unless(from === 'USE_NAMED_PORT', 'The check uses a named port.');
  }
  return unless(
    field === 'portName' && (from === 'USE_SERVING_PORT' || from === 'USE_FIXED_PORT'),
    'Only a check that takes its port from a named port has it.',
  );
}

const proxyFields: Readonly<Record<string, readonly string[]>> = {
  urlMap: ['HTTP', 'HTTPS', 'GRPC'],
  service: ['TCP', 'SSL'],
  sslCertificates: ['HTTPS', 'SSL'],
  certificateMap: ['HTTPS', 'SSL'],
  sslPolicy: ['HTTPS', 'SSL'],
  proxyHeader: ['TCP', 'SSL'],
  proxyBind: ['HTTP', 'HTTPS', 'TCP'],
  validateForProxyless: ['GRPC'],
};

function onTargetProxy(proxy: TargetProxy, field: string): Applies {
  const types = proxyFields[field];
  const isKnown = ['HTTP', 'HTTPS', 'TCP', 'SSL', 'GRPC'].includes(proxy.type ?? '');
  return unless(
    types !== undefined && isKnown && !types.includes(proxy.type ?? ''),
    `Only ${listed(types ?? [])} proxies have it.`,
  );
}

function onForwardingRule(rule: ForwardingRule, field: string): Applies {
  if (field === 'target') return unless(!!rule.backendService, 'This rule leads straight to a backend service.');
  if (field === 'portRange')
    return unless(!!rule.backendService, 'A rule of a passthrough load balancer lists its ports, or takes all.');
  if (field === 'backendService') return unless(!!rule.target, 'This rule leads to a target proxy.');
  if (field === 'ports' || field === 'allPorts')
    return unless(!!rule.target, 'A rule of a proxy has one port, or a range.');
  const says = ruleFields[field];
  const scheme = rule.loadBalancingScheme;
  if (!says || scheme === undefined) return true;
  const scope = rule.region ? 'region' : 'global';
  const possible = products.filter(
    ({ forwardingRuleSchemes, scopes }) =>
      forwardingRuleSchemes.some((one) => one === scheme) && scopes.forwardingRule.includes(scope),
  );
  const words = `A ${scope === 'region' ? 'regional' : 'global'} rule of scheme ${scheme}`;
  return unless(possible.length > 0 && possible.every((product) => !says.has(product)), `${words} ${says.reason}.`);
}

/** Fields that some products' rules have and others' have not, read from the table of products. */
const ruleFields: Readonly<Record<string, { readonly has: (product: Product) => boolean; readonly reason: string }>> = {
  network: { has: ({ forwardingRule }) => forwardingRule.networkField !== 'forbidden', reason: 'names no network' },
  subnetwork: {
    has: ({ forwardingRule }) => forwardingRule.subnetworkField !== 'forbidden',
    reason: 'names no subnet',
  },
  networkTier: { has: ({ forwardingRule }) => forwardingRule.networkTiers.length > 0, reason: 'has no network tier' },
  allowGlobalAccess: {
    has: ({ forwardingRule }) => forwardingRule.globalAccess.startsWith('optional'),
    reason: 'has no choice of global access',
  },
  isMirroringCollector: {
    has: ({ id }) => id === 'INTERNAL_PASSTHROUGH_NETWORK',
    reason: 'collects no mirrored packets',
  },
  sourceIpRanges: { has: ({ id }) => id === 'EXTERNAL_PASSTHROUGH_NETWORK', reason: 'cannot be steered by source' },
};

function onBackendService(service: BackendService, field: string): Applies {
  const { loadBalancingScheme: scheme, haPolicy, protocol } = service;
  if (scheme === undefined) return true;
  const isInternal = scheme === 'INTERNAL';
  if (field === 'network') {
    return unless(
      !isInternal && !(scheme === 'EXTERNAL' && haPolicy !== undefined),
      'Only internal passthrough load balancers have it.',
    );
  }
  if (field === 'haPolicy' || field === 'failoverPolicy') {
    return unless(!isInternal && scheme !== 'EXTERNAL', 'Only passthrough load balancers have it.');
  }
  if (field === 'enableCDN' || field === 'edgeSecurityPolicy') {
    const isWeb = protocol === undefined || protocol.startsWith('H');
    return unless(!scheme.startsWith('EXTERNAL') || !isWeb, 'Only external Application Load Balancers have it.');
  }
  if (field === 'iap' || field === 'ipAddressSelectionPolicy' || field === 'portName') {
    return unless(isInternal, 'A passthrough load balancer has no proxy that could use it.');
  }
  return true;
}

const managedOnly = new Set([
  'instanceTemplate',
  'targetSize',
  'baseInstanceName',
  'distributionPolicy',
  'targetShape',
  'region',
]);

function onInstanceGroup(group: InstanceGroup, field: string): Applies {
  if (managedOnly.has(field) && group.managed !== true) return 'Only managed groups have it.';
  if (field === 'instances')
    return unless(group.managed === true, 'A managed group makes its own VMs from a template.');
  if (field === 'zone') return unless(!!group.region, 'A regional group spreads over zones.');
  return unless(
    (field === 'distributionPolicy' || field === 'targetShape') && !group.region,
    'Only regional groups have it.',
  );
}

function onFirewallRule(rule: FirewallRule, field: string): Applies {
  if (field === 'sourceTags' || field === 'sourceServiceAccounts') {
    return unless(
      rule.direction === 'EGRESS',
      'Only ingress rules have it: an egress rule acts on traffic from its targets.',
    );
  }
  if (field === 'denied') return unless(!!rule.allowed?.length, 'A rule either allows or denies; this one allows.');
  return unless(field === 'allowed' && !!rule.denied?.length, 'A rule either allows or denies; this one denies.');
}

function onNetwork(network: ResourceOf<'network'>, field: string): Applies {
  if (field === 'autoCreateSubnetworks') return unless(!!network.IPv4Range, 'A legacy network has no subnets.');
  if (field === 'IPv4Range')
    return unless(
      network.autoCreateSubnetworks !== undefined,
      'Only legacy networks have a range; this one has subnets.',
    );
  return unless(
    field === 'internalIpv6Range' && network.enableUlaInternalIpv6 !== true,
    'Only networks with ULA internal IPv6 have it.',
  );
}

function onAddress(address: ResourceOf<'address'>, field: string): Applies {
  const type = address.addressType ?? 'EXTERNAL';
  if (field === 'networkTier') return unless(type === 'INTERNAL', 'An internal address has no network tier.');
  return unless(
    (field === 'subnetwork' || field === 'purpose') && type === 'EXTERNAL',
    'Only internal addresses have it.',
  );
}

/** "HTTP, HTTPS and HTTP2" */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
