import type { Design } from '../model/design.ts';
import { effectiveAddress, effectivePort, endpointNic, nicName, nicsOf } from '../model/endpoints.ts';
import type { Id } from '../model/kind.ts';
import { type Endpoint, isKind, kinds, type Neg, type Resource } from '../model/kinds.ts';
import { type View, viewOf } from '../model/view.ts';
import { cardOf, scopeText } from '../picture/card.ts';
import { parentOf } from '../picture/contents.ts';
import { negText } from '../picture/neg-rows.ts';
import { counted } from '../picture/row.ts';
import { hostsOf, linksFrom } from './links.ts';
import { inPaperOrder } from './paper-order.ts';

/** One line of an outline, and what hangs on it. */
export interface Branch {
  readonly id: Id;
  /** What it is, in words. */
  readonly what: string;
  /** Its name; absent for what has none. */
  readonly name?: string;
  /** What else one should know, values as the design has them. */
  readonly details: readonly string[];
  readonly children: readonly Branch[];
  /** How many more there are that are not told. */
  readonly more?: number;
}

/** Where things are, and how traffic runs. */
export interface Outline {
  readonly places: readonly Branch[];
  readonly traffic: readonly Branch[];
}

/** How many endpoints one NEG lists here; its table has more. */
const listedEndpoints = 12;
/** How deep a way of traffic is followed; the longest real one is shorter. */
const deepest = 12;

/** A design as two trees: networks with what stands in them, frontends with what they lead to. */
export function outlineOf(design: Design): Outline {
  const view = viewOf(design);
  const all = inPaperOrder(design);
  return { places: placesOf(all, view), traffic: trafficOf(all, view) };
}

function placesOf(all: readonly Resource[], view: View): Branch[] {
  const inside = new Map<Id | undefined, Resource[]>();
  for (const resource of all) {
    const parent = parentOf(resource, view);
    const own = inside.get(parent) ?? [];
    own.push(resource);
    inside.set(parent, own);
  }
  const grow = (resource: Resource): Branch => ({
    ...told(resource, view),
    children: [...nics(resource, view), ...(inside.get(resource.id) ?? []).map(grow)],
  });
  return (inside.get(undefined) ?? [])
    .filter(({ kind }) => ['network', 'subnet', 'vm', 'router', 'firewallRule'].includes(kind))
    .map(grow);
}

function nics(resource: Resource, view: View): Branch[] {
  if (!isKind('vm', resource)) return [];
  return nicsOf(resource).map(({ nic, index }) => {
    const subnet = view.of('subnet', nic.subnetwork);
    // The first one says by where it stands which subnet it is in.
    const where = index === 0 ? undefined : (subnet?.name ?? (nic.subnetwork === undefined ? 'no subnet' : undefined));
    const aliases = (nic.aliasIpRanges ?? []).map(({ ipCidrRange }) => ipCidrRange && `alias ${ipCidrRange}`);
    return {
      id: resource.id,
      what: nicName(index),
      details: [nic.networkIP, where && `in ${where}`, ...aliases].filter((text) => text !== undefined),
      children: [],
    };
  });
}

function trafficOf(all: readonly Resource[], view: View): Branch[] {
  const hosts = hostsOf(all);
  const next = new Map<Id, readonly Id[]>();
  const led = new Set<Id>();
  for (const resource of all) {
    const ids = linksFrom(resource, view, hosts).flatMap(({ to, isTraffic, part }) =>
      isTraffic && !(isKind('neg', resource) && part !== undefined) ? [to] : [],
    );
    next.set(resource.id, [...new Set(ids)]);
    for (const id of ids) led.add(id);
  }
  const done = new Set<Id>();
  const grow = (resource: Resource, depth: number): Branch => {
    const branch = told(resource, view);
    const ids = next.get(resource.id) ?? [];
    if (done.has(resource.id) || depth > deepest) {
      const isWhole = ids.length === 0 && !isKind('neg', resource);
      return { ...branch, details: isWhole ? branch.details : [...branch.details, 'told above'], children: [] };
    }
    done.add(resource.id);
    const children = ids.flatMap((id) => {
      const target = view.get(id);
      return target ? [grow(target, depth + 1)] : [];
    });
    return isKind('neg', resource)
      ? { ...branch, children: [...children, ...endpoints(resource, view)], ...moreEndpoints(resource) }
      : { ...branch, children };
  };
  // What clients reach first stands first.
  const leads = ({ id, kind }: Resource) => kind === 'neg' || (next.get(id)?.length ?? 0) > 0;
  const backwards = [...all].reverse().filter(leads);
  const roots = backwards.filter(({ id }) => !led.has(id)).map((resource) => grow(resource, 0));
  // A circle has no first.
  const others = backwards.flatMap((resource) => (done.has(resource.id) ? [] : [grow(resource, 0)]));
  return [...roots, ...others];
}

function endpoints(neg: Neg, view: View): Branch[] {
  return (neg.endpoints ?? []).slice(0, listedEndpoints).map((endpoint) => ({
    id: neg.id,
    what: 'Endpoint',
    ...endpointWords(neg, endpoint, view),
    children: [],
  }));
}

function moreEndpoints({ endpoints: list = [] }: Neg): { readonly more?: number } {
  return list.length > listedEndpoints ? { more: list.length - listedEndpoints } : {};
}

/** An endpoint by its VM or host, with interface, address and port. */
export function endpointWords(neg: Neg, endpoint: Endpoint, view: View): Pick<Branch, 'name' | 'details'> {
  const on = endpointNic(neg, endpoint, view);
  const vm = view.get(endpoint.instance);
  const address = effectiveAddress(neg, endpoint, view) ?? endpoint.ipv6Address;
  const port = effectivePort(neg, endpoint);
  const client = endpoint.clientDestinationPort;
  const details = [
    on && nicName(on.index),
    (vm ?? endpoint.fqdn) === undefined ? undefined : address,
    port === undefined ? undefined : `port ${port}`,
    client === undefined ? undefined : `for client port ${client}`,
  ].filter((text) => text !== undefined);
  const name = vm?.name ?? endpoint.fqdn ?? address;
  return name === undefined ? { details } : { name, details };
}

/** A resource by its kind, name and what tells it apart. */
function told(resource: Resource, view: View): Omit<Branch, 'children'> {
  const { id, name } = resource;
  const what = isKind('neg', resource) ? negText(resource) : kinds[resource.kind].label;
  return { id, what, ...(name === undefined ? {} : { name }), details: detailsOf(resource, view) };
}

function detailsOf(resource: Resource, view: View): string[] {
  return [...factsOf(resource, view), scopeText(resource)].flatMap((text) => text || []);
}

/** What tells a resource apart besides kind, name and scope; blanks among it. */
export function factsOf(resource: Resource, view: View): (string | undefined)[] {
  switch (resource.kind) {
    case 'network':
      return [resource.IPv4Range ? 'legacy' : resource.autoCreateSubnetworks ? 'auto mode' : 'custom mode'];
    case 'subnet':
      return [resource.ipCidrRange, resource.purpose === 'PRIVATE' ? undefined : resource.purpose];
    case 'vm':
      return [resource.machineType];
    case 'neg':
      return [resource.networkEndpointType, counted(resource.endpoints?.length ?? 0, 'endpoint')].slice(
        0,
        resource.networkEndpointType === 'SERVERLESS' || resource.networkEndpointType === 'PRIVATE_SERVICE_CONNECT'
          ? 1
          : 2,
      );
    case 'backendService':
      return [resource.protocol, resource.loadBalancingScheme];
    case 'forwardingRule': {
      const ports = resource.allPorts ? 'all ports' : (resource.ports?.join(',') ?? resource.portRange);
      const address = view.of('address', resource.IPAddress);
      return [
        [resource.IPProtocol, ports].filter((text) => text !== undefined).join(' '),
        address ? (address.address ?? address.name) : resource.IPAddress,
      ];
    }
    case 'targetProxy':
      return [resource.type];
    default: {
      const [row] = cardOf(resource, view).rows;
      return row ? [[row.label, row.value].filter((text) => text !== undefined).join(' ')] : [];
    }
  }
}

/** Lines of plain text, indented; no more than asked for. */
export function outlineText(branches: readonly Branch[], most: number): string[] {
  const lines: string[] = [];
  const add = ({ what, name, details, children, more }: Branch, depth: number): void => {
    const head = [what, name].filter((text) => text !== undefined).join(' ');
    lines.push(`${'  '.repeat(depth)}${[head, ...details].join(', ')}`.replace(/\s*\n\s*/g, ' '));
    for (const child of children) add(child, depth + 1);
    if (more !== undefined) lines.push(`${'  '.repeat(depth + 1)}and ${more} more`);
  };
  for (const branch of branches) add(branch, 0);
  return lines.length > most ? [...lines.slice(0, most), `and ${lines.length - most} more lines`] : lines;
}
