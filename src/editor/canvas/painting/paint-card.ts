import {
  type Family,
  familyOf,
  glyphOf,
  glyphs,
  headerHeight,
  type Point,
  portPoint,
  type Rect,
  type Row,
  rowHeight,
  rowsPadding,
  type SceneNode,
} from '../../../core/index.ts';
import type { BoxProblems } from '../problems.ts';
import { type Brush, cut, iconAt, rounded, severityAt, write } from './brush.ts';

const start = 18;
const margin = 12;
const title = { size: 13, bold: true } as const;
const kind = { size: 11 } as const;
const scopeLetters = { size: 10.5 } as const;

/** A card as the element shows it, with the same lengths, so that one can take the other's place unseen. */
export function paintCard(brush: Brush, node: SceneNode, wired: ReadonlySet<string>, problems?: BoxProblems): void {
  const { on, ink } = brush;
  const { rect, card } = node;
  const { x, y, width } = rect;
  const colours = ink.family[familyOf(node.kind)];
  const outline = { x: x + 0.5, y: y + 0.5, width: width - 1, height: rect.height - 1 };
  rounded(brush, outline, 6);
  on.fillStyle = ink.card;
  on.fill();
  on.save();
  on.clip();
  on.fillStyle = colours.tint;
  on.fillRect(x, y, width, headerHeight);
  on.fillStyle = colours.solid;
  on.fillRect(x, y, 4, rect.height);
  paintEdge(brush, rect, familyOf(node.kind), colours.solid);
  on.restore();
  // The edge was a path of its own.
  rounded(brush, outline, 6);
  on.lineWidth = 1;
  on.strokeStyle = colours.line;
  on.stroke();
  iconAt(brush, glyphs[glyphOf(node.kind, node.negType)], { x: x + start, y: y + 12 }, 20, colours);
  const room = width - 46 - margin;
  write(brush, cut(card.title, room, title), { x: x + 46, y: y + 18.5 }, title, ink.text);
  const scopeRoom = paintScope(brush, rect, card.scope);
  write(brush, cut(card.kindText, room - scopeRoom, kind), { x: x + 46, y: y + 35 }, kind, ink.muted);
  card.rows.forEach((row, index) => {
    paintRow(brush, row, rect, y + headerHeight + rowsPadding + index * rowHeight);
    for (const { side } of row.ports ?? [])
      paintPort(brush, node, portPoint(node, index, side), wired.has(`${node.id} ${row.key} ${side}`));
  });
  for (const { side } of card.ports)
    paintPort(brush, node, portPoint(node, undefined, side), wired.has(`${node.id}  ${side}`));
  if (problems) paintBadge(brush, rect, problems);
}

/** What tells a family without its colour: the shape of the leading edge beside the header. */
function paintEdge({ on, ink }: Brush, { x, y }: Rect, family: Family, solid: string): void {
  const fill = (colour: string, ...points: readonly (readonly [number, number])[]) => {
    on.beginPath();
    for (const [dx, dy] of points) on.lineTo(x + dx, y + dy);
    on.fillStyle = colour;
    on.fill();
  };
  if (family === 'balancing') {
    fill(solid, [4, 8], [13, 22], [4, 36]);
    fill(ink.canvas, [0, 8], [9, 22], [0, 36]);
  }
  if (family === 'neg') {
    fill(solid, [4, 8], [10, 8], [10, 34], [4, 34]);
    fill(ink.canvas, [0, 13], [6, 13], [6, 31], [0, 31]);
  }
  if (family === 'outside') {
    fill(solid, [4, 0], [18, 0], [4, 14]);
    fill(ink.canvas, [0, 0], [14, 0], [0, 14]);
  }
}

/** Zone or region at the right of the header; how much room it takes from the words beside it. */
function paintScope(brush: Brush, { x, y, width }: Rect, scope: string | undefined): number {
  if (scope === undefined) return 0;
  const { on, ink } = brush;
  const text = cut(scope, 96, scopeLetters);
  on.font = `${scopeLetters.size}px ${ink.sans}`;
  const wide = Math.min(104, Math.ceil(on.measureText(text).width) + 8);
  const box = { x: x + width - margin - wide + 0.5, y: y + 23.5, width: wide - 1, height: 15 };
  rounded(brush, box, 4);
  on.fillStyle = ink.card;
  on.fill();
  on.strokeStyle = ink.line;
  on.stroke();
  write(brush, text, { x: box.x + 3.5, y: y + 34.5 }, scopeLetters, ink.muted);
  return wide + 6;
}

function paintRow(brush: Brush, row: Row, { x, width }: Rect, y: number): void {
  const { ink } = brush;
  const room = width - start - margin;
  const letters = row.mono ? ({ size: 11.5, mono: true } as const) : ({ size: 12 } as const);
  const colour = row.muted ? ink.muted : ink.text;
  if (row.label === undefined) {
    write(brush, cut(row.value, room, letters), { x: x + start, y: y + 16 }, letters, colour);
    return;
  }
  brush.on.font = `${letters.size}px ${letters.mono ? ink.mono : ink.sans}`;
  const widthOf = (text: string) => brush.on.measureText(text).width;
  const most = room * 0.72;
  const value = widthOf(row.value) <= most ? row.value : cut(row.value, most, letters);
  const left = room - 8 - widthOf(value);
  write(brush, value, { x: x + width - margin, y: y + 16 }, letters, colour, 'right');
  write(brush, cut(row.label, left, { size: 12 }), { x: x + start, y: y + 16 }, { size: 12 }, ink.muted);
}

function paintPort(brush: Brush, node: SceneNode, { x, y }: Point, isWired: boolean): void {
  const { on, ink } = brush;
  const colour = ink.family[familyOf(node.kind)].solid;
  on.beginPath();
  on.arc(x, y, 5.1, 0, 2 * Math.PI);
  on.lineWidth = 1.75;
  on.fillStyle = ink.card;
  on.fill();
  on.strokeStyle = colour;
  on.stroke();
  if (!isWired) return;
  on.beginPath();
  on.arc(x, y, 2.8, 0, 2 * Math.PI);
  on.fillStyle = colour;
  on.fill();
}

/** Worst severity and count on the upper right corner. */
export function paintBadge(brush: Brush, { x, y, width }: Rect, problems: BoxProblems): void {
  const { on, ink } = brush;
  const { text, tint } = ink.severity[problems.worst];
  const count = String(problems.errors + problems.warnings + problems.others);
  const wide = 34 + (count.length - 1) * 7;
  rounded(brush, { x: x + width + 8 - wide + 0.5, y: y - 9.5, width: wide - 1, height: 19 }, 9.5);
  on.fillStyle = tint;
  on.fill();
  on.lineWidth = 1;
  on.strokeStyle = text;
  on.stroke();
  const left = x + width + 8 - wide + 7;
  severityAt(brush, problems.worst, { x: left + 5, y }, 10, text);
  write(brush, count, { x: left + 13, y: y + 4 }, { size: 11, bold: true }, text);
}
