import {
  type Design,
  editOf,
  isKind,
  type Move,
  nicName,
  type Reference,
  type Resource,
  referencesOf,
  resourceOf,
} from '../../../core/index.ts';

/**
 * The moves that lead from one design to the next and on to the last: what somebody did, as data. Undefined where a step
 * cannot be told in moves. Steps that change only the picture are left out.
 */
export function recordedMoves(designs: readonly Design[]): readonly Move[] | undefined {
  const moves: Move[] = [];
  for (const [index, after] of designs.entries()) {
    const before = designs[index - 1];
    if (!before || isSame(before, after)) continue;
    const step = connection(before, after) ?? fieldByField(before, after);
    if (!step) return undefined;
    moves.push(...step);
  }
  return moves;
}

/** A wire that was pulled is told as such: that says more than the fields it filled. */
function connection(before: Design, after: Design): readonly Move[] | undefined {
  for (const made of newReferences(before, after)) {
    for (const [from, to] of ends(after, made)) {
      const move: Move = { type: 'connect', from, to };
      const result = editOf(move, before)?.(before);
      if (result && isSame(result, after)) return [move];
    }
  }
  return undefined;
}

function newReferences(before: Design, after: Design): readonly Reference[] {
  return changed(before, after).flatMap((resource) => {
    const old = resourceOf(before, resource.id);
    const known = new Set((old ? referencesOf(old) : []).map(({ field, to }) => `${field} ${to}`));
    return referencesOf(resource).filter(({ field, to }) => !known.has(`${field} ${to}`));
  });
}

/** Both ends as they are written, in both directions; of a VM each of its interfaces. */
function ends(design: Design, { from, to }: Reference): readonly (readonly [string, string])[] {
  const [a, b] = [spellings(resourceOf(design, from)), spellings(resourceOf(design, to))];
  return a.flatMap((one) => b.flatMap((other) => [[one, other] as const, [other, one] as const]));
}

function spellings(resource: Resource | undefined): readonly string[] {
  if (!resource) return [];
  const name = resource.name ?? resource.id;
  const nics = isKind('vm', resource)
    ? (resource.networkInterfaces ?? []).map((_nic, index) => `nic/${name}/${nicName(index)}`)
    : [];
  return [...nics, `${resource.kind}/${name}`];
}

/** What was deleted, added and set, in this order; undefined where that does not lead to the same design. */
function fieldByField(before: Design, after: Design): readonly Move[] | undefined {
  const moves: Move[] = [];
  let design = before;
  const make = (move: Move) => {
    moves.push(move);
    design = editOf(move, design)?.(design) ?? design;
  };
  for (const id of Object.keys(before.resources)) if (!resourceOf(after, id)) make({ type: 'remove', id });
  for (const resource of Object.values(after.resources)) {
    if (resourceOf(before, resource.id)) continue;
    const { id: _id, kind, ...fields } = resource;
    make({ type: 'add', kind, fields });
  }
  for (const resource of Object.values(after.resources)) {
    const present = resourceOf(design, resource.id);
    if (!present) return undefined;
    const wanted = new Map(Object.entries(resource));
    const found = new Map(Object.entries(present));
    for (const field of new Set([...wanted.keys(), ...found.keys()])) {
      const value = wanted.get(field);
      if (JSON.stringify(value) !== JSON.stringify(found.get(field)))
        make({ type: 'set', id: resource.id, field, ...(value === undefined ? {} : { value }) });
    }
  }
  return isSame(design, after) ? moves : undefined;
}

function changed(before: Design, after: Design): readonly Resource[] {
  return Object.values(after.resources).filter((resource) => resourceOf(before, resource.id) !== resource);
}

/** Whether two designs have the same resources, in whatever order their fields stand. */
function isSame(a: Design, b: Design): boolean {
  const ids = Object.keys(a.resources);
  if (ids.length !== Object.keys(b.resources).length) return false;
  return ids.every((id) => {
    const [one, other] = [resourceOf(a, id), resourceOf(b, id)];
    return one === other || (one !== undefined && other !== undefined && spelled(one) === spelled(other));
  });
}

const spelled = (resource: Resource): string =>
  JSON.stringify(Object.entries(resource).sort(([x], [y]) => (x < y ? -1 : 1)));
