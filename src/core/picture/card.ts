import { effectivePort, nameOf, nicName } from '../model/endpoints.ts';
import {
  type Backend,
  type BackendService,
  type FirewallRule,
  type HealthCheck,
  isKind,
  kinds,
  type Neg,
  type Resource,
  type Vm,
} from '../model/kinds.ts';
import { scopeOf } from '../model/scope.ts';
import type { View } from '../model/view.ts';

/** A connection point in line with a row (or with the header). */
export interface Port {
  readonly side: 'left' | 'right';
  /** Path of the reference field that a wire from here writes; absent: whatever fits. */
  readonly path?: string;
  /** The embedded part (NIC, endpoint, backend) that it belongs to. */
  readonly part?: string;
}

/** A line of a card. */
export interface Row {
  readonly key: string;
  readonly label?: string;
  readonly value: string;
  readonly mono?: boolean;
  readonly muted?: boolean;
  /** Resource and part that the row is about, where it is not the card's own: a forwarding rule on a load balancer. */
  readonly about?: string;
  readonly part?: string;
  readonly ports?: readonly Port[];
}

/** What a card says, without its place. */
export interface CardContent {
  readonly title: string;
  readonly kindText: string;
  readonly scope?: string;
  readonly rows: readonly Row[];
  readonly ports: readonly Port[];
}

/** How many endpoints and backends a card lists before it counts the rest. */
const listedEndpoints = 3;
const listedBackends = 6;

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

const typeTexts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    GCE_VM_IP: 'Zonal NEG',
    GCE_VM_IP_PORT: 'Zonal NEG',
    NON_GCP_PRIVATE_IP_PORT: 'Hybrid NEG',
    INTERNET_IP_PORT: 'Internet NEG',
    INTERNET_FQDN_PORT: 'Internet NEG',
    SERVERLESS: 'Serverless NEG',
    PRIVATE_SERVICE_CONNECT: 'PSC NEG',
    GCE_VM_IP_PORTMAP: 'Port mapping NEG',
  }),
);

/** What kind of NEG it is, in few words. */
export function negText(neg: Neg): string {
  return typeTexts.get(neg.networkEndpointType ?? '') ?? neg.networkEndpointType ?? 'NEG';
}

function negRows(neg: Neg, view: View): Row[] {
  const endpoints = neg.endpoints ?? [];
  const rows: Row[] = [
    { key: 'type', value: neg.networkEndpointType ?? 'no type yet', mono: true, muted: !neg.networkEndpointType },
  ];
  const subnet = view.get(neg.subnetwork);
  if (subnet) rows.push({ key: 'subnet', label: 'Subnet', value: nameOf(subnet, 'subnet') });
  if (neg.defaultPort !== undefined)
    rows.push({ key: 'defaultPort', label: 'Default port', value: String(neg.defaultPort), mono: true });
  for (const endpoint of endpoints.slice(0, listedEndpoints)) {
    const target = view.get(endpoint.instance);
    const port = endpoint.port ?? effectivePort(neg, endpoint);
    const address = endpoint.fqdn ?? endpoint.ipAddress ?? endpoint.ipv6Address;
    const text = [target ? nameOf(target, 'VM') : undefined, address].filter((part) => part !== undefined).join(' · ');
    rows.push({
      key: endpoint.id,
      part: endpoint.id,
      // What tells the endpoints of a port mapping NEG apart is the port that clients ask for.
      ...(endpoint.clientDestinationPort === undefined ? {} : { label: `:${endpoint.clientDestinationPort} →` }),
      value: `${text || 'no target yet'}${port === undefined ? '' : `:${port}`}`,
      mono: true,
      ports: [{ side: 'right', part: endpoint.id }],
    });
  }
  const rest = endpoints.length - listedEndpoints;
  if (rest > 0) rows.push({ key: 'more', value: `+ ${rest} more`, muted: true, ports: [{ side: 'right', part: '+' }] });
  const service = serverlessTarget(neg, view);
  if (service)
    rows.push({ key: 'target', label: 'Target', value: service, ports: [{ side: 'right', part: 'target' }] });
  else if (endpoints.length === 0)
    rows.push({ key: 'none', value: takesEndpoints(neg) ? 'no endpoints yet' : 'no target yet', muted: true });
  return rows;
}

const takesEndpoints = (neg: Neg): boolean =>
  neg.networkEndpointType !== 'SERVERLESS' && neg.networkEndpointType !== 'PRIVATE_SERVICE_CONNECT';

function serverlessTarget(neg: Neg, view: View): string | undefined {
  const id =
    neg.cloudRun?.service ??
    neg.cloudFunction?.function ??
    neg.appEngine?.service ??
    neg.serverlessDeployment?.resource ??
    neg.pscTargetService;
  const mask =
    neg.cloudRun?.urlMask ?? neg.cloudFunction?.urlMask ?? neg.appEngine?.urlMask ?? neg.serverlessDeployment?.urlMask;
  return id === undefined ? mask : nameOf(view.get(id), 'target');
}

function serviceRows(service: BackendService, view: View): Row[] {
  const backends = service.backends ?? [];
  const rows: Row[] = [
    {
      key: 'protocol',
      value: [service.protocol ?? 'no protocol', service.loadBalancingScheme ?? 'no scheme'].join(' · '),
    },
  ];
  for (const backend of backends.slice(0, listedBackends)) {
    const group = view.get(backend.group);
    rows.push({
      key: backend.id,
      part: backend.id,
      label: nameOf(group, 'backend'),
      value: balancingText(backend),
      ports: [{ side: 'right', part: backend.id }],
    });
  }
  const rest = backends.length - listedBackends;
  if (rest > 0) rows.push({ key: 'more', value: `+ ${rest} more`, muted: true, ports: [{ side: 'right', part: '+' }] });
  if (backends.length === 0) rows.push({ key: 'none', value: 'no backends yet', muted: true });
  const check = view.get(service.healthChecks?.[0]);
  rows.push({
    key: 'healthChecks',
    label: 'Health check',
    value: check ? nameOf(check, 'health check') : 'none',
    muted: !check,
    ports: [{ side: 'right', path: 'healthChecks[]' }],
  });
  return rows;
}

const capacityFields = {
  maxRatePerEndpoint: 'per endpoint',
  maxRatePerInstance: 'per VM',
  maxRate: 'in all',
  maxConnectionsPerEndpoint: 'per endpoint',
  maxConnectionsPerInstance: 'per VM',
  maxConnections: 'in all',
} as const;

/** `RATE · 100 per endpoint` */
export function balancingText(backend: Backend): string {
  const texts = backend.balancingMode ? [backend.balancingMode] : [];
  for (const [field, words] of Object.entries(capacityFields)) {
    const value = Object.entries(backend).find(([key]) => key === field)?.[1];
    if (typeof value === 'number') texts.push(`${value} ${words}`);
  }
  if (backend.maxUtilization !== undefined) texts.push(`${Math.round(backend.maxUtilization * 100)} %`);
  return texts.join(' · ');
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

/** `3 endpoints`, `1 endpoint`, `no endpoints yet`. */
export function counted(count: number, word: string): string {
  if (count === 0) return `no ${word}s yet`;
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** The names under which a resource counts as a container: others are drawn inside it. */
export function isContainer(resource: Resource | undefined): boolean {
  return isKind('network', resource) || isKind('subnet', resource);
}
