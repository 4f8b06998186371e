import type { Family } from '../model/kind.ts';
import type { MarkSeverity, Palette } from './colours.ts';
import { familyOf, glyphOf } from './families.ts';
import { headerHeight, type Point, type Rect, rowHeight, rowsPadding } from './geometry.ts';
import { type GlyphName, glyphs } from './glyphs.ts';
import type { Row } from './row.ts';
import type { SceneNode } from './scene.ts';
import { line, number, severityShape } from './svg-text.ts';
import { type TextStyle, textWidth } from './text-width.ts';

/** Left edge of the words, and how far before the right edge they end. */
const start = 18;
const margin = 12;
const bandWidth = 4;
const radius = 6;
const titleStyle = { size: 13, bold: true } as const;
const kindStyle = { size: 11 } as const;

/** A kind's icon as SVG, its upper left corner at the point. */
export function icon(name: GlyphName, family: Family, { x, y }: Point, size: number, palette: Palette): string {
  const { line: lines, accent } = glyphs[name];
  const { text, solid } = palette.family[family];
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
export function cardSvg(node: SceneNode, marks: CardMarks, palette: Palette): string {
  const { rect, card, kind, negType } = node;
  const family = familyOf(kind);
  const { solid, tint, line: border } = palette.family[family];
  const { x, y, width } = rect;
  const face = { x: x + bandWidth, y: y + 0.5, width: width - bandWidth - 0.5, height: rect.height - 1 };
  const header = { ...face, height: headerHeight - 1 };
  const nameWidth = width - 46 - margin;
  const scopeWidth = card.scope === undefined ? 0 : Math.min(104, Math.ceil(textWidth(card.scope, { size: 10.5 })) + 8);
  const scopeRoom = scopeWidth === 0 ? 0 : scopeWidth + 6;
  // Beside a short name there is room that a long kind does not have.
  const scopeIsAbove =
    textWidth(card.kindText, kindStyle) > nameWidth - scopeRoom &&
    textWidth(card.title, titleStyle) <= nameWidth - scopeRoom;
  return [
    `<path fill="${solid}" stroke="${border}" d="${plate(rect, family, true)}"/>`,
    `<path fill="${palette.card}" d="${plate(face, family, true)}"/>`,
    `<path fill="${tint}" d="${plate(header, family, card.rows.length === 0)}"/>`,
    icon(glyphOf(kind, negType), family, { x: x + start, y: y + 12 }, 20, palette),
    line({
      x: x + 46,
      y: y + 18.5,
      text: card.title,
      fill: palette.text,
      width: nameWidth - (scopeIsAbove ? scopeRoom : 0),
      ...titleStyle,
    }),
    line({
      x: x + 46,
      y: y + 35,
      text: card.kindText,
      fill: palette.muted,
      width: nameWidth - (scopeIsAbove ? 0 : scopeRoom),
      ...kindStyle,
    }),
    ...(card.scope === undefined
      ? []
      : [
          scopeChip(
            card.scope,
            { x: x + width - margin, y: y + (scopeIsAbove ? 6 : 23) },
            scopeWidth,
            marks.scope,
            palette,
          ),
        ]),
    ...card.rows.map((row, index) =>
      rowSvg(
        row,
        { x, y: y + headerHeight + rowsPadding + index * rowHeight, width, height: rowHeight },
        marks.rows.get(row),
        palette,
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

function scopeChip(
  scope: string,
  end: Point,
  width: number,
  severity: MarkSeverity | undefined,
  palette: Palette,
): string {
  const ink = severity === undefined ? undefined : palette.severity[severity].solid;
  const box = `x="${number(end.x - width)}" y="${number(end.y)}" width="${width}" height="16" rx="4"`;
  return `<rect ${box} fill="${palette.card}" stroke="${ink ?? palette.line}"/>${line({
    x: end.x - width + 4,
    y: end.y + 11.5,
    text: scope,
    fill: ink ?? palette.muted,
    width: width - 8,
    size: 10.5,
  })}`;
}

function rowSvg(row: Row, { x, y, width }: Rect, severity: MarkSeverity | undefined, palette: Palette): string {
  const end = x + width - margin - (severity === undefined ? 0 : 20);
  const room = end - x - start;
  const style = row.mono ? ({ size: 11.5, mono: true } as const) : ({ size: 12 } as const);
  const baseline = y + 16;
  const fill = row.muted ? palette.muted : palette.text;
  const parts: string[] = [];
  if (row.label === undefined) {
    parts.push(line({ x: x + start, y: baseline, fill, ...fittingText(row.value, room, style) }));
  } else {
    // A name that nobody can read helps nobody, so each keeps its share; what is left of both is shortened.
    const labelWidth = textWidth(row.label, { size: 12 });
    const value = fittingText(row.value, Math.max(room - labelWidth - 8, room * 0.58), style);
    const valueWidth = row.value === '' ? 0 : Math.min(value.width, textWidth(value.text, value));
    const label = fittingText(row.label, room - valueWidth - 8, { size: 12 });
    parts.push(line({ x: x + start, y: baseline, fill: palette.muted, ...label }));
    if (row.value !== '') {
      parts.push(line({ x: end, y: baseline, fill, atEnd: true, ...value }));
    }
  }
  if (severity !== undefined)
    parts.push(severityShape(severity, { x: x + width - margin - 6, y: y + 12 }, 12, palette));
  return parts.join('');
}

/** A text as it fits into its room: as it is, a little smaller, or with a slash where it says “per”. */
function fittingText(text: string, width: number, style: TextStyle): TextStyle & { text: string; width: number } {
  const shorter = text.replace(' per ', '/');
  const smaller = { ...style, size: style.size - 1 };
  const ways = [
    { text, width, ...style },
    { text, width, ...smaller },
    { text: shorter, width, ...style },
    { text: shorter, width, ...smaller },
  ];
  return ways.find((way) => textWidth(way.text, way) <= width) ?? { text: shorter, width, ...smaller };
}
