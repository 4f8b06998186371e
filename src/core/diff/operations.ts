import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { type KindName, kindRank, type Resource } from '../model/kinds.ts';
import { isObject, referencesOf } from '../model/references.ts';
import { filling, listOperations } from './list-operations.ts';
import { migrationNeeds } from './migration.ts';
import { type Make, type Operation, stages } from './operation.ts';
import { rolesBetween, standbyOf } from './proxy-subnets.ts';
import { withReattachment } from './reattachment.ts';
import { isSame } from './same.ts';
import { updateSteps } from './update-sequences.ts';

/** Lists that have calls of their own; the rest of a resource is set field by field. */
const listFields: Readonly<Partial<Record<KindName, string>>> = {
  neg: 'endpoints',
  backendService: 'backends',
  instanceGroup: 'instances',
};

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
    const known = before ?? after;
    if (!known) continue;
    const make = maker(known, id, label);
    if (!before && after) found.push(...creation(after, newOnes(after), make, from));
    else if (before && !after) found.push(make('delete', 'delete', [], [{ action: 'delete', id }]));
    else if (before && after) found.push(...changes([before, after], newOnes(after), make, to));
  }
  const about = (resource: Resource) => maker(resource, resource.id, label);
  return withReattachment(found, { from, to }, about).sort(byRank);
}

function maker(resource: Resource, id: Id, label: (id: Id) => string): Make {
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

function creation(whole: Resource, needs: readonly string[], make: Make, from: Design): Operation[] {
  const { id } = whole;
  const made = `create ${id}`;
  // Beside an active proxy-only subnet another one can only wait, and is promoted then.
  const standby = standbyOf(whole, from);
  const resource = standby ?? whole;
  const [empty, rest] = emptied(resource);
  const peers =
    rest.peerings === undefined ? [] : [{ action: 'update', id, fields: { peerings: rest.peerings } } as const];
  const needsOfPeers = peersOf(resource).map((peer) => `create ${peer}`);
  return [
    make('create', 'create', needs, [{ action: 'create', id, resource: empty }, ...filling(resource)]),
    ...(peers.length > 0 ? [make('join', 'join', [made, ...needsOfPeers], peers)] : []),
    ...(standby ? [make('update', 'promote', [made], [{ action: 'update', id, fields: { role: 'ACTIVE' } }])] : []),
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

function changes(
  [before, after]: readonly [Resource, Resource],
  needs: readonly string[],
  make: Make,
  to: Design,
): Operation[] {
  const isManaged = after.kind === 'instanceGroup' && after.managed === true;
  const list = isManaged ? undefined : listFields[after.kind];
  const fields = changedFields(before, after, list);
  const { demoted, promoted } = rolesBetween(before, after, to);
  if (demoted || promoted) delete fields.role;
  const peers = peersOf(after).map((peer) => `create ${peer}`);
  const all = [...needs, ...peers, ...migrationNeeds(before, after, to)].filter(unique);
  return [
    ...listOperations(before, after, needs, make),
    ...(Object.keys(fields).length > 0 ? [make('update', 'update', all, updateSteps(before, after, fields, to))] : []),
    ...(promoted
      ? [make('update', 'promote', needs, [{ action: 'update', id: after.id, fields: { role: 'ACTIVE' } }])]
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
