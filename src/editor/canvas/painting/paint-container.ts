import { glyphOf, glyphs, isFrame, type SceneNode } from '../../../core/index.ts';
import type { Detail } from '../boxes.ts';
import type { BoxMark } from '../canvas-context.ts';
import type { BoxProblems } from '../problems.ts';
import { type Brush, cut, iconAt, rounded, write } from './brush.ts';
import { paintBadge } from './paint-card.ts';

const name = { size: 13, bold: true } as const;
const summary = { size: 12 } as const;

/** How much larger than the picture titles of containers are, so that they can still be read. */
export function titleScale(zoom: number, detail: Detail): number {
  // Between cards there is room for details beside the name; between chips the name alone has to be read.
  // Between dots only the outermost keep one, above their frames, in full size.
  return Math.max(1, Math.min({ card: 1.1, chip: 1.6, dot: 8 }[detail], 1 / zoom));
}

/** How a container is marked while something is dragged over it, and whether anything is in it. */
interface Ground {
  readonly mark: BoxMark['state'] | undefined;
  readonly isFilled: boolean;
}

/** Beside the title there is a button that collapses or expands. */
const besideButton = 20;

/** A network or subnet: its ground, its edge and the tab with its name. */
export function paintContainer(
  brush: Brush,
  node: SceneNode,
  detail: Detail,
  { mark, isFilled }: Ground,
  problems?: BoxProblems,
): void {
  const { on, ink, zoom } = brush;
  const { rect, depth } = node;
  const colours = ink.family.network;
  const isOuter = depth % 2 === 0;
  rounded(brush, { x: rect.x + 0.5, y: rect.y + 0.5, width: rect.width - 1, height: rect.height - 1 }, 10);
  const takes = mark === 'drop' || mark === 'legal';
  const refuses = mark === 'refused' || mark === 'illegal';
  on.fillStyle = takes ? ink.drop : refuses ? ink.refused : isOuter ? ink.container : ink.nested;
  if (!isFrame(node) || takes || refuses) on.fill();
  on.lineWidth = takes || refuses ? Math.max(2, 2 / zoom) : Math.max(1, 0.75 / zoom);
  on.strokeStyle = takes ? colours.solid : refuses ? ink.severity.error.solid : colours.line;
  if (refuses || isFrame(node)) on.setLineDash([4 / zoom, 4 / zoom]);
  on.stroke();
  on.setLineDash([]);
  const indent = detail !== 'dot' && !isFrame(node) && (isFilled || node.folded) ? besideButton : 0;
  if (detail !== 'dot' || isOuter) paintTab(brush, node, detail, indent);
  if (node.folded && detail !== 'dot') {
    const words = cut(node.folded.summary, rect.width - 32, summary);
    write(brush, words, { x: rect.x + 16, y: rect.y + rect.height / 2 + 18 }, summary, ink.muted);
  }
  if (problems && detail !== 'dot') paintBadge(brush, rect, problems);
}

function paintTab(brush: Brush, node: SceneNode, detail: Detail, indent: number): void {
  const { on, ink, zoom } = brush;
  const { rect, card } = node;
  const colours = ink.family.network;
  const scale = titleScale(zoom, detail);
  const most = Math.min((rect.width + 2) / scale, detail === 'dot' ? 160 : Number.POSITIVE_INFINITY);
  on.save();
  on.translate(rect.x, rect.y);
  on.scale(scale, scale);
  if (detail === 'dot') on.translate(0, -26);
  const title = cut(card.title, most - 42 - indent, name);
  on.font = `600 13px ${ink.sans}`;
  let at = 32 + indent + on.measureText(title).width;
  const details: { readonly text: string; readonly x: number }[] = [];
  on.font = `11px ${ink.mono}`;
  for (const text of detail === 'dot' ? [] : (node.details ?? [])) {
    const width = on.measureText(text).width;
    if (at + 8 + width + 10 > most) break;
    details.push({ text, x: at + 8 });
    at += 8 + width;
  }
  on.beginPath();
  on.roundRect(0, 0, at + 10, 27, detail === 'dot' ? [6, 6, 0, 0] : [10, 0, 6, 0]);
  on.fillStyle = colours.tint;
  on.fill();
  on.lineWidth = 1;
  on.strokeStyle = colours.line;
  on.stroke();
  iconAt(brush, glyphs[glyphOf(node.kind)], { x: 8 + indent, y: 5.5 }, 16, colours);
  write(brush, title, { x: 32 + indent, y: 18 }, name, ink.text);
  for (const { text, x } of details) write(brush, text, { x, y: 17.5 }, { size: 11, mono: true }, ink.muted);
  on.restore();
}
