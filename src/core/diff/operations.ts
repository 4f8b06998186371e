import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { type KindName, kindRank, type Resource } from '../model/kinds.ts';
import { isObject, referencesOf } from '../model/references.ts';
import { isSame } from './same.ts';
import type { BareStep } from './steps.ts';

/** One thing to be done on the way, and what has to be done before it. */
export interface Operation {
  readonly key: string;
  /** The resource that it is about. */
  readonly id: Id;
  readonly kind: KindName;
  /** Order among those that are equally ready. */
  readonly rank: readonly [stage: number, kind: number, label: string];
  /** Takes something away. All that adds something comes first. */
  readonly takes: boolean;
  /** Keys of operations. */
  readonly needs: readonly string[];
  readonly steps: readonly BareStep[];
}

/** At most that many endpoints, or VMs of a group, in one call. */
const portion = 500;

/** Lists that have calls of their own; the rest of a resource is set field by field. */
const listFields: Readonly<Partial<Record<KindName, string>>> = {
  neg: 'endpoints',
  backendService: 'backends',
  instanceGroup: 'instances',
};

const stages = { create: 0, join: 1, fill: 2, use: 3, update: 4, leave: 5, delete: 6 } as const;

/** All that leads from one design to another that has the same ids, in no order yet. */
export function operationsBetween(from: Design, to: Design, label: (id: Id) => string): readonly Operation[] {
  const found: Operation[] = [];
  const ids = new Set([...Object.keys(from.resources), ...Object.keys(to.resources)]);
  const isNew = (id: Id) => Object.hasOwn(to.resources, id) && !Object.hasOwn(from.resources, id);
  const newOnes = (resource: Resource): string[] => {
    const needs = new Set<Id>();
    for (const { to: id, relation } of referencesOf(resource)) {
      // Networks that are peered do not wait for one another: they are peered later.
      if (id !== resource.id && isNew(id) && relation.id !== 'network.peerings') needs.add(id);
    }
    return [...needs].map((id) => `create ${id}`);
  };
  for (const id of ids) {
    const [before, after] = [from.resources[id], to.resources[id]];
    if (before === after) continue;
    const make = maker(before ?? after, id, label);
    if (!make) continue;
    if (!before && after) found.push(...creation(after, newOnes(after), make));
    else if (before && !after) found.push(make('delete', 'delete', [], [{ action: 'delete', id }]));
    else if (before && after) found.push(...changes(before, after, newOnes(after), make));
  }
  return found.sort(byRank);
}

type Make = (
  stage: keyof typeof stages,
  what: string,
  needs: readonly string[],
  steps: readonly BareStep[],
) => Operation;

function maker(resource: Resource | undefined, id: Id, label: (id: Id) => string): Make | undefined {
  if (!resource) return undefined;
  const { kind } = resource;
  const place = kindRank.get(kind) ?? 99;
  const text = label(id);
  return (stage, what, needs, steps) => {
    const takes = stage === 'leave' || stage === 'delete';
    // What was made last goes first.
    return { key: `${what} ${id}`, id, kind, rank: [stages[stage], takes ? -place : place, text], takes, needs, steps };
  };
}

function byRank({ rank: a }: Operation, { rank: b }: Operation): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0);
}

function creation(resource: Resource, needs: readonly string[], make: Make): Operation[] {
  const { id } = resource;
  const made = `create ${id}`;
  const [empty, rest] = emptied(resource);
  const peers =
    rest.peerings === undefined ? [] : [{ action: 'update', id, fields: { peerings: rest.peerings } } as const];
  const needsOfPeers = peersOf(resource).map((peer) => `create ${peer}`);
  return [
    make('create', 'create', needs, [{ action: 'create', id, resource: empty }, ...filling(resource)]),
    ...(peers.length > 0 ? [make('join', 'join', [made, ...needsOfPeers], peers)] : []),
  ];
}

/** The resource as it is made, and what is put into it afterwards. */
function emptied(resource: Resource): readonly [Resource, { readonly peerings?: unknown }] {
  const copy = { ...resource };
  if (copy.kind === 'network') {
    const { peerings, ...network } = copy;
    return [peerings?.length ? network : copy, peerings?.length ? { peerings } : {}];
  }
  const later =
    copy.kind === 'neg' ? 'endpoints' : copy.kind === 'instanceGroup' && !copy.managed ? 'instances' : undefined;
  if (later !== undefined) Reflect.deleteProperty(copy, later);
  return [copy, {}];
}

const peersOf = (resource: Resource): Id[] =>
  resource.kind === 'network' ? (resource.peerings ?? []).flatMap(({ network }) => network ?? []) : [];

function filling(resource: Resource): BareStep[] {
  const { id } = resource;
  if (resource.kind === 'neg') {
    return portions(resource.endpoints ?? []).map((endpoints) => ({ action: 'attachEndpoints', id, endpoints }));
  }
  if (resource.kind === 'instanceGroup' && !resource.managed) {
    return portions(resource.instances ?? []).map((instances) => ({ action: 'addInstances', id, instances }));
  }
  return [];
}

function portions<T>(list: readonly T[]): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < list.length; at += portion) found.push(list.slice(at, at + portion));
  return found;
}

function changes(before: Resource, after: Resource, needs: readonly string[], make: Make): Operation[] {
  const { id } = after;
  const isManaged = after.kind === 'instanceGroup' && after.managed === true;
  const list = isManaged ? undefined : listFields[after.kind];
  const fields = changedFields(before, after, list);
  return [
    ...listChanges(before, after, needs, make),
    ...(Object.keys(fields).length > 0
      ? [
          make('update', 'update', [...needs, ...peersOf(after).map((peer) => `create ${peer}`)].filter(unique), [
            { action: 'update', id, fields },
          ]),
        ]
      : []),
  ];
}

const unique = <T>(item: T, index: number, all: readonly T[]): boolean => all.indexOf(item) === index;

function changedFields(before: Resource, after: Resource, list: string | undefined): Record<string, unknown> {
  const [old, now]: [unknown, unknown] = [before, after];
  const fields: Record<string, unknown> = {};
  if (!isObject(old) || !isObject(now)) return fields;
  for (const key of [...new Set([...Object.keys(old), ...Object.keys(now)])].sort()) {
    if (key === 'id' || key === 'kind' || key === list || key === '__proto__') continue;
    if (!isSame(old[key], now[key])) fields[key] = now[key];
  }
  return fields;
}

function listChanges(before: Resource, after: Resource, needs: readonly string[], make: Make): Operation[] {
  const { id } = after;
  if (before.kind === 'neg' && after.kind === 'neg') {
    const [gone, fresh] = apart(before.endpoints, after.endpoints);
    return [
      ...portions(fresh).map((endpoints, at) =>
        make('fill', `attach ${at}`, needs, [{ action: 'attachEndpoints', id, endpoints }]),
      ),
      ...portions(gone).map((endpoints, at) =>
        make('leave', `detach ${at}`, [], [{ action: 'detachEndpoints', id, endpoints }]),
      ),
    ];
  }
  if (before.kind === 'backendService' && after.kind === 'backendService') {
    const held = new Map(before.backends?.map((one) => [one.id, one]));
    const [gone, fresh] = apart(before.backends, after.backends);
    const other = (after.backends ?? []).filter((one) => held.has(one.id) && !isSame(held.get(one.id), one));
    return [
      ...fresh.map((backend) => make('use', `use ${backend.id}`, needs, [{ action: 'addBackend', id, backend }])),
      ...other.map((backend) => make('update', `set ${backend.id}`, needs, [{ action: 'updateBackend', id, backend }])),
      ...gone.map((backend) => make('leave', `unuse ${backend.id}`, [], [{ action: 'removeBackend', id, backend }])),
    ];
  }
  if (before.kind === 'instanceGroup' && after.kind === 'instanceGroup' && after.managed !== true) {
    const [old, now] = [before.instances ?? [], after.instances ?? []];
    const fresh = now.filter((one) => !old.includes(one));
    const gone = old.filter((one) => !now.includes(one));
    return [
      ...portions(fresh).map((instances, at) =>
        make('fill', `fill ${at}`, needs, [{ action: 'addInstances', id, instances }]),
      ),
      ...portions(gone).map((instances, at) =>
        make('leave', `drain ${at}`, [], [{ action: 'removeInstances', id, instances }]),
      ),
    ];
  }
  return [];
}

/** Parts of one list that the other one lacks, both ways; parts of one id are the same part. */
function apart<T extends { readonly id: string }>(
  before: readonly T[] | undefined,
  after: readonly T[] | undefined,
): readonly [gone: T[], fresh: T[]] {
  const [old, now] = [new Set(before?.map(({ id }) => id)), new Set(after?.map(({ id }) => id))];
  return [(before ?? []).filter(({ id }) => !now.has(id)), (after ?? []).filter(({ id }) => !old.has(id))];
}
