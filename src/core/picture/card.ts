import { nameOf, nicName } from '../model/endpoints.ts';
import { type FirewallRule, type HealthCheck, isKind, kinds, type Resource, type Vm } from '../model/kinds.ts';
import { scopeOf } from '../model/scope.ts';
import type { View } from '../model/view.ts';
import { negRows, negText } from './neg-rows.ts';
import { counted, type Port, type Row } from './row.ts';
import { serviceRows } from './service-rows.ts';

/** What a card says, without its place. */
export interface CardContent {
  readonly title: string;
  readonly kindText: string;
  readonly scope?: string;
  readonly rows: readonly Row[];
  readonly ports: readonly Port[];
}

/** Zone, region or “global”; undefined where a kind has no scope or none is chosen. */
export function scopeText(resource: Resource): string | undefined {
  const scope = scopeOf(resource);
  if (!scope) return undefined;
  return scope.type === 'global' ? 'global' : scope.value;
}

/** The content of a resource's card. Load balancers are cards of several resources, see `load-balancer-card.ts`. */
export function cardOf(resource: Resource, view: View): CardContent {
  const kind = kinds[resource.kind];
  const base = { title: resource.name ?? `unnamed ${kind.label}`, kindText: kind.label, scope: scopeText(resource) };
  switch (resource.kind) {
    case 'vm':
      return { ...base, rows: vmRows(resource, view), ports: [] };
    case 'neg':
      return {
        ...base,
        kindText: negText(resource),
        rows: negRows(resource, view),
        ports: [{ side: 'left' }, { side: 'right' }],
      };
    case 'backendService':
      return {
        ...base,
        rows: serviceRows(resource, view),
        ports: [{ side: 'left' }, { side: 'right', path: 'backends[].group' }],
      };
    case 'healthCheck':
      return {
        ...base,
        rows: [{ key: 'probe', value: probeText(resource) }],
        ports: [{ side: 'left' }, { side: 'right' }],
      };
    case 'firewallRule':
      return { ...base, rows: firewallRows(resource), ports: [] };
    case 'instanceGroup':
      return {
        ...base,
        rows: [
          {
            key: 'members',
            label: resource.managed ? 'Managed' : 'Unmanaged',
            value: counted(resource.instances?.length ?? 0, 'VM'),
          },
        ],
        ports: [{ side: 'left' }, { side: 'right', path: 'instances[]' }],
      };
    case 'address':
      return {
        ...base,
        rows: [{ key: 'address', value: resource.address ?? 'chosen by Google', mono: true }],
        ports: [{ side: 'left' }],
      };
    case 'router':
      return {
        ...base,
        rows: [{ key: 'nats', label: 'Cloud NAT', value: counted(resource.nats?.length ?? 0, 'gateway') }],
        ports: [],
      };
    case 'gkeService':
      return {
        ...base,
        scope: resource.region,
        rows: [{ key: 'cluster', label: 'Cluster', value: resource.cluster ?? 'not set' }],
        ports: [{ side: 'right', path: 'negs[]' }],
      };
    case 'internetHost':
      return {
        ...base,
        rows: [{ key: 'host', value: resource.fqdn ?? resource.ipAddress ?? 'no address yet', mono: true }],
        ports: [{ side: 'left' }],
      };
    case 'hybridHost':
      return {
        ...base,
        rows: [{ key: 'host', value: resource.ipAddress ?? 'no address yet', mono: true }],
        ports: [{ side: 'left' }, { side: 'right', path: 'link' }],
      };
    case 'hybridLink':
      return {
        ...base,
        scope: resource.region,
        rows: [{ key: 'type', value: linkText(resource.type) }],
        ports: [{ side: 'left' }, { side: 'right', path: 'network' }],
      };
    case 'googleApi':
      return {
        ...base,
        rows: [{ key: 'host', value: resource.host ?? 'no host yet', mono: true }],
        ports: [{ side: 'left' }],
      };
    case 'backendBucket':
      return {
        ...base,
        rows: [{ key: 'bucket', label: 'Bucket', value: resource.bucketName ?? 'not set', mono: true }],
        ports: [{ side: 'left' }],
      };
    case 'external':
      return {
        ...base,
        rows: [{ key: 'url', value: resource.url ?? 'no URL', mono: true }],
        ports: [{ side: 'left' }],
      };
    case 'opaque':
      return {
        ...base,
        rows: [{ key: 'kind', value: resource.apiKind ?? 'unknown kind', mono: true }],
        ports: [{ side: 'left' }],
      };
    case 'serviceAttachment':
      return { ...base, rows: [], ports: [{ side: 'left' }, { side: 'right', path: 'targetService' }] };
    default:
      return {
        ...base,
        scope: base.scope ?? ('region' in resource ? resource.region : undefined),
        rows: [],
        ports: [{ side: 'left' }],
      };
  }
}

function vmRows(vm: Vm, view: View): Row[] {
  return (vm.networkInterfaces ?? []).flatMap((nic, index) => {
    const subnet = view.get(nic.subnetwork);
    const where = subnet ? nameOf(subnet, 'subnet') : 'no subnet yet';
    const row: Row = {
      key: nic.id,
      part: nic.id,
      label: nicName(index),
      value: nic.networkIP ?? where,
      mono: nic.networkIP !== undefined,
      muted: !subnet,
      ports: [
        { side: 'left', part: nic.id },
        { side: 'right', part: nic.id, path: 'networkInterfaces[].subnetwork' },
      ],
    };
    const aliases = (nic.aliasIpRanges ?? [])
      .map(({ ipCidrRange }) => ipCidrRange)
      .filter((text) => text !== undefined);
    const alias: Row = {
      key: `${nic.id} alias`,
      part: nic.id,
      label: 'alias',
      value: aliases.join(', '),
      mono: true,
      muted: true,
    };
    return aliases.length === 0 ? [row] : [row, alias];
  });
}

function probeText(check: HealthCheck): string {
  const port =
    check.portSpecification === 'USE_SERVING_PORT'
      ? 'serving port'
      : check.port === undefined
        ? 'default port'
        : `:${check.port}`;
  return [check.type ?? 'no protocol', port, check.requestPath].filter((part) => part !== undefined).join(' · ');
}

function firewallRows(rule: FirewallRule): Row[] {
  const layers = rule.allowed ?? rule.denied ?? [];
  const ports = layers.map(({ IPProtocol, ports: list }) =>
    [IPProtocol ?? 'all', ...(list?.length ? [list.join(',')] : [])].join(':'),
  );
  const what = `${rule.denied && !rule.allowed ? 'deny' : 'allow'} ${ports.join(' ') || 'nothing'}`;
  const ranges = rule.direction === 'EGRESS' ? rule.destinationRanges : rule.sourceRanges;
  const where = ranges?.length
    ? `${ranges[0]}${ranges.length > 1 ? ` + ${ranges.length - 1}` : ''}`
    : (rule.sourceTags?.join(' ') ?? 'any');
  return [
    { key: 'what', label: (rule.direction ?? 'INGRESS').toLowerCase(), value: what },
    { key: 'where', label: rule.direction === 'EGRESS' ? 'to' : 'from', value: where, mono: true },
  ];
}

function linkText(type: string | undefined): string {
  if (type === 'INTERCONNECT') return 'Cloud Interconnect';
  return type === 'ROUTER_APPLIANCE' ? 'Router appliance' : 'Cloud VPN';
}

/** The names under which a resource counts as a container: others are drawn inside it. */
export function isContainer(resource: Resource | undefined): boolean {
  return isKind('network', resource) || isKind('subnet', resource);
}
