import type { Anchor } from '../model/anchor.ts';
import type { Design } from '../model/design.ts';
import { nicName, nicsOf } from '../model/endpoints.ts';
import type { Id } from '../model/kind.ts';
import { isKind, kindRank, kinds, type Neg, type Resource } from '../model/kinds.ts';
import { type View, viewOf } from '../model/view.ts';
import { scopeText } from '../picture/card.ts';
import { parentOf } from '../picture/contents.ts';
import type { DrawnKind } from '../picture/families.ts';
import { negText } from '../picture/neg-rows.ts';
import { hostsOf, linksFrom } from './links.ts';
import { compare } from './paper-order.ts';
import { endpointWords, factsOf } from './tree.ts';

/** The three trees of an outline: what stands where, how traffic runs, and what is in neither. */
export type OutlineGroup = 'places' | 'traffic' | 'others';

/** The reference that a thing hangs on in the tree of traffic, for taking it off. */
export interface OutlineLink {
  readonly from: Id;
  readonly field: string;
  readonly part?: string;
}

/** One thing in an outline, and what hangs on it. */
export interface OutlineNode {
  /** Where it stands in the tree: ids from the top, joined. The same thing may stand at several places. */
  readonly key: string;
  readonly at: Anchor;
  /** What is drawn beside it; an endpoint has the sign of its group. */
  readonly kind: DrawnKind;
  readonly negType?: string;
  /** What it is, in words. */
  readonly what: string;
  /** Its name; absent for what has none. */
  readonly name?: string;
  /** What else one should know, values as the design has them. */
  readonly details: readonly string[];
  /** Zone, region or "global". */
  readonly scope?: string;
  readonly link?: OutlineLink;
  /** What hangs on it was told where it stands first. */
  readonly isRepeated?: true;
  readonly children: readonly OutlineNode[];
}

export type OutlineTree = Readonly<Record<OutlineGroup, readonly OutlineNode[]>>;

/** How deep a way of traffic is followed; the longest real one is shorter. */
const deepest = 12;
const placed: ReadonlySet<string> = new Set(['network', 'subnet', 'vm', 'router', 'firewallRule']);

/** A design as trees that a person can walk: nothing is left out, and what stands in several places is unfolded once. */
export function outlineTree(design: Design, view: View = viewOf(design)): OutlineTree {
  const all = inOrder(design);
  const told = new Set<Id>();
  const places = placesOf(all, view, told);
  const traffic = trafficOf(all, view, told);
  const rest = all.filter(({ id }) => !told.has(id)).map((resource) => nodeOf(resource, view, 'others'));
  return { places, traffic, others: [...rest, ...notesOf(design)] };
}

/** By kind, then by name. */
function inOrder(design: Design): readonly Resource[] {
  return Object.values(design.resources)
    .map((resource) => ({ resource, rank: rankIn(resource), title: `${resource.name ?? ''} ${resource.id}` }))
    .sort((a, b) => a.rank - b.rank || compare(a.title, b.title))
    .map(({ resource }) => resource);
}

function nodeOf(resource: Resource, view: View, under: string): OutlineNode {
  const { id, name, kind } = resource;
  const scope = scopeText(resource);
  const neg = isKind('neg', resource) ? resource : undefined;
  return {
    key: `${under}/${id}`,
    at: { id },
    kind,
    what: neg ? negText(neg) : kinds[kind].label,
    details: factsOf(resource, view).flatMap((text) => text || []),
    children: [],
    ...(neg?.networkEndpointType === undefined ? {} : { negType: neg.networkEndpointType }),
    ...(name === undefined ? {} : { name }),
    ...(scope === undefined ? {} : { scope }),
  };
}

function placesOf(all: readonly Resource[], view: View, told: Set<Id>): OutlineNode[] {
  const inside = new Map<Id | undefined, Resource[]>();
  for (const resource of all) {
    if (!placed.has(resource.kind)) continue;
    const parent = parentOf(resource, view);
    const own = inside.get(parent) ?? [];
    own.push(resource);
    inside.set(parent, own);
  }
  const grow = (resource: Resource, under: string): OutlineNode => {
    told.add(resource.id);
    const node = nodeOf(resource, view, under);
    const within = (inside.get(resource.id) ?? []).map((one) => grow(one, node.key));
    return { ...node, children: [...nicNodes(resource, view, node.key), ...within] };
  };
  return (inside.get(undefined) ?? []).map((resource) => grow(resource, 'places'));
}

function nicNodes(resource: Resource, view: View, under: string): OutlineNode[] {
  if (!isKind('vm', resource)) return [];
  return nicsOf(resource).map(({ nic, index }) => {
    const subnet = view.of('subnet', nic.subnetwork);
    // The first one says by where it stands which subnet it is in.
    const where = index === 0 ? undefined : (subnet?.name ?? (nic.subnetwork === undefined ? 'no subnet' : undefined));
    const aliases = (nic.aliasIpRanges ?? []).map(({ ipCidrRange }) => ipCidrRange && `alias ${ipCidrRange}`);
    return {
      key: `${under}/${nic.id}`,
      at: { id: resource.id, part: nic.id },
      kind: 'nic',
      what: nicName(index),
      details: [nic.networkIP, where && `in ${where}`, ...aliases].flatMap((text) => text || []),
      children: [],
    };
  });
}

function trafficOf(all: readonly Resource[], view: View, told: Set<Id>): OutlineNode[] {
  const hosts = hostsOf(all);
  const links = new Map<Id, ReadonlyMap<Id, OutlineLink>>();
  const led = new Set<Id>();
  for (const resource of all) {
    const own = new Map<Id, OutlineLink>();
    for (const { to, from, field, part, isTraffic } of linksFrom(resource, view, hosts)) {
      // Endpoints are rows of their own, under their group.
      if (!isTraffic || own.has(to) || (isKind('neg', resource) && part !== undefined)) continue;
      own.set(to, { from, field, ...(part === undefined ? {} : { part }) });
      led.add(to);
    }
    links.set(resource.id, own);
  }
  const unfolded = new Set<Id>();
  const grow = (resource: Resource, under: string, depth: number, link?: OutlineLink): OutlineNode => {
    told.add(resource.id);
    const node = { ...nodeOf(resource, view, under), ...(link === undefined ? {} : { link }) };
    const own = links.get(resource.id) ?? new Map<Id, OutlineLink>();
    const isLeaf = own.size === 0 && !isKind('neg', resource);
    if (isLeaf) return node;
    if (unfolded.has(resource.id) || depth > deepest) return { ...node, isRepeated: true };
    unfolded.add(resource.id);
    const children = [...own].flatMap(([to, each]) => {
      const target = view.get(to);
      return target ? [grow(target, node.key, depth + 1, each)] : [];
    });
    return {
      ...node,
      children: isKind('neg', resource) ? [...children, ...endpointNodes(resource, view, node.key)] : children,
    };
  };
  // What clients reach first stands first.
  const leads = ({ id, kind }: Resource) => kind === 'neg' || (links.get(id)?.size ?? 0) > 0;
  const backwards = all.filter(leads).sort((a, b) => rankIn(b) - rankIn(a));
  const roots = backwards.filter(({ id }) => !led.has(id)).map((resource) => grow(resource, 'traffic', 0));
  // A circle has no first.
  const others = backwards.flatMap((resource) => (unfolded.has(resource.id) ? [] : [grow(resource, 'traffic', 0)]));
  return [...roots, ...others];
}

const rankIn = ({ kind }: Resource): number => kindRank.get(kind) ?? 0;

function endpointNodes(neg: Neg, view: View, under: string): OutlineNode[] {
  return (neg.endpoints ?? []).map((endpoint) => ({
    key: `${under}/${endpoint.id}`,
    at: { id: neg.id, part: endpoint.id },
    kind: 'neg',
    ...(neg.networkEndpointType === undefined ? {} : { negType: neg.networkEndpointType }),
    what: 'Endpoint',
    ...endpointWords(neg, endpoint, view),
    children: [],
  }));
}

function notesOf({ notes }: Design): OutlineNode[] {
  return Object.values(notes).map(({ id, text }) => ({
    key: `others/${id}`,
    at: { id },
    kind: 'note',
    what: 'Note',
    name: text.split('\n', 1)[0]?.slice(0, 120) ?? '',
    details: [],
    children: [],
  }));
}
