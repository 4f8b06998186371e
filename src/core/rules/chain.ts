import { proposals } from '../edit/connect.ts';
import { newOfKind } from '../edit/create.ts';
import { fittingFields } from '../edit/fitting.ts';
import { type Edit, place, put } from '../edit/write.ts';
import type { Anchor } from '../model/anchor.ts';
import { type Design, resourceOf } from '../model/design.ts';
import { isKind, type KindName, kinds, type Resource } from '../model/kinds.ts';
import { type Relation, relations } from '../model/relations.ts';

/** A way round where two things cannot be joined directly: what has to stand between them, and the edit that puts it there. */
export interface Chain {
  /** The kinds to insert, in order from the first thing to the second. */
  readonly between: readonly KindName[];
  readonly title: string;
  readonly edit: Edit;
}

/** What can be made up between two things without asking anybody. */
const insertable: ReadonlySet<KindName> = new Set(['neg', 'backendService', 'urlMap', 'targetProxy']);
const longest = 3;

/** The shortest legal chain between two things that no field joins; undefined where there is none. */
export function chainBetween(design: Design, a: Anchor, b: Anchor): Chain | undefined {
  const from = resourceOf(design, a.id);
  const to = resourceOf(design, b.id);
  if (!from || !to) return undefined;
  const between = shortest(from.kind, to.kind);
  if (!between || between.length === 0) return undefined;
  const made = build(design, between, a, b);
  if (!made) return undefined;
  const added = Object.values(made.resources).filter(({ id }) => !Object.hasOwn(design.resources, id));
  return { between, title: `Insert ${listed(added.map(described))}`, edit: (now) => build(now, between, a, b) ?? now };
}

/** Kinds that hand traffic, or a health check, to each other; breadth first, NEGs before instance groups. */
function shortest(from: KindName, to: KindName): readonly KindName[] | undefined {
  let frontier: (readonly KindName[])[] = [[from]];
  const seen = new Set<KindName>([from]);
  for (let length = 0; length <= longest; length += 1) {
    const next: (readonly KindName[])[] = [];
    for (const path of frontier) {
      const last = path.at(-1);
      if (last === undefined) continue;
      for (const neighbour of neighbours(last)) {
        if (neighbour === to) return path.slice(1);
        if (seen.has(neighbour) || !insertable.has(neighbour)) continue;
        seen.add(neighbour);
        next.push([...path, neighbour]);
      }
    }
    frontier = next;
  }
  return undefined;
}

const table: readonly Relation[] = relations;

function neighbours(kind: KindName): readonly KindName[] {
  const joined = table.filter(({ traffic, id }) => traffic !== undefined || id === 'backendService.healthCheck');
  return joined.flatMap((relation) => {
    if (relation.from === kind) return relation.to;
    return relation.to.includes(kind) ? [relation.from] : [];
  });
}

function build(design: Design, between: readonly KindName[], a: Anchor, b: Anchor): Design | undefined {
  let next = design;
  const anchors: Anchor[] = [a];
  for (const kind of between) {
    const resource = newOfKind(next, kind, {}, fittingFields(next, kind, [a, b]));
    next = put(next, resource);
    anchors.push({ id: resource.id });
  }
  anchors.push(b);
  // From the load balancer's end to the endpoints': what is further up decides modes and capacities further down.
  for (let at = anchors.length - 1; at > 0; at -= 1) {
    const [left, right] = [anchors[at - 1], anchors[at]];
    const proposal = left && right ? proposals(next, left, right)[0] : undefined;
    if (!proposal) return undefined;
    next = proposal.edit(next);
  }
  return place(next, placesBetween(design, anchors));
}

/** New cards stand evenly on the line between the two old ones. */
function placesBetween(design: Design, anchors: readonly Anchor[]) {
  const first = design.layout[anchors[0]?.id ?? ''] ?? { x: 0, y: 0 };
  const last = design.layout[anchors.at(-1)?.id ?? ''] ?? { x: first.x + 320 * anchors.length, y: first.y };
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

function described(resource: Resource): string {
  const type =
    isKind('neg', resource) && resource.networkEndpointType ? `${resource.networkEndpointType} NEG` : undefined;
  const label = type ?? kinds[resource.kind].label.toLowerCase().replace('url', 'URL').replace('vm', 'VM');
  return `a ${label}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? 'nothing') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
