import {
  boxAt,
  Checker,
  type Design,
  type Edit,
  frameAt,
  type Id,
  isFrame,
  isKind,
  judgeConnection,
  judgeEdit,
  type Point,
  type Resource,
  regionOf,
  resourceOf,
  type Scene,
  type SceneNode,
  sceneOf,
  setFields,
} from '../../core/index.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { handsMessages as hands } from '../messages/hands.ts';
import type { BoxMark } from './canvas-context.ts';
import { consequences } from './consequences.ts';
import type { Consequence } from './DropTip.tsx';
import type { WireMarked } from './InsertMark.tsx';
import type { OverWire } from './inserting.ts';

/** What dropping a dragged box here would mean besides its new place. */
export interface DropTarget {
  readonly label: string;
  /** Moves it into another container, or out of its own. Absent: only the place changes. */
  readonly edit?: Edit;
  readonly container?: Id;
  readonly mark?: BoxMark;
  /** The wire that would take it, or refuses it. */
  readonly wire?: WireMarked;
  /** Present where the drop changes more than the place, or what it is held over refuses it. */
  readonly tip?: Consequence;
}

/** Into which container a box would go, or out of which. */
export interface DropPlace {
  readonly into?: SceneNode;
  readonly outOf?: SceneNode;
  /** The frame of a region or zone that it is not in yet. */
  readonly frame?: SceneNode;
}

/** The pointer must be this far out of a container for a box to leave it; a small overshoot only makes it larger. */
const leavingDistance = 24;

/** Where a box would go if it were let go at this point (the pointer's). */
export function dropPlace(scene: Scene, design: Design, box: SceneNode, at: Point): DropPlace {
  const resource = resourceOf(design, box.id);
  if (!resource || !movesBetweenContainers(resource)) return {};
  const home = homeOf(scene, box);
  const under = containerAt(scene, resource, box, at);
  const frame = frameFor(scene, resource, at);
  if (under) return { ...(under.id === home?.id ? {} : { into: under }), ...(frame ? { frame } : {}) };
  return home && !isNear(home, at) ? { outOf: home } : {};
}

/** The resource whose box is around another one; frames between them are none. */
function homeOf(scene: Scene, { parent }: SceneNode): SceneNode | undefined {
  const box = parent === undefined ? undefined : scene.boxOf.get(parent);
  return box && isFrame(box) ? homeOf(scene, box) : box;
}

/** A zone takes VMs, a region what is regional; where something is already it changes nothing. */
function frameFor(scene: Scene, resource: Resource, at: Point): SceneNode | undefined {
  const wanted = isKind('vm', resource)
    ? 'zone'
    : isKind('subnet', resource) || isKind('router', resource)
      ? 'region'
      : undefined;
  let frame = frameAt(scene, at);
  while (frame && frame.kind !== wanted) frame = frame.parent === undefined ? undefined : scene.boxOf.get(frame.parent);
  const now = wanted === 'zone' && 'zone' in resource ? resource.zone : regionOf(resource);
  return frame && frame.card.title !== now ? frame : undefined;
}

/**
 * What letting a box go there would do. Dropping a VM into a subnet and wiring its nic0 to that subnet are the same act,
 * so the same rules are asked.
 */
export function dropTarget(checker: Checker, box: SceneNode, place: DropPlace): DropTarget {
  const { design } = checker;
  const resource = resourceOf(design, box.id);
  const ground = onGround(checker, box, place);
  const { frame, into } = place;
  // Where no field could put it into that container, its zone does not change either.
  if (!resource || !frame || (into && !ground.edit)) return ground;
  const { title } = frame.card;
  const label = into ? hands.moveIntoPlace(into.card.title, title) : hands.moveToPlace(title);
  const edit: Edit = (now) => {
    const moved = ground.edit ? ground.edit(now) : now;
    return setFields(moved, resource.id, frame.kind === 'zone' ? { zone: title } : { region: title });
  };
  const { verdict, findings, needs } = judgeEdit(checker, edit);
  const isRefused = verdict === 'error';
  return {
    label,
    edit,
    container: frame.id,
    mark: { state: isRefused ? 'refused' : 'drop' },
    tip: { label, changes: consequences(design, [...findings, ...needs]), isRefused },
  };
}

/** The same for networks and subnets alone. */
function onGround(checker: Checker, box: SceneNode, { into, outOf }: DropPlace): DropTarget {
  const { design } = checker;
  const resource = resourceOf(design, box.id);
  if (resource && into) {
    const verdict = judgeConnection(checker, anchorFor(resource), { id: into.id });
    if (!verdict.edit) return { label: text.steps.move };
    const isRefused = verdict.verdict === 'error';
    const label = text.steps.moveInto(into.card.title);
    return {
      label,
      edit: verdict.edit,
      container: into.id,
      mark: { state: isRefused ? 'refused' : 'drop' },
      tip: { label, changes: consequences(design, verdict.findings), isRefused },
    };
  }
  if (!resource || !outOf) return { label: text.steps.move };
  const edit: Edit = (now) => taken(now, resource);
  const { findings, needs } = judgeEdit(checker, edit);
  const label = text.steps.moveOut(outOf.card.title);
  return { label, edit, tip: { label, changes: consequences(design, [...findings, ...needs]) } };
}

/** What letting copies go at a point would do besides making them: one that lands in a container is put into it. */
export function afterCopying(
  made: { readonly design: Design; readonly tops: readonly Id[] },
  at: Point,
): Edit | undefined {
  const [top, ...others] = made.tops;
  const copies = sceneOf(made.design);
  const box = top !== undefined && others.length === 0 ? copies.boxOf.get(top) : undefined;
  return box && dropTarget(new Checker(made.design), box, dropPlace(copies, made.design, box, at)).edit;
}

/** Over a wire too: one that takes the box goes before the ground; one that does not only says why where nothing else is said. */
export function onWire(ground: DropTarget, { mark, tip, edit, isUnthinkable }: OverWire): DropTarget {
  if (edit) return { label: tip.label, edit, wire: mark, tip };
  // That no field could hold it is no news to somebody who only moves a box across a wire.
  return ground.tip || isUnthinkable ? ground : { ...ground, wire: mark, tip };
}

function movesBetweenContainers(resource: Resource): boolean {
  return (
    isKind('vm', resource) ||
    isKind('subnet', resource) ||
    isKind('firewallRule', resource) ||
    isKind('router', resource)
  );
}

function containerAt(scene: Scene, resource: Resource, box: SceneNode, at: Point): SceneNode | undefined {
  const wanted = isKind('vm', resource) ? 'subnet' : 'network';
  const inside = new Set(scene.nodes.filter(({ parent }) => parent === box.id).map(({ id }) => id));
  let node = boxAt(scene, at, new Set([box.id, ...inside]));
  while (node && node.kind !== wanted) node = node.parent === undefined ? undefined : scene.boxOf.get(node.parent);
  return node;
}

function anchorFor(resource: Resource): { id: Id; part?: string } {
  const nic0 = isKind('vm', resource) ? resource.networkInterfaces?.[0]?.id : undefined;
  return nic0 === undefined ? { id: resource.id } : { id: resource.id, part: nic0 };
}

function isNear({ rect }: SceneNode, point: Point): boolean {
  return (
    point.x >= rect.x - leavingDistance &&
    point.x <= rect.x + rect.width + leavingDistance &&
    point.y >= rect.y - leavingDistance &&
    point.y <= rect.y + rect.height + leavingDistance
  );
}

/** Out of its container: the reference that put it there is cleared. */
function taken(design: Design, resource: Resource): Design {
  if (!isKind('vm', resource)) return setFields(design, resource.id, { network: undefined });
  const [first, ...others] = resource.networkInterfaces ?? [];
  if (!first) return design;
  return setFields(design, resource.id, { networkInterfaces: [{ ...first, subnetwork: undefined }, ...others] });
}
