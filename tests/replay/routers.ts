import { splitList } from '../gcloud-grammar.ts';
import type { Body, Call, Cloud } from './cloud.ts';
import { type Command, type Commands, creates, deletes, updates } from './command.ts';
import {
  clear,
  everywhere,
  isBody,
  link,
  links,
  list,
  listAt,
  merge,
  number,
  pairs,
  type Setter,
  seconds,
  set,
  text,
  truth,
} from './flags.ts';

/** Cloud Routers and their Cloud NAT gateways. */
const description = text('description');

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

const router: Command['flags'] = {
  '--network': link('network', 'networks', everywhere),
  '--description': description,
  '--asn': number('bgp.asn'),
  '--keepalive-interval': number('bgp.keepaliveInterval'),
  '--bgp-identifier-range': text('bgp.identifierRange'),
  '--advertisement-mode': text('bgp.advertiseMode'),
  '--set-advertisement-groups': list('bgp.advertisedGroups'),
  '--set-advertisement-ranges': (body, value) =>
    set(
      body,
      'bgp.advertisedIpRanges',
      pairs(value).map(([range, about]) => ({ range, description: about })),
    ),
};
const gateway: Command['flags'] = {
  '--router': () => undefined,
  '--type': text('type'),
  '--endpoint-types': list('endpointTypes'),
  '--nat-all-subnet-ip-ranges': always('sourceSubnetworkIpRangesToNat', 'ALL_SUBNETWORKS_ALL_IP_RANGES'),
  '--nat-primary-subnet-ip-ranges': always('sourceSubnetworkIpRangesToNat', 'ALL_SUBNETWORKS_ALL_PRIMARY_IP_RANGES'),
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
};

const cleared = (flag: string, path: string): Command['flags'] => ({ [flag]: clear(path) });
const gatewayUpdate: Command['flags'] = {
  ...gateway,
  ...cleared('--clear-min-ports-per-vm', 'minPortsPerVm'),
  ...cleared('--clear-max-ports-per-vm', 'maxPortsPerVm'),
  ...cleared('--clear-udp-idle-timeout', 'udpIdleTimeoutSec'),
  ...cleared('--clear-icmp-idle-timeout', 'icmpIdleTimeoutSec'),
  ...cleared('--clear-tcp-established-idle-timeout', 'tcpEstablishedIdleTimeoutSec'),
  ...cleared('--clear-tcp-transitory-idle-timeout', 'tcpTransitoryIdleTimeoutSec'),
  ...cleared('--clear-tcp-time-wait-timeout', 'tcpTimeWaitTimeoutSec'),
};

/** A command about one gateway of a router. */
function onGateway(
  flags: Command['flags'],
  run: (gateways: Body[], fields: Body, call: Call, cloud: Cloud) => Body[],
): Command {
  return {
    flags,
    run: (body, call, cloud) => {
      const url = call.link(call.value('--router') ?? '', 'routers', call.scope);
      const held = cloud.at(url);
      held.nats = run(listAt(held, 'nats').filter(isBody), body, call, cloud);
      cloud.look(url, body);
    },
  };
}

function gatewayAt(gateways: readonly Body[], call: Call, cloud: Cloud): Body {
  const found = gateways.find(({ name }) => name === call.name);
  if (!found) cloud.problems.push(`There is no gateway ${call.name}.`);
  return found ?? {};
}

export const routerCommands: Commands = {
  'compute routers create': creates('routers', router),
  'compute routers update': updates('routers', router),
  'compute routers delete': deletes('routers'),
  'compute routers nats create': onGateway(gateway, (gateways, fields, call, cloud) => {
    if (gateways.some(({ name }) => name === call.name))
      cloud.problems.push(`There is a gateway ${call.name} already.`);
    return [...gateways, { name: call.name, ...fields }];
  }),
  'compute routers nats update': onGateway(gatewayUpdate, (gateways, fields, call, cloud) => {
    const held = gatewayAt(gateways, call, cloud);
    // Addresses and ranges are said in one word each: what was said before goes.
    if (fields.natIpAllocateOption !== undefined) held.natIps = undefined;
    if (fields.sourceSubnetworkIpRangesToNat !== undefined) held.subnetworks = undefined;
    merge(held, fields);
    return gateways;
  }),
  'compute routers nats delete': onGateway(gateway, (gateways, _fields, call, cloud) => {
    const gone = gatewayAt(gateways, call, cloud);
    return gateways.filter((one) => one !== gone);
  }),
};
