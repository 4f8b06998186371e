import type { Anchor } from '../model/anchor.ts';
import type { Design } from '../model/design.ts';
import { endpointNic } from '../model/endpoints.ts';
import type { Id } from '../model/kind.ts';
import { isKind, type Neg, type Resource } from '../model/kinds.ts';
import { referencesOf } from '../model/references.ts';
import { resourceOf } from '../model/resource-of.ts';
import type { View } from '../model/view.ts';
import { flows, insertable } from './chain-kinds.ts';

/** Something that stands on the way already, and the way to it from the end that was asked about, both included. */
export interface Step {
  readonly id: Id;
  readonly path: readonly Id[];
}

/** So many things on either side are looked at; a chain to the nearest is the shortest anyway. */
const most = 16;

/** What hands traffic to this end, itself first, then the nearest. */
export function above(design: Design, view: View, lower: Anchor): readonly Step[] {
  return walk(lower.id, (id) => {
    const resource = resourceOf(design, id);
    if (!resource) return [];
    const part = id === lower.id ? lower.part : undefined;
    if (resource.kind === 'internetHost' || resource.kind === 'hybridHost') return negsTo(resource, view);
    const probed = isKind('healthCheck', resource) ? view.referrers(id, 'backendService.healthCheck') : [];
    const managed = isKind('gkeService', resource) ? (resource.negs ?? []) : [];
    const holders = [...view.referrers(id, ...flows), ...probed].map(({ from }) => from);
    return [...managed, ...holders].filter((from) => {
      const holder = resourceOf(design, from);
      if (!holder || !insertable.has(holder.kind)) return false;
      return !part || !isKind('neg', holder) || landsOn(holder, id, part, view);
    });
  });
}

/** What this end hands traffic to, itself first, then the nearest: only what more could be put below. */
export function beneath(design: Design, view: View, upper: Anchor): readonly Step[] {
  return walk(upper.id, (id) => {
    const resource = resourceOf(design, id);
    if (!resource) return [];
    const own = isKind('healthCheck', resource)
      ? view.referrers(id, 'backendService.healthCheck').map(({ from }) => from)
      : referencesOf(resource).flatMap(({ relation, to }) => (relation.traffic ? [to] : []));
    return own.filter((to) => insertable.has(resourceOf(design, to)?.kind ?? 'opaque'));
  });
}

function walk(start: Id, next: (id: Id) => readonly Id[]): readonly Step[] {
  const found = new Map<Id, Step>([[start, { id: start, path: [start] }]]);
  for (const { id, path } of found.values()) {
    for (const other of next(id)) {
      if (found.size >= most) return [...found.values()];
      if (!found.has(other)) found.set(other, { id: other, path: [...path, other] });
    }
  }
  return [...found.values()];
}

function landsOn(neg: Neg, vm: Id, part: string, view: View): boolean {
  return (neg.endpoints ?? []).some(
    (endpoint) => endpoint.instance === vm && endpointNic(neg, endpoint, view)?.nic.id === part,
  );
}

/** Endpoints name hosts by address, not by reference. */
function negsTo(host: Resource, view: View): readonly Id[] {
  const address = 'ipAddress' in host ? host.ipAddress : undefined;
  const name = 'fqdn' in host ? host.fqdn : undefined;
  const reaches = ({ endpoints }: Neg): boolean =>
    (endpoints ?? []).some(
      (endpoint) =>
        (address !== undefined && endpoint.ipAddress === address) || (name !== undefined && endpoint.fqdn === name),
    );
  return view
    .all('neg')
    .filter(reaches)
    .map(({ id }) => id);
}
