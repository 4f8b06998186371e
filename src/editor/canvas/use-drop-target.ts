import {
  boxAt,
  type Checker,
  type Design,
  type Edit,
  type Id,
  isKind,
  judgeConnection,
  judgeEdit,
  type Point,
  type Resource,
  resourceOf,
  type Scene,
  type SceneNode,
  setFields,
} from '../../core/index.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import type { BoxMark } from './canvas-context.ts';
import { consequences } from './consequences.ts';

/** What dropping a dragged box here would mean besides its new place. */
export interface DropTarget {
  readonly label: string;
  /** Moves it into another container, or out of its own. Absent: only the place changes. */
  readonly edit?: Edit;
  readonly container?: Id;
  readonly mark?: BoxMark;
  /** What would be found that is not found now, a line each. Present where the drop changes more than the place. */
  readonly changes?: readonly string[];
}

/** Into which container a box would go, or out of which. */
export interface DropPlace {
  readonly into?: SceneNode;
  readonly outOf?: SceneNode;
}

/** The pointer must be this far out of a container for a box to leave it; a small overshoot only makes it larger. */
const leavingDistance = 24;

/** Where a box would go if it were let go at this point (the pointer's). */
export function dropPlace(scene: Scene, design: Design, box: SceneNode, at: Point): DropPlace {
  const resource = resourceOf(design, box.id);
  if (!resource || !movesBetweenContainers(resource)) return {};
  const under = containerAt(scene, resource, box, at);
  if (under) return under.id === box.parent ? {} : { into: under };
  const parent = box.parent === undefined ? undefined : scene.boxOf.get(box.parent);
  return parent && !isNear(parent, at) ? { outOf: parent } : {};
}

/**
 * What letting a box go there would do. Dropping a VM into a subnet and wiring its nic0 to that subnet are the same act,
 * so the same rules are asked.
 */
export function dropTarget(checker: Checker, box: SceneNode, { into, outOf }: DropPlace): DropTarget {
  const { design } = checker;
  const resource = resourceOf(design, box.id);
  if (resource && into) {
    const verdict = judgeConnection(checker, anchorFor(resource), { id: into.id });
    if (!verdict.edit) return { label: text.steps.move };
    const state = verdict.verdict === 'error' ? 'refused' : 'drop';
    return {
      label: text.steps.moveInto(into.card.title),
      edit: verdict.edit,
      container: into.id,
      mark: { state, message: verdict.reason },
      changes: consequences(design, verdict.findings),
    };
  }
  if (!resource || !outOf) return { label: text.steps.move };
  const edit: Edit = (now) => taken(now, resource);
  const { findings, needs } = judgeEdit(checker, edit);
  const changes = consequences(design, [...findings, ...needs]);
  return { label: text.steps.moveOut(outOf.card.title), edit, changes };
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
