import { parseLink, scopePath } from '../../model/api.ts';
import { concat, dict, list, type Word } from '../shell.ts';
import type { Call, Printed } from './call.ts';
import { type Command, choice, type Flag, listFlag, positiveFlag, truthFlag } from './command.ts';
import type { Fields } from './fields.ts';

/** `routers create`, and `routers nats create` for each of its Cloud NAT gateways. */
export function printRouter(call: Call): Printed {
  const { body } = call;
  const network = call.reference(body.text('network'));
  if (network === undefined) return { commands: [], byHand: 'has no network' };
  const bgp = body.nested('bgp');
  const ranges = dict(advertisedRanges(bgp));
  const create = call.scoped(
    'compute routers create',
    ['--network', network],
    ['--description', body.text('description')],
    ['--asn', bgp?.whole('asn')],
    ['--keepalive-interval', bgp?.whole('keepaliveInterval')],
    ['--bgp-identifier-range', bgp?.text('identifierRange')],
    ['--advertisement-mode', bgp?.oneOf('advertiseMode', ['CUSTOM', 'DEFAULT'])],
    listFlag('--set-advertisement-groups', bgp?.texts('advertisedGroups')),
    ['--set-advertisement-ranges', ranges === '' ? undefined : ranges],
    positiveFlag('--encrypted-interconnect-router', body.truth('encryptedInterconnectRouter')),
  );
  const gateways = body.rows('nats').map((nat) => printGateway(call, nat));
  return { commands: [create, ...gateways.filter((command) => command !== undefined)] };
}

function advertisedRanges(bgp: Fields | undefined): (readonly [string, Word])[] {
  return (bgp?.rows('advertisedIpRanges') ?? []).flatMap((row) => {
    const range = row.text('range');
    return range === undefined ? [] : [[range, row.text('description') ?? ''] as const];
  });
}

const timeouts = [
  ['--udp-idle-timeout', 'udpIdleTimeoutSec'],
  ['--icmp-idle-timeout', 'icmpIdleTimeoutSec'],
  ['--tcp-established-idle-timeout', 'tcpEstablishedIdleTimeoutSec'],
  ['--tcp-transitory-idle-timeout', 'tcpTransitoryIdleTimeoutSec'],
  ['--tcp-time-wait-timeout', 'tcpTimeWaitTimeoutSec'],
] as const;

/** One Cloud NAT gateway; a note instead where gcloud insists on something that is blank. */
function printGateway(call: Call, nat: Fields): Command | undefined {
  const name = nat.text('name') ?? '';
  const sources = sourceFlags(call, nat);
  const addresses = addressFlags(call, nat);
  if (name === '' || name.startsWith('-') || sources.length === 0 || addresses === undefined) {
    const why =
      sources.length === 0 ? 'its subnets are blank, or elsewhere than the router' : 'its addresses are blank';
    call.leaveOut(
      nat,
      `Not created: Cloud NAT gateway ${name || 'without a name'}, as ${name === '' ? 'it needs one' : why}.`,
    );
    return undefined;
  }
  const log = nat.nested('logConfig');
  const router = call.scoped(
    'compute routers nats create',
    ['--router', call.ownWord()],
    ['--type', nat.oneOf('type', ['PUBLIC', 'PRIVATE'])],
    ...sources,
    ...addresses,
    ['--auto-network-tier', nat.oneOf('autoNetworkTier', ['PREMIUM', 'STANDARD'])],
    listFlag('--endpoint-types', nat.texts('endpointTypes')),
    ['--min-ports-per-vm', nat.whole('minPortsPerVm')],
    ['--max-ports-per-vm', nat.whole('maxPortsPerVm')],
    truthFlag('--enable-dynamic-port-allocation', nat.truth('enableDynamicPortAllocation')),
    truthFlag('--enable-endpoint-independent-mapping', nat.truth('enableEndpointIndependentMapping')),
    ...timeouts.map(([flag, field]): readonly [string, string | undefined] => [flag, seconds(nat.whole(field))]),
    truthFlag('--enable-logging', log?.truth('enable')),
    [
      '--log-filter',
      choice(log, 'filter', { ALL: 'ALL', ERRORS_ONLY: 'ERRORS_ONLY', TRANSLATIONS_ONLY: 'TRANSLATIONS_ONLY' }),
    ],
  );
  return { ...router, name };
}

/** A duration as gcloud writes it: `30s`. */
export function seconds(value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${value}s`;
}

function sourceFlags(call: Call, nat: Fields): Flag[] {
  switch (nat.text('sourceSubnetworkIpRangesToNat')) {
    case 'ALL_SUBNETWORKS_ALL_IP_RANGES':
      return [['--nat-all-subnet-ip-ranges']];
    case 'ALL_SUBNETWORKS_ALL_PRIMARY_IP_RANGES':
      return [['--nat-primary-subnet-ip-ranges']];
    default: {
      const ranges = nat.rows('subnetworks').flatMap((subnet) => subnetRanges(call, subnet));
      return ranges.length === 0 ? [] : [['--nat-custom-subnet-ip-ranges', list(ranges)]];
    }
  }
}

/** `app` (primary range), `app:ALL`, `app:pods` (a secondary range). */
function subnetRanges(call: Call, subnet: Fields): Word[] {
  const url = subnet.text('name');
  const link = url === undefined ? undefined : parseLink(url);
  // A colon would be read as the start of a range name, so only a bare name can stand here.
  // A bare name means the router's own project and region.
  if (!link || !call.isBare(link) || scopePath(link.scope) !== scopePath(call.step.scope) || link.name.includes(':')) {
    subnet.withdraw('name');
    return [];
  }
  const kinds = subnet.texts('sourceIpRangesToNat') ?? ['ALL_IP_RANGES'];
  const secondary = subnet.texts('secondaryIpRangeNames') ?? [];
  return [
    ...(kinds.includes('ALL_IP_RANGES') ? [concat(link.name, ':ALL')] : []),
    ...(kinds.includes('PRIMARY_IP_RANGE') ? [link.name] : []),
    ...(kinds.includes('LIST_OF_SECONDARY_IP_RANGES') ? secondary.map((range) => concat(link.name, ':', range)) : []),
  ];
}

/** Undefined where a public gateway does not say where its addresses come from. */
function addressFlags(call: Call, nat: Fields): Flag[] | undefined {
  const option = nat.text('natIpAllocateOption');
  const pool = call.references(nat.texts('natIps'));
  if (pool.length > 0) return [['--nat-external-ip-pool', list(pool)]];
  if (option === 'AUTO_ONLY') return [['--auto-allocate-nat-external-ips']];
  return nat.text('type') === 'PRIVATE' ? [] : undefined;
}
