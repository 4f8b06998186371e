import { proposals } from '../edit/connect.ts';
import { newOfKind } from '../edit/create.ts';
import { place, put } from '../edit/write.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { KindName, Resource } from '../model/kinds.ts';
import { referencesOf } from '../model/references.ts';
import { resourceOf } from '../model/resource-of.ts';
import type { View } from '../model/view.ts';
import { flows } from './chain-kinds.ts';
import { type Filling, fieldsOf, type Ground } from './chain-parts.ts';

/** A chain on paper: what is put between two things that exist, from the upper to the lower one. */
export interface Draft {
  readonly upper: Anchor;
  readonly lower: Anchor;
  readonly kinds: readonly KindName[];
  readonly filling: Filling;
  readonly ground: Ground;
}

export interface Built {
  readonly design: Design;
  /** What was put in, from the upper end to the lower one. */
  readonly added: readonly Id[];
  /** What gives way to the chain in a field that holds one reference. */
  readonly replaces?: Id;
}

/** Far more than the surroundings of any two things. */
const most = 2_000;

/**
 * The part of a design that decides how things near those ends are wired: what leads to them, and what all of that
 * refers to. Building on it costs the same in a small design and in a large one.
 */
export function nearby(design: Design, view: View, ends: readonly Id[]): Design {
  const found = new Map<Id, Resource>();
  const take = (id: Id): boolean => {
    const resource = resourceOf(design, id);
    if (!resource || found.has(id) || found.size >= most) return false;
    found.set(id, resource);
    return true;
  };
  const up = [...ends];
  for (let id = up.shift(); id !== undefined; id = up.shift()) {
    if (!take(id)) continue;
    for (const { from } of view.referrers(id, ...flows)) up.push(from);
  }
  const on = [...found.keys()];
  for (let id = on.shift(); id !== undefined; id = on.shift()) {
    const resource = found.get(id);
    if (!resource) continue;
    for (const { to, relation } of referencesOf(resource)) {
      // Of the VMs of a NEG or group only those at an end of the chain matter.
      if (relation.to.includes('vm')) continue;
      if (take(to)) on.push(to);
    }
  }
  return { ...design, resources: Object.fromEntries(found) };
}

/** Draws a chain into a design; `around` is the part of it near the ends. Undefined where some joint does not exist. */
export function build(
  design: Design,
  around: Design,
  { upper, lower, kinds, filling, ground }: Draft,
): Built | undefined {
  const [top, bottom] = [resourceOf(design, upper.id), resourceOf(design, lower.id)];
  if (!top || !bottom) return undefined;
  const anchors: Anchor[] = [upper];
  const made: Record<Id, Resource> = {};
  for (const [at, kind] of kinds.entries()) {
    const fields = fieldsOf(kind, filling, ground, kinds[at + 1] ?? bottom.kind, top);
    const resource = newOfKind(put(design, ...Object.values(made)), kind, {}, fields);
    made[resource.id] = resource;
    anchors.push({ id: resource.id });
  }
  anchors.push(lower);

  // Without anything new between them the whole design is asked, for an address that is free in it.
  let next: Design = kinds.length === 0 ? design : { ...around, resources: { ...around.resources, ...made } };
  const start = next;
  let replaces: Id | undefined;
  // From the load balancer's end to the endpoints': what is further up decides modes and capacities further down.
  for (let at = 1; at < anchors.length; at += 1) {
    const [above, beneath] = [anchors[at - 1], anchors[at]];
    if (!above || !beneath) return undefined;
    const ways = proposals(next, above, beneath);
    const proposal = ways.find(({ from }) => from === above.id) ?? ways[0];
    if (!proposal) return undefined;
    replaces ??= proposal.replaces;
    next = proposal.edit(next);
  }
  const changed = Object.values(next.resources).filter(
    (resource) => start.resources[resource.id] !== resource || Object.hasOwn(made, resource.id),
  );
  const whole = put(design, ...changed);
  const added = anchors.slice(1, -1).map(({ id }) => id);
  return { design: place(whole, between(design, anchors)), added, ...(replaces === undefined ? {} : { replaces }) };
}

/** New cards stand evenly on the line between the two old ones; without two such places each finds one of its own. */
function between(design: Design, anchors: readonly Anchor[]) {
  const [first, last] = [design.layout[anchors[0]?.id ?? ''], design.layout[anchors.at(-1)?.id ?? '']];
  if (!first || !last) return {};
  const steps = anchors.length - 1;
  return Object.fromEntries(
    anchors.slice(1, -1).map(({ id }, index) => {
      const part = (index + 1) / steps;
      return [
        id,
        { x: Math.round(first.x + (last.x - first.x) * part), y: Math.round(first.y + (last.y - first.y) * part) },
      ];
    }),
  );
}
