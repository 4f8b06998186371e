import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { isKind, kindNames, type Resource } from '../model/kinds.ts';
import { type LoadBalancer, loadBalancersOf } from '../model/load-balancer.ts';
import type { View } from '../model/view.ts';
import { type CardContent, cardOf, isContainer, scopeText } from './card.ts';
import { cardHeight, cardWidth, emptyContainer } from './geometry.ts';
import { loadBalancerCard } from './load-balancer-card.ts';
import type { Content, SceneNode } from './scene.ts';

/** Certificates and addresses that belong to a load balancer's card have no box of their own. */
export function contentsOf(design: Design, view: View): Content[] {
  const balancers = loadBalancersOf(view);
  const inside = new Set(balancers.flatMap((lb) => members(lb)));
  const contents: Content[] = balancers.map((lb) =>
    boxed('loadBalancer', lb.id, members(lb), loadBalancerCard(lb, view)),
  );
  const resources = Object.values(design.resources).sort(byKindAndName);
  for (const resource of resources) {
    if (inside.has(resource.id)) continue;
    const parent = parentOf(resource, view);
    const content = boxed(resource.kind, resource.id, [resource.id], cardOf(resource, view));
    contents.push({
      ...content,
      ...(parent === undefined ? {} : { parent }),
      ...(isContainer(resource)
        ? { shape: 'container' as const, details: detailsOf(resource), size: emptyContainer }
        : {}),
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
  return {
    id,
    kind,
    shape: 'card',
    members: memberIds,
    card,
    size: { width: cardWidth, height: cardHeight(card.rows.length) },
  };
}

function noted(id: Id, text: string): Content {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 32)), 0);
  const card = { title: text, kindText: 'Note', rows: [], ports: [] };
  return { id, kind: 'note', shape: 'note', members: [id], card, size: { width: cardWidth, height: 24 + lines * 18 } };
}

const kindOrder = new Map(kindNames.map((name, index) => [name, index]));

/** For sorting: kinds in their order, then names, then ids. */
export function byKindAndName(a: Resource, b: Resource): number {
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
  if (isKind('network', resource))
    return [resource.IPv4Range ? 'legacy' : resource.autoCreateSubnetworks ? 'auto mode' : 'custom mode'];
  if (!isKind('subnet', resource)) return [];
  const purpose =
    resource.purpose === 'REGIONAL_MANAGED_PROXY' || resource.purpose === 'GLOBAL_MANAGED_PROXY'
      ? 'proxy-only'
      : undefined;
  return [resource.ipCidrRange, scopeText(resource), purpose].filter((text) => text !== undefined);
}
