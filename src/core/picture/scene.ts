import type { Design, Place } from '../model/design.ts';
import { endpointNic, hasVmEndpoints, ownership } from '../model/endpoints.ts';
import type { Id } from '../model/kind.ts';
import { type Endpoint, isKind, kindNames, type Neg, type Nic, type Resource } from '../model/kinds.ts';
import { type LoadBalancer, loadBalancersOf } from '../model/load-balancer.ts';
import { referencesOf } from '../model/references.ts';
import { type View, viewOf } from '../model/view.ts';
import { type CardContent, cardOf, isContainer, scopeText } from './card.ts';
import { around, cardHeight, cardWidth, containerPadding, containerTop, emptyContainer, type Point, portOffset, type Rect } from './geometry.ts';
import { loadBalancerCard } from './load-balancer-card.ts';
import { arrange } from './arrange.ts';

/** One box of the picture. Its id is that of the resource; a load balancer has the id of its leading member. */
export interface SceneNode {
  readonly id: Id;
  readonly shape: 'card' | 'container' | 'note';
  readonly kind: Resource['kind'] | 'loadBalancer' | 'note';
  readonly rect: Rect;
  /** The container that it is drawn in. */
  readonly parent?: Id;
  readonly depth: number;
  /** Every resource that the box stands for: selecting it selects them. */
  readonly members: readonly Id[];
  readonly card: CardContent;
  /** Address range and region of a container. */
  readonly details?: readonly string[];
  readonly negType?: string;
}

/** One reference, drawn. It starts at the box that sends traffic and ends at the one that gets it. */
export interface SceneWire {
  readonly id: string;
  readonly relation: string;
  readonly from: Id;
  readonly to: Id;
  readonly start: Point;
  readonly end: Point;
  /** The side of the box at which it ends: wires come in at the left, but go round to what stands below. */
  readonly endSide: 'left' | 'right';
  /** Rows at which it starts and ends; the header where absent. */
  readonly fromRow?: string;
  readonly toRow?: string;
  /** The reference itself: who holds it, in which part and field. Findings at that place are findings of the wire. */
  readonly holder: { readonly id: Id; readonly part?: string; readonly field: string };
  readonly target: Id;
  /** How many references it bundles. */
  readonly count: number;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly wires: readonly SceneWire[];
  /** The box in which a resource is drawn. */
  readonly boxOf: ReadonlyMap<Id, SceneNode>;
}

/** The picture of a design: where every box is, and every wire. What has no place yet is arranged. */
export function sceneOf(design: Design, view: View = viewOf(design)): Scene {
  const contents = contentsOf(design, view);
  const places = arrange(design, contents, view);
  const nodes = placed(contents, places);
  const boxOf = new Map<Id, SceneNode>();
  for (const node of nodes) for (const member of node.members) boxOf.set(member, node);
  return { nodes, wires: wiresOf(design, view, boxOf), boxOf };
}

/** A box before it has a place. */
export interface Content extends Omit<SceneNode, 'rect' | 'depth'> {
  readonly size: { readonly width: number; readonly height: number };
}

/** Certificates and addresses that belong to a load balancer's card have no box of their own. */
function contentsOf(design: Design, view: View): Content[] {
  const balancers = loadBalancersOf(view);
  const inside = new Set(balancers.flatMap((lb) => members(lb)));
  const contents: Content[] = balancers.map((lb) => boxed('loadBalancer', lb.id, members(lb), loadBalancerCard(lb, view)));
  const resources = Object.values(design.resources).sort(byKindAndName);
  for (const resource of resources) {
    if (inside.has(resource.id)) continue;
    const parent = parentOf(resource, view);
    const content = boxed(resource.kind, resource.id, [resource.id], cardOf(resource, view));
    contents.push({
      ...content,
      ...(parent === undefined ? {} : { parent }),
      ...(isContainer(resource) ? { shape: 'container' as const, details: detailsOf(resource), size: emptyContainer } : {}),
      ...(isKind('neg', resource) && resource.networkEndpointType ? { negType: resource.networkEndpointType } : {}),
    });
  }
  for (const note of Object.values(design.notes)) contents.push(noted(note.id, note.text));
  return contents;
}

function members(lb: LoadBalancer): readonly Id[] {
  return [...lb.forwardingRules, ...lb.targetProxies, ...lb.urlMaps, ...lb.certificates, ...lb.addresses];
}

function boxed(kind: SceneNode['kind'], id: Id, memberIds: readonly Id[], card: CardContent): Content {
  return { id, kind, shape: 'card', members: memberIds, card, size: { width: cardWidth, height: cardHeight(card.rows.length) } };
}

function noted(id: Id, text: string): Content {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 32)), 0);
  const card = { title: text, kindText: 'Note', rows: [], ports: [] };
  return { id, kind: 'note', shape: 'note', members: [id], card, size: { width: cardWidth, height: 24 + lines * 18 } };
}

const kindOrder = new Map(kindNames.map((name, index) => [name, index]));

function byKindAndName(a: Resource, b: Resource): number {
  const order = (kindOrder.get(a.kind) ?? 0) - (kindOrder.get(b.kind) ?? 0);
  if (order !== 0) return order;
  const [x, y] = [`${a.name ?? ''} ${a.id}`, `${b.name ?? ''} ${b.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The container that a resource is drawn in: a subnet in its network, a VM in the subnet of its nic0. */
export function parentOf(resource: Resource, view: View): Id | undefined {
  if (isKind('vm', resource)) return view.of('subnet', resource.networkInterfaces?.[0]?.subnetwork)?.id;
  if (isKind('subnet', resource) || isKind('firewallRule', resource) || isKind('router', resource)) {
    return view.of('network', resource.network)?.id;
  }
  return undefined;
}

function detailsOf(resource: Resource): readonly string[] {
  if (isKind('network', resource)) return [resource.IPv4Range ? 'legacy' : resource.autoCreateSubnetworks ? 'auto mode' : 'custom mode'];
  if (!isKind('subnet', resource)) return [];
  const purpose = resource.purpose === 'REGIONAL_MANAGED_PROXY' || resource.purpose === 'GLOBAL_MANAGED_PROXY' ? 'proxy-only' : undefined;
  return [resource.ipCidrRange, scopeText(resource), purpose].filter((text) => text !== undefined);
}

/** Gives every box its rectangle; containers reach around what is in them. */
function placed(contents: readonly Content[], places: ReadonlyMap<Id, Place>): SceneNode[] {
  const inside = new Map<Id, Content[]>();
  for (const content of contents) {
    if (content.parent !== undefined) inside.set(content.parent, [...(inside.get(content.parent) ?? []), content]);
  }
  const nodes: SceneNode[] = [];
  const visit = (content: Content, depth: number): Rect => {
    const place = places.get(content.id) ?? { x: 0, y: 0 };
    const { size, ...box } = content;
    const slot = nodes.length;
    const own = { x: place.x, y: place.y, width: place.width ?? size.width, height: place.height ?? size.height };
    nodes.push({ ...box, rect: own, depth });
    const children = (inside.get(content.id) ?? []).map((child) => visit(child, depth + 1));
    const rect = content.shape === 'container' ? containing(own, children) : own;
    nodes[slot] = { ...box, rect, depth };
    return rect;
  };
  for (const content of contents) if (content.parent === undefined) visit(content, 0);
  return nodes;
}

/** A container is at least its own size and always around its contents, with room for its title. */
function containing(own: Rect, children: readonly Rect[]): Rect {
  const inner = around(children);
  if (!inner) return own;
  const needed = {
    x: inner.x - containerPadding,
    y: inner.y - containerTop,
    width: inner.width + 2 * containerPadding,
    height: inner.height + containerTop + containerPadding,
  };
  return around([own, needed]) ?? own;
}

function wiresOf(design: Design, view: View, boxOf: ReadonlyMap<Id, SceneNode>): SceneWire[] {
  const wires = new Map<string, SceneWire>();
  for (const resource of Object.values(design.resources).sort(byKindAndName)) {
    for (const reference of referencesOf(resource)) {
      const { relation, part, field, to } = reference;
      const hidden = relation.contains || notDrawn.has(relation.id) || isNic0(resource, relation.id, part);
      const [holderBox, targetBox] = [boxOf.get(resource.id), boxOf.get(to)];
      if (hidden || !holderBox || !targetBox || holderBox === targetBox) continue;
      const holder = { id: resource.id, field, ...(part === undefined ? {} : { part }) };
      const fromRow = rowFor(holderBox, resource.id, part, field, relation.path);
      const toRow = targetRow(resource, part, to, targetBox, view);
      const wire = drawn(relation.id, holderBox, targetBox, fromRow, toRow, holder, to);
      const same = wires.get(wire.id);
      wires.set(wire.id, same ? { ...same, count: same.count + 1 } : wire);
    }
    if (isKind('neg', resource)) for (const wire of hostWires(resource, design, boxOf)) wires.set(wire.id, wire);
  }
  return [...wires.values()];
}

/** Said in a row or by containment; a wire for each would make a hairball. */
const notDrawn: ReadonlySet<string> = new Set([
  'nic.network',
  'neg.network',
  'neg.subnet',
  'backendService.network',
  'forwardingRule.network',
  'forwardingRule.subnet',
  'instanceGroup.network',
  'instanceGroup.subnet',
  'address.subnet',
  'address.network',
  'router.natSubnets',
  'router.natAddresses',
]);

function isNic0(resource: Resource, relation: string, part: string | undefined): boolean {
  return relation === 'nic.subnet' && isKind('vm', resource) && resource.networkInterfaces?.[0]?.id === part;
}

/** The row of a card at which a reference leaves: its part's, its field's, or the one that counts the rest. */
function rowFor(box: SceneNode, holder: Id, part: string | undefined, field: string, path: string): string | undefined {
  const rows = box.card.rows;
  const row =
    rows.find((one) => part !== undefined && one.part === part) ??
    rows.find((one) => one.ports?.some((port) => port.path === path) && (one.about ?? holder) === holder) ??
    rows.find((one) => one.about === holder && one.ports?.some((port) => port.part !== undefined && field.startsWith(port.part))) ??
    rows.find((one) => part !== undefined && one.ports?.some((port) => port.part === '+')) ??
    rows.find((one) => one.key === 'target' && one.ports !== undefined);
  return row?.key;
}

const owns = (address: string, nic: Nic) => ['primary', 'alias'].includes(ownership(address, nic));

/** Endpoints end at the NIC that they land on. */
function targetRow(resource: Resource, part: string | undefined, to: Id, box: SceneNode, view: View): string | undefined {
  if (isKind('neg', resource) && hasVmEndpoints(resource)) {
    const endpoint = resource.endpoints?.find(({ id }) => id === part);
    const vm = view.of('vm', to);
    // An address that another interface owns is drawn there: that is what the endpoint says, right or wrong.
    const owner = endpoint?.ipAddress && vm?.networkInterfaces?.find((nic) => owns(endpoint.ipAddress ?? '', nic));
    const nic = endpoint && endpointNic(resource, endpoint, view);
    if (owner) return owner.id;
    if (nic && nic.vm.id === to) return nic.nic.id;
  }
  return box.kind === 'loadBalancer' ? box.card.rows.find(({ about }) => about === to)?.key : undefined;
}

function drawn(
  relation: string,
  from: SceneNode,
  to: SceneNode,
  fromRow: string | undefined,
  toRow: string | undefined,
  holder: SceneWire['holder'],
  target: Id,
): SceneWire {
  const bundled = fromRow === 'more';
  const below = to.shape === 'card' && to.card.ports.some(({ side }) => side === 'right') && to.rect.x < from.rect.x + from.rect.width;
  const endSide = relation === 'backendService.healthCheck' && below ? 'right' : 'left';
  return {
    id: bundled ? `${relation} ${holder.id} more ${to.id}` : `${relation} ${holder.id} ${holder.part ?? holder.field} ${target}`,
    relation,
    from: from.id,
    to: to.id,
    start: port(from, fromRow, 'right'),
    end: to.shape === 'container' ? { x: to.rect.x, y: to.rect.y + 16 } : port(to, toRow, endSide),
    endSide,
    ...(fromRow === undefined ? {} : { fromRow }),
    ...(toRow === undefined ? {} : { toRow }),
    holder,
    target,
    count: 1,
  };
}

function port(node: SceneNode, rowKey: string | undefined, side: 'left' | 'right'): Point {
  const index = node.card.rows.findIndex(({ key }) => key === rowKey);
  return {
    x: side === 'left' ? node.rect.x : node.rect.x + node.rect.width,
    y: node.rect.y + portOffset(index < 0 ? undefined : index),
  };
}

/** Endpoints name hosts outside by address; the wire is derived from the two being the same. */
function hostWires(neg: Neg, design: Design, boxOf: ReadonlyMap<Id, SceneNode>): SceneWire[] {
  const from = boxOf.get(neg.id);
  if (!from || !neg.endpoints?.some(({ instance }) => instance === undefined)) return [];
  const hosts = Object.values(design.resources).filter((resource) => resource.kind === 'internetHost' || resource.kind === 'hybridHost');
  return neg.endpoints.flatMap((endpoint, index) => {
    const host = hosts.find((one) => names(endpoint, one));
    const to = host && boxOf.get(host.id);
    if (!host || !to) return [];
    const holder = { id: neg.id, part: endpoint.id, field: `endpoints[${index}]` };
    const relation = isKind('hybridHost', host) ? 'endpoint.hybridHost' : 'endpoint.internetHost';
    return [drawn(relation, from, to, rowFor(from, neg.id, endpoint.id, holder.field, ''), undefined, holder, host.id)];
  });
}

function names(endpoint: Endpoint, host: Resource): boolean {
  if (isKind('internetHost', host) && host.fqdn !== undefined && host.fqdn === endpoint.fqdn) return true;
  return 'ipAddress' in host && host.ipAddress !== undefined && host.ipAddress === endpoint.ipAddress;
}
