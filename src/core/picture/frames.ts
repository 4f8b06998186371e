import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { isKind, type Resource } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import { regionOf } from '../model/scope.ts';
import { emptyContainer } from './geometry.ts';
import type { Content, SceneNode } from './scene.ts';

/** Which frames are drawn within networks: of regions, or of regions and of the zones within their subnets. */
export type Frames = NonNullable<Design['frames']>;

/** Nothing that exists in a design: it stands for what a field of the resources in it says. */
export const isFrame = ({ kind }: Pick<SceneNode, 'kind'>): boolean => kind === 'region' || kind === 'zone';

/** The field that a resource shares with the others in its frame. */
function placeOf(
  resource: Resource | undefined,
  frames: Frames,
): { kind: 'region' | 'zone'; name: string } | undefined {
  if (isKind('vm', resource))
    return frames === 'zones' && resource.zone ? { kind: 'zone', name: resource.zone } : undefined;
  if (!isKind('subnet', resource) && !isKind('router', resource)) return undefined;
  const name = regionOf(resource);
  return name ? { kind: 'region', name } : undefined;
}

/**
 * The boxes with frames between them and the networks and subnets that they are in: regions in a network, zones in a
 * subnet. Frames have no place of their own; they reach around what is in them.
 */
export function withFrames(design: Design, contents: readonly Content[]): readonly Content[] {
  const { frames } = design;
  if (frames !== 'regions' && frames !== 'zones') return contents;
  const made = new Map<Id, Content>();
  const framed = contents.map((content) => {
    const place = content.parent === undefined ? undefined : placeOf(resourceOf(design, content.id), frames);
    if (!place || content.parent === undefined) return content;
    const id = `${place.kind} ${place.name} in ${content.parent}`;
    if (!made.has(id)) made.set(id, frame(id, place.kind, place.name, content.parent));
    return { ...content, parent: id };
  });
  // In the order of their names, so that the order of resources does not matter.
  const sorted = [...made.values()].sort((a, b) => (a.card.title < b.card.title ? -1 : 1));
  return [...framed, ...sorted];
}

function frame(id: Id, kind: 'region' | 'zone', name: string, parent: Id): Content {
  return {
    id,
    kind,
    shape: 'container',
    parent,
    members: [],
    card: { title: name, kindText: kind === 'region' ? 'Region' : 'Zone', rows: [], ports: [] },
    details: [kind],
    size: emptyContainer,
  };
}
