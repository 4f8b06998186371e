import { splitList } from '../gcloud-grammar.ts';
import type { Body, Call, Cloud } from './cloud.ts';
import { type Command, type Commands, creates, deletes, fills, updates } from './command.ts';
import {
  around,
  everywhere,
  isBody,
  link,
  list,
  listAt,
  merge,
  number,
  pairs,
  type Setter,
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

/** Source: https://cloud.google.com/sdk/gcloud/reference/compute/addresses/create, as its client does it. */
function addressType(body: Body, call: Call): void {
  const isInside = call.has('--subnet') || call.has('--network');
  if (call.has('--endpoint-type')) body.addressType = 'EXTERNAL';
  else if (isInside) body.addressType = 'INTERNAL';
}

const network: Command['flags'] = {
  '--subnet-mode': word('autoCreateSubnetworks', { auto: true, custom: false }),
  '--description': description,
  '--mtu': number('mtu'),
  '--bgp-routing-mode': upper('routingConfig.routingMode'),
  '--bgp-best-path-selection-mode': text('routingConfig.bgpBestPathSelectionMode'),
  '--bgp-bps-always-compare-med': truth('routingConfig.bgpAlwaysCompareMed'),
  '--bgp-bps-inter-region-cost': text('routingConfig.bgpInterRegionCost'),
  '--network-profile': text('networkProfile'),
  '--enable-ula-internal-ipv6': truth('enableUlaInternalIpv6'),
  '--internal-ipv6-range': text('internalIpv6Range'),
  '--network-firewall-policy-enforcement-order': text('networkFirewallPolicyEnforcementOrder'),
};
const subnet: Command['flags'] = {
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
  '--ip-collection': text('ipCollection'),
  '--reserved-internal-range': text('reservedInternalRange'),
  '--private-ipv6-google-access-type': word('privateIpv6GoogleAccess', {
    disable: 'DISABLE_GOOGLE_ACCESS',
    'enable-bidirectional-access': 'ENABLE_BIDIRECTIONAL_ACCESS_TO_GOOGLE',
    'enable-outbound-vm-access': 'ENABLE_OUTBOUND_VM_ACCESS_TO_GOOGLE',
  }),
  '--logging-aggregation-interval': upper('logConfig.aggregationInterval'),
  '--logging-filter-expr': text('logConfig.filterExpr'),
  '--enable-flow-logs': truth('logConfig.enable'),
  '--logging-flow-sampling': number('logConfig.flowSampling'),
  '--logging-metadata': logMetadata,
  '--secondary-range': (body, value) =>
    listAt(body, 'secondaryIpRanges').push(
      ...pairs(value).map(([rangeName, ipCidrRange]) => ({ rangeName, ipCidrRange })),
    ),
};
const firewall: Command['flags'] = {
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
};
const subnetUpdate: Command['flags'] = {
  ...subnet,
  '--drain-timeout': () => undefined,
  '--add-secondary-ranges': (body, value) =>
    listAt(body, 'adding').push(...pairs(value).map(([rangeName, ipCidrRange]) => ({ rangeName, ipCidrRange }))),
  '--remove-secondary-ranges': list('removing'),
};

/** Ranges come and go by name, and a proxy-only subnet that becomes active makes the one before it the backup. */
function changeSubnet(into: Body, { adding, removing, ...fields }: Body, call: Call, cloud: Cloud): void {
  merge(into, fields);
  const gone: readonly unknown[] = Array.isArray(removing) ? removing : [];
  const ranges = listAt(into, 'secondaryIpRanges').filter(isBody);
  for (const name of gone)
    if (!ranges.some(({ rangeName }) => rangeName === name))
      cloud.problems.push(`${call.name} has no range ${String(name)}.`);
  const come = Array.isArray(adding) ? adding.filter(isBody) : [];
  const kept = ranges.filter(({ rangeName }) => !gone.includes(rangeName));
  for (const { rangeName } of come)
    if (kept.some((one) => one.rangeName === rangeName))
      cloud.problems.push(`${call.name} has two ranges ${String(rangeName)}.`);
  into.secondaryIpRanges = [...kept, ...come];
  if (fields.role !== 'ACTIVE') return;
  for (const [url, other] of cloud.resources) {
    const isLike = other.network === into.network && other.purpose === into.purpose;
    if (other !== into && isLike && other.role === 'ACTIVE' && url.includes(`/regions/${call.scope.value ?? ''}/`))
      other.role = 'BACKUP';
  }
}

/** A range around the present one, which it keeps. */
function expandRange(into: Body, { length }: Body, call: Call, cloud: Cloud): void {
  const [address = '', old] = String(into.ipCidrRange).split('/');
  if (Number(length) > Number(old)) cloud.problems.push(`${call.name} cannot shrink.`);
  const bits = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - Number(length));
  const start = Math.floor(bits / size) * size;
  const parts = [24, 16, 8, 0].map((shift) => Math.floor(start / 2 ** shift) % 256);
  into.ipCidrRange = `${parts.join('.')}/${String(length)}`;
}

const peering: Command['flags'] = {
  '--network': (_body) => undefined,
  '--peer-network': link('network', 'networks', everywhere),
  '--export-custom-routes': truth('exportCustomRoutes'),
  '--import-custom-routes': truth('importCustomRoutes'),
  '--export-subnet-routes-with-public-ip': truth('exportSubnetRoutesWithPublicIp'),
  '--import-subnet-routes-with-public-ip': truth('importSubnetRoutesWithPublicIp'),
  '--stack-type': text('stackType'),
};

export const networkCommands: Commands = {
  'compute networks create': creates('networks', network),
  'compute networks update': updates('networks', {
    ...network,
    '--switch-to-custom-subnet-mode': (body) => set(body, 'autoCreateSubnetworks', false),
  }),
  'compute networks delete': deletes('networks'),
  'compute networks peerings create': {
    flags: peering,
    run: (body, call, cloud) => {
      const url = call.link(call.value('--network') ?? '', 'networks', { type: 'global' });
      const peerings = listAt(cloud.at(url), 'peerings');
      for (const one of peerings.filter(isBody)) {
        if (one.name === call.name) cloud.problems.push(`There is a peering ${call.name} already.`);
        if (one.network === body.network) cloud.problems.push(`${url} is peered with ${String(body.network)} already.`);
      }
      peerings.push({ name: call.name, exchangeSubnetRoutes: true, ...body });
      cloud.look(url, body);
    },
  },
  'compute networks peerings update': {
    flags: peering,
    run: (body, call, cloud) => {
      const url = call.link(call.value('--network') ?? '', 'networks', { type: 'global' });
      const held = listAt(cloud.at(url), 'peerings')
        .filter(isBody)
        .find(({ name }) => name === call.name);
      if (held) merge(held, body);
      else cloud.problems.push(`There is no peering ${call.name}.`);
    },
  },
  'compute networks peerings delete': {
    flags: { '--network': (_body) => undefined },
    run: (_body, call, cloud) => {
      const network = cloud.at(call.link(call.value('--network') ?? '', 'networks', { type: 'global' }));
      const peerings = listAt(network, 'peerings').filter(isBody);
      const others = peerings.filter(({ name }) => name !== call.name);
      if (others.length === peerings.length) cloud.problems.push(`There is no peering ${call.name}.`);
      network.peerings = others;
    },
  },
  'compute networks subnets create': creates('subnetworks', subnet),
  'compute networks subnets update': fills('subnetworks', subnetUpdate, changeSubnet),
  'compute networks subnets expand-ip-range': fills(
    'subnetworks',
    { '--prefix-length': number('length') },
    expandRange,
  ),
  'compute networks subnets delete': deletes('subnetworks'),
  'compute firewall-rules create': creates('firewalls', firewall),
  'compute firewall-rules update': fills(
    'firewalls',
    {
      ...firewall,
      '--rules': (body, value) => set(body, 'rules', protocols(typeof value === 'string' ? value : '')),
    },
    (into, { rules: changed, ...fields }) => {
      merge(into, fields);
      // What the rule does stays: it allows, or it denies.
      if (changed !== undefined) into[into.allowed === undefined ? 'denied' : 'allowed'] = changed;
    },
  ),
  'compute firewall-rules delete': deletes('firewalls'),
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
      '--ip-collection': text('ipCollection'),
    },
    addressType,
  ),
  'compute addresses delete': deletes('addresses'),
};
