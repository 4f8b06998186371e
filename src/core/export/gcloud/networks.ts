import { dict, list } from '../shell.ts';
import { type Call, isPlainName, type Printed } from './call.ts';
import { type Command, choice, type Flag, listFlag, positiveFlag, truthFlag } from './command.ts';
import type { Fields } from './fields.ts';

/** `networks create` */
export function printNetwork(call: Call): Printed {
  const { body } = call;
  if (body.has('IPv4Range')) {
    return {
      commands: [],
      byHand: 'is a legacy network, which Google Cloud no longer creates. Use a network in custom mode',
    };
  }
  const routing = body.nested('routingConfig');
  return {
    commands: [
      call.unscoped(
        'compute networks create',
        ['--subnet-mode', body.truth('autoCreateSubnetworks') === true ? 'auto' : 'custom'],
        ['--description', body.text('description')],
        ['--mtu', body.whole('mtu')],
        ['--bgp-routing-mode', routing?.oneOf('routingMode', ['GLOBAL', 'REGIONAL'])?.toLowerCase()],
        ['--bgp-best-path-selection-mode', routing?.oneOf('bgpBestPathSelectionMode', ['LEGACY', 'STANDARD'])],
        truthFlag('--bgp-bps-always-compare-med', routing?.truth('bgpAlwaysCompareMed')),
        ['--bgp-bps-inter-region-cost', routing?.oneOf('bgpInterRegionCost', ['ADD_COST_TO_MED', 'DEFAULT'])],
        truthFlag('--enable-ula-internal-ipv6', body.truth('enableUlaInternalIpv6')),
        ['--internal-ipv6-range', body.text('internalIpv6Range')],
        [
          '--network-firewall-policy-enforcement-order',
          body.oneOf('networkFirewallPolicyEnforcementOrder', ['AFTER_CLASSIC_FIREWALL', 'BEFORE_CLASSIC_FIREWALL']),
        ],
        ['--network-profile', call.whole(body.text('networkProfile'))],
      ),
    ],
  };
}

/**
 * `networks peerings create`, for one side. The peering works once the other network names this one too.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/networks/peerings/create
 */
export function printPeering(call: Call): Printed {
  const peering = call.body.nested('networkPeering');
  const name = peering?.text('name') ?? '';
  const peer = call.reference(peering?.text('network'));
  // The command puts the network's name into a path as it is, so an odd one would lead elsewhere.
  if (!peering || peer === undefined || !isPlainName(name) || !isPlainName(call.step.name)) {
    return { commands: [], byHand: `has a peering without ${peer === undefined ? 'a network' : 'a name'}` };
  }
  // Routes of subnets are exchanged always.
  peering.settled('exchangeSubnetRoutes');
  const create = call.unscoped(
    'compute networks peerings create',
    ['--network', call.step.name],
    ['--peer-network', peer],
    truthFlag('--export-custom-routes', peering.truth('exportCustomRoutes')),
    truthFlag('--import-custom-routes', peering.truth('importCustomRoutes')),
    truthFlag('--export-subnet-routes-with-public-ip', peering.truth('exportSubnetRoutesWithPublicIp')),
    truthFlag('--import-subnet-routes-with-public-ip', peering.truth('importSubnetRoutesWithPublicIp')),
    ['--stack-type', peering.oneOf('stackType', ['IPV4_ONLY', 'IPV4_IPV6'])],
  );
  return { commands: [{ ...create, name }] };
}

/** `networks peerings delete`: while it is there, the network cannot be deleted. */
export function printPeeringDelete(call: Call): Command {
  const name = call.body.nested('networkPeering')?.text('name') ?? '';
  const command = call.unscoped('compute networks peerings delete', ['--network', call.step.name], ['--quiet']);
  return { ...command, name };
}

const purposes = [
  'PRIVATE',
  'REGIONAL_MANAGED_PROXY',
  'GLOBAL_MANAGED_PROXY',
  'PRIVATE_SERVICE_CONNECT',
  'PRIVATE_NAT',
  'PEER_MIGRATION',
  'INTERNAL_HTTPS_LOAD_BALANCER',
];

/** `networks subnets create` */
export function printSubnet(call: Call): Printed {
  const { body } = call;
  const network = call.reference(body.text('network'));
  if (network === undefined) return { commands: [], byHand: 'has no network' };
  const log = body.nested('logConfig');
  // The older field says the same as the log configuration.
  const logs = [body.truth('enableFlowLogs'), log?.truth('enable')].includes(true);
  return {
    commands: [
      call.scoped(
        'compute networks subnets create',
        ['--network', network],
        ['--range', body.text('ipCidrRange')],
        ['--description', body.text('description')],
        ['--purpose', body.oneOf('purpose', purposes)],
        ['--role', body.oneOf('role', ['ACTIVE', 'BACKUP'])],
        ['--stack-type', body.oneOf('stackType', ['IPV4_ONLY', 'IPV4_IPV6', 'IPV6_ONLY'])],
        ['--ipv6-access-type', body.oneOf('ipv6AccessType', ['INTERNAL', 'EXTERNAL'])],
        ['--external-ipv6-prefix', body.text('externalIpv6Prefix')],
        ['--internal-ipv6-prefix', body.text('internalIpv6Prefix')],
        ['--ip-collection', body.text('ipCollection')],
        ['--reserved-internal-range', body.text('reservedInternalRange')],
        positiveFlag('--enable-private-ip-google-access', body.truth('privateIpGoogleAccess')),
        ['--private-ipv6-google-access-type', choice(body, 'privateIpv6GoogleAccess', ipv6Access)],
        positiveFlag('--allow-cidr-routes-overlap', body.truth('allowSubnetCidrRoutesOverlap')),
        positiveFlag('--enable-flow-logs', logs),
        ['--logging-aggregation-interval', logs ? choice(log, 'aggregationInterval', logIntervals) : undefined],
        ['--logging-flow-sampling', logs ? log?.number('flowSampling')?.toString() : undefined],
        ['--logging-metadata', logs ? choice(log, 'metadata', logMetadata) : undefined],
        ['--logging-filter-expr', logs ? log?.text('filterExpr') : undefined],
        ...body.rows('secondaryIpRanges').map((range) => secondaryRange(range)),
      ),
    ],
  };
}

const logIntervals = {
  INTERVAL_5_SEC: 'interval-5-sec',
  INTERVAL_30_SEC: 'interval-30-sec',
  INTERVAL_1_MIN: 'interval-1-min',
  INTERVAL_5_MIN: 'interval-5-min',
  INTERVAL_10_MIN: 'interval-10-min',
  INTERVAL_15_MIN: 'interval-15-min',
};
const logMetadata = {
  INCLUDE_ALL_METADATA: 'include-all',
  EXCLUDE_ALL_METADATA: 'exclude-all',
  CUSTOM_METADATA: 'custom',
};
const ipv6Access = {
  DISABLE_GOOGLE_ACCESS: 'disable',
  ENABLE_BIDIRECTIONAL_ACCESS_TO_GOOGLE: 'enable-bidirectional-access',
  ENABLE_OUTBOUND_VM_ACCESS_TO_GOOGLE: 'enable-outbound-vm-access',
};

function secondaryRange(range: Fields): Flag | undefined {
  const name = range.text('rangeName');
  const cidr = range.text('ipCidrRange');
  const value = name === undefined || cidr === undefined ? undefined : dict([[name, cidr]]);
  if (value !== undefined) return ['--secondary-range', value];
  range.withdraw('rangeName', 'ipCidrRange');
  return undefined;
}

/** `firewall-rules create` */
export function printFirewallRule(call: Call): Printed {
  const { body } = call;
  const network = call.reference(body.text('network'));
  // A rule allows or denies; the API refuses both at once.
  const action = body.has('allowed') ? 'ALLOW' : 'DENY';
  const rules = body.rows(action === 'ALLOW' ? 'allowed' : 'denied').flatMap(protocolAndPorts);
  if (network === undefined || rules.length === 0) {
    const lack = network === undefined ? 'no network' : 'no protocol to allow or deny';
    return { commands: [], byHand: `has ${lack}` };
  }
  const log = body.nested('logConfig');
  const logged = log?.truth('enable') === true;
  return {
    commands: [
      call.unscoped(
        'compute firewall-rules create',
        ['--network', network],
        ['--direction', body.oneOf('direction', ['INGRESS', 'EGRESS']) ?? 'INGRESS'],
        ['--action', action],
        ['--rules', list(rules)],
        ['--priority', body.whole('priority')],
        ['--description', body.text('description')],
        listFlag('--source-ranges', body.texts('sourceRanges')),
        listFlag('--destination-ranges', body.texts('destinationRanges')),
        listFlag('--source-tags', body.texts('sourceTags')),
        listFlag('--target-tags', body.texts('targetTags')),
        listFlag('--source-service-accounts', body.texts('sourceServiceAccounts')),
        listFlag('--target-service-accounts', body.texts('targetServiceAccounts')),
        positiveFlag('--disabled', body.truth('disabled')),
        positiveFlag('--enable-logging', logged),
        ['--logging-metadata', logged ? choice(log, 'metadata', logMetadata) : undefined],
      ),
    ],
  };
}

function protocolAndPorts(rule: Fields): string[] {
  const protocol = rule.text('IPProtocol');
  if (protocol === undefined || protocol === '') return [];
  return rule.texts('ports')?.map((port) => `${protocol}:${port}`) ?? [protocol];
}

/** `addresses create` */
export function printAddress(call: Call): Printed {
  const { body } = call;
  const subnet = call.referenceFlags('--subnet', body.text('subnetwork'));
  const network = call.referenceFlags('--network', body.text('network'));
  const literal = body.text('address');
  if (literal !== undefined) body.settled('ipVersion');
  // gcloud derives the type: external with a type of endpoint (IPv6), internal with a subnet or a network, else external.
  const isInside = subnet.length + network.length > 0 && !body.has('ipv6EndpointType');
  const derived = isInside ? 'INTERNAL' : 'EXTERNAL';
  if (body.oneOf('addressType', [derived]) === undefined && body.has('addressType')) {
    return {
      commands: [],
      byHand: isInside
        ? 'is an external address in a subnet without a type of endpoint, which gcloud would reserve as an internal one'
        : 'is an internal address without a subnet, which gcloud would reserve as an external one',
    };
  }
  return {
    commands: [
      call.scoped(
        'compute addresses create',
        ['--addresses', literal],
        // gcloud reads the version off the address.
        ['--ip-version', literal === undefined ? body.oneOf('ipVersion', ['IPV4', 'IPV6']) : undefined],
        ['--description', body.text('description')],
        ...subnet,
        ...network,
        ['--purpose', body.oneOf('purpose', addressPurposes)],
        ['--prefix-length', body.whole('prefixLength')],
        ['--network-tier', body.oneOf('networkTier', ['PREMIUM', 'STANDARD'])],
        ['--endpoint-type', body.oneOf('ipv6EndpointType', ['VM', 'NETLB'])],
        ['--ip-collection', body.text('ipCollection')],
      ),
    ],
  };
}

const addressPurposes = [
  'VPC_PEERING',
  'SHARED_LOADBALANCER_VIP',
  'GCE_ENDPOINT',
  'IPSEC_INTERCONNECT',
  'PRIVATE_SERVICE_CONNECT',
];
