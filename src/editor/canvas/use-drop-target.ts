import {
  boxAt,
  type Checker,
  type Design,
  type Edit,
  type Id,
  isKind,
  judgeConnection,
  type Point,
  type Resource,
  resourceOf,
  type Scene,
  type SceneNode,
  setFields,
} from '../../core/index.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import type { BoxMark } from './canvas-context.ts';

/** What dropping a dragged box here would mean besides its new place. */
export interface DropTarget {
  readonly label: string;
  /** Moves it into another container, or out of its own. Absent: only the place changes. */
  readonly edit?: Edit;
  readonly container?: Id;
  readonly mark?: BoxMark;
}

/** A box must be this far out of its container to leave it; a small overshoot only makes the container larger. */
const leavingDistance = 24;

/**
 * The container that a dragged box would go into. Dropping a VM into a subnet and wiring its nic0 to that subnet are
 * the same act, so the same rules are asked.
 */
export function dropTarget(scene: Scene, checker: Checker, box: SceneNode, centre: Point): DropTarget {
  const { design } = checker;
  const resource = resourceOf(design, box.id);
  if (!resource || !movesBetweenContainers(resource)) return { label: text.steps.move };
  const under = containerAt(scene, resource, box, centre);
  if (under && under.id === box.parent) return { label: text.steps.move };
  if (under) {
    const verdict = judgeConnection(checker, anchorFor(resource), { id: under.id });
    if (!verdict.edit) return { label: text.steps.move };
    const state = verdict.verdict === 'error' ? 'refused' : 'drop';
    return {
      label: text.steps.moveInto(under.card.title),
      edit: verdict.edit,
      container: under.id,
      mark: { state, message: verdict.reason },
    };
  }
  const parent = box.parent === undefined ? undefined : scene.boxOf.get(box.parent);
  if (!parent || isNear(parent, centre)) return { label: text.steps.move };
  return { label: text.steps.moveOut(parent.card.title), edit: (now) => taken(now, resource) };
}

function movesBetweenContainers(resource: Resource): boolean {
  return (
    isKind('vm', resource) ||
    isKind('subnet', resource) ||
    isKind('firewallRule', resource) ||
    isKind('router', resource)
  );
}

function containerAt(scene: Scene, resource: Resource, box: SceneNode, centre: Point): SceneNode | undefined {
  const wanted = isKind('vm', resource) ? 'subnet' : 'network';
  const inside = new Set(scene.nodes.filter(({ parent }) => parent === box.id).map(({ id }) => id));
  let node = boxAt(scene, centre, new Set([box.id, ...inside]));
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
