import { type Point, type Rect, type SceneWire, wireCorners, wirePath } from '../../../core/index.ts';
import type { WireState } from '../../ui/cards/Wire.tsx';
import type { Detail } from '../boxes.ts';
import { type Brush, rounded, type Surface, severityAt, write } from './brush.ts';
import type { Ink } from './ink.ts';

const states = ['solid', 'probe', 'unchecked', 'warning', 'refused'] as const;
const corner = 8;

/**
 * Every wire that lies in the area, those of one state at a time; what is wrong lies on top. Of a `strength` below 1 they
 * step back by that much.
 */
export function paintWires(
  brush: Brush,
  wires: readonly SceneWire[],
  stateOf: ReadonlyMap<string, WireState>,
  detail: Detail,
  strength = 1,
): void {
  for (const state of states) {
    const own = wires.filter(({ id }) => (stateOf.get(id) ?? 'solid') === state);
    if (own.length === 0) continue;
    if (detail === 'dot') paintFar(brush, own, state, strength);
    else paintNear(brush, own, state, strength);
  }
  brush.on.globalAlpha = 1;
}

/** Whether a wire may be seen in the area; it stays between its ends but for the stubs with which it goes round. */
export function reaches({ start, end }: SceneWire, { x, y, width, height }: Rect): boolean {
  return (
    Math.max(start.x, end.x) + 24 > x &&
    Math.min(start.x, end.x) - 24 < x + width &&
    Math.max(start.y, end.y) + 12 > y &&
    Math.min(start.y, end.y) - 12 < y + height
  );
}

function inkOf(ink: Ink, state: WireState): string {
  if (state === 'solid') return ink.wire;
  if (state === 'probe') return ink.probe;
  return ink.severity[state === 'refused' ? 'error' : state].solid;
}

/** Level and upright lines of a pixel, fainter than that where they would be thinner. */
function paintFar({ on, ink, zoom }: Brush, wires: readonly SceneWire[], state: WireState, strength: number): void {
  const width = Math.max(1.75, 1 / zoom);
  on.fillStyle = inkOf(ink, state);
  on.globalAlpha = strength * (state === 'solid' ? Math.min(1, Math.max(0.3, 1.75 * zoom * 1.6)) : 0.9);
  for (const { start, end, endSide } of wires) {
    const points = wireCorners(start, end, endSide);
    for (let index = 1; index < points.length; index += 1) {
      const [a, b] = [points[index - 1], points[index]];
      if (!a || !b) continue;
      const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
      on.fillRect(x, y, Math.max(width, Math.abs(b.x - a.x)), Math.max(width, Math.abs(b.y - a.y)));
    }
  }
}

function paintNear(brush: Brush, wires: readonly SceneWire[], state: WireState, strength: number): void {
  const { on, ink } = brush;
  on.lineJoin = 'round';
  on.beginPath();
  for (const { start, end, endSide } of wires) trace(on, wireCorners(start, end, endSide));
  // Keeps wires apart from what they cross.
  on.lineWidth = 5;
  on.strokeStyle = ink.canvas;
  on.globalAlpha = 0.7 * strength;
  on.stroke();
  on.globalAlpha = strength;
  on.lineWidth = state === 'unchecked' ? 2 : 1.75;
  on.lineCap = state === 'refused' ? 'butt' : 'round';
  on.setLineDash(state === 'refused' ? [7, 5] : state === 'unchecked' ? [0.1, 5] : []);
  on.strokeStyle = inkOf(ink, state);
  on.stroke();
  on.setLineDash([]);
  for (const wire of wires) paintMark(brush, wire, state);
}

function trace(on: Surface, points: readonly Point[]): void {
  points.forEach((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before) on.moveTo(point.x, point.y);
    else if (!after) on.lineTo(point.x, point.y);
    else {
      const room = Math.min(corner, length(before, point) / 2, length(point, after) / 2);
      on.arcTo(point.x, point.y, after.x, after.y, room);
    }
  });
}

const length = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

/** The arrow of traffic in the middle, the sign of a verdict, or a bundle's count. */
function paintMark(brush: Brush, wire: SceneWire, state: WireState): void {
  const { on, ink } = brush;
  const { middle, angle } = wirePath(wire.start, wire.end, wire.endSide);
  const colour = inkOf(ink, state);
  if (wire.count > 1) {
    const text = String(wire.count);
    const width = 12 + text.length * 8;
    plate(brush, { x: middle.x - width / 2, y: middle.y - 9, width, height: 18 }, colour);
    write(brush, text, { x: middle.x, y: middle.y + 4 }, { size: 11, bold: true }, ink.text, 'center');
    return;
  }
  if (state === 'refused' || state === 'warning' || state === 'unchecked') {
    plate(brush, { x: middle.x - 9, y: middle.y - 9, width: 18, height: 18 }, colour);
    severityAt(brush, state === 'refused' ? 'error' : state, middle, 12);
    return;
  }
  on.save();
  on.translate(middle.x, middle.y);
  on.rotate((angle * Math.PI) / 180);
  on.beginPath();
  on.moveTo(-4, -4.5);
  on.lineTo(4, 0);
  on.lineTo(-4, 4.5);
  on.closePath();
  on.lineWidth = 3;
  on.strokeStyle = ink.canvas;
  on.stroke();
  on.fillStyle = colour;
  on.fill();
  on.restore();
}

function plate(brush: Brush, rect: Rect, colour: string): void {
  const { on, ink } = brush;
  rounded(brush, rect, 9);
  on.fillStyle = ink.canvas;
  on.fill();
  on.lineWidth = 1.5;
  on.strokeStyle = colour;
  on.stroke();
}
