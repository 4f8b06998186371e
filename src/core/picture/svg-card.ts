import type { Family } from '../model/kind.ts';
import type { Row } from './card.ts';
import { colours, familyColours, type MarkSeverity, severityColours } from './colours.ts';
import { familyOf, glyphOf } from './families.ts';
import { headerHeight, type Point, type Rect, rowHeight, rowsPadding } from './geometry.ts';
import { type GlyphName, glyphs } from './glyphs.ts';
import type { SceneNode } from './scene.ts';
import { line, number, severityShape } from './svg-text.ts';
import { textWidth } from './text-width.ts';

/** Left edge of the words, and how far before the right edge they end. */
const start = 18;
const margin = 12;
const bandWidth = 4;
const radius = 6;

/** A kind's icon as SVG, its upper left corner at the point. */
export function icon(name: GlyphName, family: Family, { x, y }: Point, size: number): string {
  const { line: lines, accent } = glyphs[name];
  const { text, solid } = familyColours[family];
  const scale = size === 20 ? '' : ` scale(${number(size / 20)})`;
  return `<g transform="translate(${number(x)} ${number(y)})${scale}"><path fill="none" stroke="${text}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" d="${lines}"/><path fill="${solid}" d="${accent}"/></g>`;
}

/** What is pointed out on a card. */
export interface CardMarks {
  readonly rows: ReadonlyMap<Row, MarkSeverity>;
  /** Where its zone or region is. */
  readonly scope?: MarkSeverity;
}

/** A resource's card as SVG: the same lengths and words as on the canvas. */
export function cardSvg(node: SceneNode, marks: CardMarks): string {
  const { rect, card, kind, negType } = node;
  const family = familyOf(kind);
  const { solid, tint, line: border } = familyColours[family];
  const { x, y, width } = rect;
  const face = { x: x + bandWidth, y: y + 0.5, width: width - bandWidth - 0.5, height: rect.height - 1 };
  const header = { ...face, height: headerHeight - 1 };
  const nameWidth = width - 46 - margin;
  const scopeWidth = card.scope === undefined ? 0 : Math.min(104, Math.ceil(textWidth(card.scope, { size: 10.5 })) + 8);
  return [
    `<path fill="${solid}" stroke="${border}" d="${plate(rect, family, true)}"/>`,
    `<path fill="${colours.card}" d="${plate(face, family, true)}"/>`,
    `<path fill="${tint}" d="${plate(header, family, card.rows.length === 0)}"/>`,
    icon(glyphOf(kind, negType), family, { x: x + start, y: y + 12 }, 20),
    line({ x: x + 46, y: y + 18.5, text: card.title, fill: colours.text, width: nameWidth, size: 13, bold: true }),
    line({
      x: x + 46,
      y: y + 35,
      text: card.kindText,
      fill: colours.muted,
      width: nameWidth - (scopeWidth === 0 ? 0 : scopeWidth + 6),
      size: 11,
    }),
    ...(card.scope === undefined
      ? []
      : [scopeChip(card.scope, { x: x + width - margin, y: y + 23 }, scopeWidth, marks.scope)]),
    ...card.rows.map((row, index) =>
      rowSvg(
        row,
        { x, y: y + headerHeight + rowsPadding + index * rowHeight, width, height: rowHeight },
        marks.rows.get(row),
      ),
    ),
  ].join('');
}

/** The outline of a card; its leading edge has the shape of the family. */
function plate({ x, y, width, height }: Rect, family: Family, isWhole: boolean): string {
  const r = radius;
  const foot = isWhole
    ? `V${number(y + height - r)}a${r} ${r} 0 0 1 ${-r} ${r}H${number(x + r)}a${r} ${r} 0 0 1 ${-r} ${-r}`
    : `V${number(y + height)}H${number(x)}`;
  const head =
    family === 'outside'
      ? `V${number(y + 14)}L${number(x + 14)} ${number(y)}`
      : `${edges[family](y)}V${number(y + r)}a${r} ${r} 0 0 1 ${r} ${-r}`;
  return `M${number(x + width - r)} ${number(y)}a${r} ${r} 0 0 1 ${r} ${r}${foot}${head}z`;
}

const edges: Readonly<Record<Exclude<Family, 'outside'>, (y: number) => string>> = {
  balancing: (y) => `V${number(y + 36)}l9-14-9-14`,
  neg: (y) => `V${number(y + 31)}h6V${number(y + 13)}h-6`,
  compute: () => '',
  network: () => '',
};

function scopeChip(scope: string, end: Point, width: number, severity: MarkSeverity | undefined): string {
  const ink = severity === undefined ? undefined : severityColours[severity].solid;
  const box = `x="${number(end.x - width)}" y="${number(end.y)}" width="${width}" height="16" rx="4"`;
  return `<rect ${box} fill="${colours.card}" stroke="${ink ?? colours.line}"/>${line({
    x: end.x - width + 4,
    y: end.y + 11.5,
    text: scope,
    fill: ink ?? colours.muted,
    width: width - 8,
    size: 10.5,
  })}`;
}

function rowSvg(row: Row, { x, y, width }: Rect, severity: MarkSeverity | undefined): string {
  const end = x + width - margin - (severity === undefined ? 0 : 20);
  const room = end - x - start;
  const style = row.mono ? ({ size: 11.5, mono: true } as const) : ({ size: 12 } as const);
  const baseline = y + 16;
  const fill = row.muted ? colours.muted : colours.text;
  const parts: string[] = [];
  if (row.label === undefined) {
    parts.push(line({ x: x + start, y: baseline, text: row.value, fill, width: room, ...style }));
  } else {
    // The label gives way first; a long value then loses its middle.
    const valueWidth = Math.min(textWidth(row.value, style), room * 0.72);
    parts.push(
      line({ x: x + start, y: baseline, text: row.label, fill: colours.muted, width: room - valueWidth - 8, size: 12 }),
    );
    if (row.value !== '') {
      parts.push(line({ x: end, y: baseline, text: row.value, fill, width: room * 0.72, atEnd: true, ...style }));
    }
  }
  if (severity !== undefined) parts.push(severityShape(severity, { x: x + width - margin - 6, y: y + 12 }, 12));
  return parts.join('');
}
