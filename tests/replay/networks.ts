import { splitList } from '../gcloud-grammar.ts';
import type { Body, Call } from './cloud.ts';
import { type Commands, creates, deletes } from './command.ts';
import {
  around,
  everywhere,
  link,
  links,
  list,
  listAt,
  number,
  pairs,
  type Setter,
  seconds,
  set,
  text,
  truth,
  upper,
  word,
} from './flags.ts';

const description = text('description');
const logMetadata = word('logConfig.metadata', {
  'include-all': 'INCLUDE_ALL_METADATA',
  'exclude-all': 'EXCLUDE_ALL_METADATA',
  custom: 'CUSTOM_METADATA',
});

/** `--rules=tcp:80,tcp:443,icmp` */
function protocols(rules: string): Body[] {
  return splitList(rules).map((rule) => {
    const [IPProtocol, port] = rule.split(':');
    return port === undefined ? { IPProtocol } : { IPProtocol, ports: [port] };
  });
}

const rules: Setter = (body, value, call) => {
  const key = call.value('--action') === 'ALLOW' ? 'allowed' : 'denied';
  set(body, key, protocols(typeof value === 'string' ? value : ''));
};

/** `app`, `app:ALL`, `app:pods` */
const natSubnets: Setter = (body, value, call) => {
  const bySubnet = new Map<string, { kinds: Set<string>; ranges: string[] }>();
  for (const entry of splitList(typeof value === 'string' ? value : '')) {
    const [subnet = '', range] = entry.split(':');
    const own = bySubnet.get(subnet) ?? { kinds: new Set<string>(), ranges: [] };
    own.kinds.add(
      range === undefined ? 'PRIMARY_IP_RANGE' : range === 'ALL' ? 'ALL_IP_RANGES' : 'LIST_OF_SECONDARY_IP_RANGES',
    );
    if (range !== undefined && range !== 'ALL') own.ranges.push(range);
    bySubnet.set(subnet, own);
  }
  set(body, 'sourceSubnetworkIpRangesToNat', 'LIST_OF_SUBNETWORKS');
  set(
    body,
    'subnetworks',
    [...bySubnet].map(([subnet, { kinds, ranges }]) => ({
      name: call.link(subnet, 'subnetworks', call.scope),
      sourceIpRangesToNat: [...kinds],
      ...(ranges.length > 0 ? { secondaryIpRangeNames: ranges } : {}),
    })),
  );
};

const always =
  (field: string, value: string): Setter =>
  (body) =>
    set(body, field, value);

/** Source: https://cloud.google.com/sdk/gcloud/reference/compute/addresses/create, as its client does it. */
function addressType(body: Body, call: Call): void {
  const isInside = call.has('--subnet') || call.has('--network');
  if (call.has('--endpoint-type')) body.addressType = 'EXTERNAL';
  else if (isInside) body.addressType = 'INTERNAL';
}

export const networkCommands: Commands = {
  'compute networks create': creates('networks', {
    '--subnet-mode': word('autoCreateSubnetworks', { auto: true, custom: false }),
    '--description': description,
    '--mtu': number('mtu'),
    '--bgp-routing-mode': upper('routingConfig.routingMode'),
    '--enable-ula-internal-ipv6': truth('enableUlaInternalIpv6'),
    '--internal-ipv6-range': text('internalIpv6Range'),
    '--network-firewall-policy-enforcement-order': text('networkFirewallPolicyEnforcementOrder'),
  }),
  'compute networks delete': deletes('networks'),
  'compute networks peerings create': {
    flags: {
      '--network': (_body) => undefined,
      '--peer-network': link('network', 'networks', everywhere),
      '--export-custom-routes': truth('exportCustomRoutes'),
      '--import-custom-routes': truth('importCustomRoutes'),
      '--export-subnet-routes-with-public-ip': truth('exportSubnetRoutesWithPublicIp'),
      '--import-subnet-routes-with-public-ip': truth('importSubnetRoutesWithPublicIp'),
      '--stack-type': text('stackType'),
    },
    run: (body, call, cloud) => {
      const url = call.link(call.value('--network') ?? '', 'networks', { type: 'global' });
      listAt(cloud.at(url), 'peerings').push({ name: call.name, exchangeSubnetRoutes: true, ...body });
      cloud.look(url, body);
    },
  },
  'compute networks peerings delete': {
    flags: { '--network': (_body) => undefined },
    run: (_body, call, cloud) => {
      const network = cloud.at(call.link(call.value('--network') ?? '', 'networks', { type: 'global' }));
      network.peerings = listAt(network, 'peerings').filter(
        (peering) => JSON.stringify(peering).includes(`"name":${JSON.stringify(call.name)}`) === false,
      );
    },
  },
  'compute networks subnets create': creates('subnetworks', {
    '--network': link('network', 'networks', everywhere),
    '--range': text('ipCidrRange'),
    '--description': description,
    '--purpose': text('purpose'),
    '--role': text('role'),
    '--stack-type': text('stackType'),
    '--ipv6-access-type': text('ipv6AccessType'),
    '--external-ipv6-prefix': text('externalIpv6Prefix'),
    '--internal-ipv6-prefix': text('internalIpv6Prefix'),
    '--enable-private-ip-google-access': truth('privateIpGoogleAccess'),
    '--allow-cidr-routes-overlap': truth('allowSubnetCidrRoutesOverlap'),
    '--enable-flow-logs': truth('logConfig.enable'),
    '--logging-flow-sampling': number('logConfig.flowSampling'),
    '--logging-metadata': logMetadata,
    '--secondary-range': (body, value) =>
      listAt(body, 'secondaryIpRanges').push(
        ...pairs(value).map(([rangeName, ipCidrRange]) => ({ rangeName, ipCidrRange })),
      ),
  }),
  'compute networks subnets delete': deletes('subnetworks'),
  'compute firewall-rules create': creates('firewalls', {
    '--network': link('network', 'networks', everywhere),
    '--direction': text('direction'),
    '--action': () => undefined,
    '--rules': rules,
    '--priority': number('priority'),
    '--description': description,
    '--source-ranges': list('sourceRanges'),
    '--destination-ranges': list('destinationRanges'),
    '--source-tags': list('sourceTags'),
    '--target-tags': list('targetTags'),
    '--source-service-accounts': list('sourceServiceAccounts'),
    '--target-service-accounts': list('targetServiceAccounts'),
    '--disabled': truth('disabled'),
    '--enable-logging': truth('logConfig.enable'),
    '--logging-metadata': logMetadata,
  }),
  'compute firewall-rules delete': deletes('firewalls'),
  'compute routers create': creates('routers', {
    '--network': link('network', 'networks', everywhere),
    '--description': description,
    '--asn': number('bgp.asn'),
    '--keepalive-interval': number('bgp.keepaliveInterval'),
    '--advertisement-mode': text('bgp.advertiseMode'),
    '--set-advertisement-groups': list('bgp.advertisedGroups'),
    '--set-advertisement-ranges': (body, value) =>
      set(
        body,
        'bgp.advertisedIpRanges',
        pairs(value).map(([range, about]) => ({ range, description: about })),
      ),
  }),
  'compute routers delete': deletes('routers'),
  'compute routers nats create': {
    flags: {
      '--router': () => undefined,
      '--type': text('type'),
      '--endpoint-types': list('endpointTypes'),
      '--nat-all-subnet-ip-ranges': always('sourceSubnetworkIpRangesToNat', 'ALL_SUBNETWORKS_ALL_IP_RANGES'),
      '--nat-primary-subnet-ip-ranges': always(
        'sourceSubnetworkIpRangesToNat',
        'ALL_SUBNETWORKS_ALL_PRIMARY_IP_RANGES',
      ),
      '--nat-custom-subnet-ip-ranges': natSubnets,
      '--auto-allocate-nat-external-ips': always('natIpAllocateOption', 'AUTO_ONLY'),
      '--nat-external-ip-pool': (body, value, call) => {
        set(body, 'natIpAllocateOption', 'MANUAL_ONLY');
        links('natIps', 'addresses', (own) => own.scope)(body, value, call);
      },
      '--auto-network-tier': text('autoNetworkTier'),
      '--min-ports-per-vm': number('minPortsPerVm'),
      '--max-ports-per-vm': number('maxPortsPerVm'),
      '--enable-dynamic-port-allocation': truth('enableDynamicPortAllocation'),
      '--enable-endpoint-independent-mapping': truth('enableEndpointIndependentMapping'),
      '--udp-idle-timeout': seconds('udpIdleTimeoutSec'),
      '--icmp-idle-timeout': seconds('icmpIdleTimeoutSec'),
      '--tcp-established-idle-timeout': seconds('tcpEstablishedIdleTimeoutSec'),
      '--tcp-transitory-idle-timeout': seconds('tcpTransitoryIdleTimeoutSec'),
      '--tcp-time-wait-timeout': seconds('tcpTimeWaitTimeoutSec'),
      '--enable-logging': truth('logConfig.enable'),
      '--log-filter': text('logConfig.filter'),
    },
    run: (body, call, cloud) => {
      const url = call.link(call.value('--router') ?? '', 'routers', call.scope);
      listAt(cloud.at(url), 'nats').push({ name: call.name, ...body });
      cloud.look(url, body);
    },
  },
  'compute addresses create': creates(
    'addresses',
    {
      '--addresses': text('address'),
      '--ip-version': text('ipVersion'),
      '--description': description,
      '--subnet': link('subnetwork', 'subnetworks', around),
      '--network': link('network', 'networks', everywhere),
      '--purpose': text('purpose'),
      '--prefix-length': number('prefixLength'),
      '--network-tier': text('networkTier'),
      '--endpoint-type': text('ipv6EndpointType'),
    },
    addressType,
  ),
  'compute addresses delete': deletes('addresses'),
};
