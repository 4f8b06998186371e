import { type Id, intersects, type Rect, type Scene, type SceneNode } from '../../../core/index.ts';
import type { Change } from '../../comparing/ChangeMark.tsx';
import type { WireState } from '../../ui/cards/Wire.tsx';
import { detailAt } from '../boxes.ts';
import type { BoxMark } from '../canvas-context.ts';
import type { BoxProblems } from '../problems.ts';
import { type Brush, outlined } from './brush.ts';
import { paintCard } from './paint-card.ts';
import { paintContainer } from './paint-container.ts';
import { paintGrid } from './paint-grid.ts';
import { paintChip, paintDot, paintNote } from './paint-small.ts';
import { paintWires, reaches } from './paint-wires.ts';

/** All that the painted picture shows. */
export interface PictureOf {
  readonly scene: Scene;
  readonly problems: ReadonlyMap<Id, BoxProblems>;
  readonly states: ReadonlyMap<string, WireState>;
  readonly changes: ReadonlyMap<Id, Change>;
  readonly marks: ReadonlyMap<string, BoxMark>;
  readonly wired: ReadonlySet<string>;
  /** Containers with something in them. */
  readonly filled: ReadonlySet<Id>;
  readonly selected: ReadonlySet<Id>;
  readonly active: Id | undefined;
  /** Boxes that are drawn apart, because they are on their way. */
  readonly lifted: ReadonlySet<Id>;
  /** Wires that are drawn apart: those of lifted boxes, and one of which an end is on its way. */
  readonly loose: ReadonlySet<string>;
  /** Whether the ground has dots. */
  readonly hasGrid: boolean;
  /** The wires of a way that is looked at: the others step back. */
  readonly lit?: ReadonlySet<string> | undefined;
}

/** Paints what lies in an area: containers, wires, and what stands on them, as the elements would show them. */
export function paintPicture(brush: Brush, picture: PictureOf, area: Rect): void {
  const detail = detailAt(brush.zoom);
  const { scene, lifted, loose, lit } = picture;
  if (picture.hasGrid) paintGrid(brush, area);
  const shown = scene.nodes.filter(({ id, rect }) => !lifted.has(id) && intersects(rect, area));
  for (const node of shown) {
    if (node.shape !== 'container') continue;
    const ground = { mark: picture.marks.get(node.id)?.state, isFilled: picture.filled.has(node.id) };
    paintContainer(brush, node, detail, ground, picture.problems.get(node.id));
    paintState(brush, node, picture);
  }
  const wires = scene.wires.filter((wire) => !loose.has(wire.id) && reaches(wire, area));
  if (lit) {
    const off = wires.filter(({ id }) => !lit.has(id));
    paintWires(brush, off, picture.states, detail, 0.3);
  }
  paintWires(brush, lit ? wires.filter(({ id }) => lit.has(id)) : wires, picture.states, detail);
  for (const node of shown) {
    if (node.shape === 'container') continue;
    const problems = picture.problems.get(node.id);
    const isDimmed = picture.marks.get(node.id)?.state === 'dimmed';
    if (isDimmed) brush.on.globalAlpha = 0.45;
    if (node.shape === 'note') paintNote(brush, node, detail);
    else if (detail === 'card') paintCard(brush, node, picture.wired, problems);
    else if (detail === 'chip') paintChip(brush, node, problems);
    else paintDot(brush, node, problems);
    if (isDimmed) brush.on.globalAlpha = 1;
    paintState(brush, node, picture);
  }
}

/** Frames around a box: selected, the keyboard's, a wire's target, what became of it. Never thinner than two pixels. */
function paintState(brush: Brush, node: SceneNode, { selected, active, marks, changes }: PictureOf): void {
  const { on, ink, zoom } = brush;
  const { rect } = node;
  const radius = node.shape === 'container' ? 12 : 8;
  const width = Math.max(2, 2 / zoom);
  const change = changes.get(node.id);
  if (change === 'added') outlined(brush, rect, width * 1.5, radius, width, ink.added);
  if (change === 'changed') {
    on.setLineDash([3 * width, 2 * width]);
    outlined(brush, rect, width * 1.5, radius, width, ink.changed);
    on.setLineDash([]);
  }
  if (marks.get(node.id)?.state === 'present') outlined(brush, rect, width * 2, radius + 2, width * 1.5, ink.focus);
  const mark = node.shape === 'container' ? undefined : marks.get(node.id)?.state;
  if (mark === 'legal') outlined(brush, rect, width * 1.5, radius, width, ink.selection);
  if (mark === 'illegal') {
    on.setLineDash([3 * width, 2 * width]);
    outlined(brush, rect, width * 1.5, radius, width, ink.severity.error.solid);
    on.setLineDash([]);
  }
  if (node.members.some((id) => selected.has(id))) outlined(brush, rect, width / 2, radius, width, ink.selection);
  if (active === node.id) outlined(brush, rect, width * 2.5, radius + 2, width, ink.focus);
}
