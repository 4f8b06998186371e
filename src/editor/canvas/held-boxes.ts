import {
  around,
  type Guide,
  type GuideField,
  guideField,
  type Id,
  intersects,
  meantBoxes,
  type Point,
  type Rect,
  type Scene,
  type SceneNode,
  snapToGuides,
} from '../../core/index.ts';
import { type BoxNode, isPaintedScene } from './boxes.ts';

/** What a drag has in its hand. */
export interface Held {
  /** The boxes that are dragged; what lies in one of them goes along. */
  readonly boxes: readonly SceneNode[];
  /** They, and what goes along. */
  readonly carried: ReadonlySet<Id>;
  /** Where React Flow's nodes stood, by id, each in its container. */
  readonly starts: ReadonlyMap<Id, Point>;
  readonly frame: Rect | undefined;
  /** What it may line up with of all that lies in a window of the picture. */
  readonly around: (window: Rect) => GuideField;
  /** Copies are dragged, the boxes stay where they are. */
  readonly isCopy: boolean;
}

/** How near (in pixels of the window) a line must be to pull. */
const reach = 6;

/** Takes boxes into the hand: those that React Flow drags, and with them whatever else is selected. */
export function takeUp(
  scene: Scene,
  nodes: readonly BoxNode[],
  dragged: readonly Id[],
  selected: readonly Id[],
  isCopy: boolean,
): Held {
  // Of a painted design React Flow knows one of those that are selected, perhaps.
  const isSelection = dragged.length > 1 || (isPaintedScene(scene) && dragged.some((id) => selected.includes(id)));
  const boxes = meantBoxes(scene, isSelection ? [...dragged, ...selected] : dragged);
  const inHand = new Set(boxes);
  const inside = insideOf(scene, inHand);
  const outside = new Set(boxes.flatMap((box) => ancestorsOf(scene, box)));
  const taken = new Set(dragged);
  return {
    boxes,
    carried: new Set([...inside].map(({ id }) => id)),
    starts: new Map(nodes.filter(({ id }) => taken.has(id)).map(({ id, position }) => [id, position])),
    frame: around(boxes.map(({ rect }) => rect)),
    around: fieldIn(scene.nodes.filter((node) => (isCopy || !inside.has(node)) && !outside.has(node))),
    isCopy,
  };
}

/** While the view stands still, which is most of a drag, what lies in it is put in order once. */
function fieldIn(nodes: readonly SceneNode[]): Held['around'] {
  let latest: { readonly window: Rect; readonly field: GuideField } | undefined;
  return (window) => {
    if (!latest || !isSameRect(latest.window, window)) {
      const seen = nodes.flatMap(({ rect }) => (intersects(rect, window) ? [rect] : []));
      latest = { window, field: guideField(seen) };
    }
    return latest.field;
  };
}

const isSameRect = (a: Rect, b: Rect): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** A distance, pulled to the guides that lie in view. */
export function guided(
  { frame, around: fieldOf }: Held,
  by: Point,
  window: Rect,
  zoom: number,
): { readonly by: Point; readonly guides: readonly Guide[] } {
  if (!frame) return { by, guides: [] };
  const now = { ...frame, x: frame.x + by.x, y: frame.y + by.y };
  const { dx, dy, guides } = snapToGuides(now, fieldOf(window), reach / zoom);
  return { by: { x: by.x + dx, y: by.y + dy }, guides };
}

/** The boxes themselves and everything that lies in them. */
export function insideOf(scene: Scene, boxes: ReadonlySet<SceneNode>): ReadonlySet<SceneNode> {
  const found = new Set(boxes);
  // Containers come before what is in them.
  for (const node of scene.nodes) {
    const parent = node.parent === undefined ? undefined : scene.boxOf.get(node.parent);
    if (parent && found.has(parent)) found.add(node);
  }
  return found;
}

function ancestorsOf(scene: Scene, box: SceneNode): readonly SceneNode[] {
  const parent = box.parent === undefined ? undefined : scene.boxOf.get(box.parent);
  return parent ? [parent, ...ancestorsOf(scene, parent)] : [];
}
