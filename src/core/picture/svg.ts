import type { Id } from '../model/kind.ts';
import { type MarkSeverity, type Palette, type PictureTheme, palettes } from './colours.ts';
import { familyOf } from './families.ts';
import { around, type Point } from './geometry.ts';
import { type Mark, rowOf } from './marks.ts';
import type { Row } from './row.ts';
import type { Scene, SceneNode, SceneWire } from './scene.ts';
import { type CardMarks, cardSvg } from './svg-card.ts';
import { containerSvg } from './svg-container.ts';
import { escaped, line, number, severityShape } from './svg-text.ts';
import { fontStacks, textWidth, wrapped } from './text-width.ts';
import { wirePath } from './wire-path.ts';

export interface SvgOptions {
  /** What the picture is, in a few words; read aloud first. */
  readonly title: string;
  /** The picture in words, for those who do not see it. */
  readonly description: string;
  readonly marks?: readonly Mark[];
  /** Light where it is not said. */
  readonly theme?: PictureTheme;
  /** What the document holds besides the picture, as elements of SVG: metadata, a style with fonts. */
  readonly extra?: string;
}

const margin = 24;
const rank: Readonly<Record<MarkSeverity, number>> = { error: 0, warning: 1, unchecked: 2, info: 3 };
const byRank = (a: Mark, b: Mark): number => rank[a.severity] - rank[b.severity];

/** One line of the document, and the resource that it draws: of a load balancer the one that leads. */
export interface SvgLine {
  readonly text: string;
  readonly id?: Id;
}

/**
 * A scene as an SVG document: real text, own background, nothing from outside, so that it can be read on any page and by
 * any program. The same scene gives the same bytes.
 */
export function svgOf(scene: Scene, options: SvgOptions): string {
  return `${svgLines(scene, options)
    .map(({ text }) => text)
    .join('\n')}\n`;
}

/** The same line by line. */
export function svgLines(
  scene: Scene,
  { title, description, marks = [], theme = 'light', extra = '' }: SvgOptions,
): readonly SvgLine[] {
  const palette = palettes[theme];
  const frame = around(scene.nodes.map(({ rect }) => rect)) ?? { x: 0, y: 0, width: 200, height: 40 };
  const [width, height] = [frame.width + 2 * margin, frame.height + 2 * margin];
  const [left, top] = [frame.x - margin, frame.y - margin];
  const containers = scene.nodes.filter(({ shape }) => shape === 'container');
  const others = scene.nodes.filter(({ shape }) => shape !== 'container');
  const plain = (text: string): SvgLine[] => text.split('\n').map((line) => ({ text: line }));
  const lines: readonly SvgLine[] = [
    ...plain(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}" viewBox="${number(left)} ${number(top)} ${number(width)} ${number(height)}" role="img" font-family="${fontStacks.sans}">`,
    ),
    ...plain(`<title>${escaped(title)}</title>`),
    ...plain(`<desc>${escaped(description)}</desc>`),
    ...plain(extra),
    ...plain(
      `<rect x="${number(left + 0.5)}" y="${number(top + 0.5)}" width="${number(width - 1)}" height="${number(height - 1)}" rx="10" fill="${palette.canvas}" stroke="${palette.line}"/>`,
    ),
    ...containers.map((node) => ({ text: containerSvg(node, palette), id: node.id })),
    ...scene.wires.map((wire) => ({ text: wireSvg(wire, marks, palette), id: wire.holder.id })),
    ...others.map((node) =>
      node.shape === 'note'
        ? { text: noteSvg(node, palette) }
        : { text: cardSvg(node, cardMarks(node, marks), palette), id: node.id },
    ),
    ...scene.wires.map((wire) => ({ text: dots(wire, scene.boxOf, palette), id: wire.holder.id })),
    ...scene.nodes.map((node) => ({ text: markSvg(node, marks, palette), id: node.id })),
    ...plain('</svg>'),
  ];
  return lines.filter(({ text }) => text !== '');
}

function cardMarks(node: SceneNode, marks: readonly Mark[]): CardMarks {
  const own = marks
    .filter(({ at }) => node.members.includes(at.id) && (at.part !== undefined || at.field !== undefined))
    .toSorted(byRank);
  const rows = new Map<Row, MarkSeverity>();
  let scope: MarkSeverity | undefined;
  for (const { at, severity } of own) {
    const row = rowOf(node, at);
    if (at.part === undefined && (at.field === 'zone' || at.field === 'region')) scope ??= severity;
    else if (row && !rows.has(row)) rows.set(row, severity);
  }
  return { rows, ...(scope === undefined ? {} : { scope }) };
}

/** The place that leads gets a frame and a badge with the count, those involved a dashed frame. */
function markSvg({ rect, members, shape, folded }: SceneNode, marks: readonly Mark[], palette: Palette): string {
  const own = marks.filter(({ at }) => members.includes(at.id) || folded?.ids.includes(at.id));
  const leading = own.filter(({ leads }) => leads);
  const [worst] = (leading.length > 0 ? leading : own).toSorted(byRank);
  if (!worst) return '';
  const { solid, tint } = palette.severity[worst.severity];
  const dash = leading.length > 0 ? '' : ' stroke-dasharray="6 4"';
  const outline = `<rect x="${number(rect.x - 3)}" y="${number(rect.y - 3)}" width="${number(rect.width + 6)}" height="${number(rect.height + 6)}" rx="${shape === 'container' ? 12 : 8}" fill="none" stroke="${solid}" stroke-width="1.75"${dash}/>`;
  if (leading.length === 0) return outline;
  const count = String(leading.length);
  const width = 25 + textWidth(count, { size: 11, bold: true });
  const [x, y] = [rect.x + rect.width + 8 - width, rect.y - 10];
  return [
    outline,
    `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="20" rx="10" fill="${tint}" stroke="${solid}"/>`,
    severityShape(worst.severity, { x: x + 11, y: y + 10 }, 10, palette),
    line({ x: x + 18.5, y: y + 14, text: count, fill: solid, width: 40, size: 11, bold: true }),
  ].join('');
}

/** What is marked about a wire: the very reference that it draws, or the part that holds it. */
function wireMark({ holder }: SceneWire, marks: readonly Mark[]): MarkSeverity | undefined {
  const field = holder.part === undefined ? holder.field : holder.field.replace(/^[^[]*\[\d+\]\.?/, '');
  const own = marks.filter(
    ({ at }) =>
      at.id === holder.id &&
      at.part === holder.part &&
      (at.part !== undefined || at.field !== undefined) &&
      field.startsWith(at.field ?? ''),
  );
  return own.toSorted(byRank)[0]?.severity;
}

function wireSvg(wire: SceneWire, marks: readonly Mark[], palette: Palette): string {
  const { d, middle, angle } = wirePath(wire.start, wire.end, wire.endSide);
  const severity = wireMark(wire, marks);
  const ink = severity === undefined ? palette.wire : palette.severity[severity].solid;
  const dash =
    severity === 'error' ? ' stroke-dasharray="7 5"' : severity === 'unchecked' ? ' stroke-dasharray="2 4"' : '';
  const at = `translate(${number(middle.x)} ${number(middle.y)})`;
  const sign =
    severity !== undefined && severity !== 'info'
      ? `<circle cx="${number(middle.x)}" cy="${number(middle.y)}" r="9" fill="${palette.canvas}" stroke="${ink}" stroke-width="1.5"/>${severityShape(severity, middle, 14, palette)}`
      : wire.count > 1
        ? countPlate(wire.count, middle, palette)
        : `<path transform="${at}${angle === 0 ? '' : ` rotate(${angle})`}" fill="${ink}" d="M-4-4.5l8 4.5-8 4.5z"/>`;
  return `<path fill="none" stroke="${ink}" stroke-width="1.75" stroke-linejoin="round"${dash} d="${d}"/>${sign}`;
}

function countPlate(count: number, { x, y }: Point, palette: Palette): string {
  const text = String(count);
  const width = 12 + text.length * 8;
  const plate = `<rect x="${number(x - width / 2)}" y="${number(y - 9)}" width="${width}" height="18" rx="9" fill="${palette.canvas}" stroke="${palette.wire}" stroke-width="1.5"/>`;
  return `${plate}<text x="${number(x)}" y="${number(y + 4)}" font-size="11" font-weight="600" text-anchor="middle" fill="${palette.text}">${text}</text>`;
}

/** The ports at which a wire starts and ends. */
function dots(wire: SceneWire, boxOf: Scene['boxOf'], palette: Palette): string {
  return [[wire.start, boxOf.get(wire.from)] as const, [wire.end, boxOf.get(wire.to)] as const]
    .map(([{ x, y }, box]) => {
      const { solid } = palette.family[box ? familyOf(box.kind) : 'outside'];
      return `<circle cx="${number(x)}" cy="${number(y)}" r="4.25" fill="${solid}" stroke="${palette.card}" stroke-width="1.5"/>`;
    })
    .join('');
}

function noteSvg({ rect, card }: SceneNode, palette: Palette): string {
  const width = rect.width - 27;
  const lines = wrapped(card.title, width, { size: 12 }).map((text, index) =>
    line({
      x: rect.x + 15,
      y: rect.y + 20 + index * 18,
      text,
      fill: palette.muted,
      width,
      size: 12,
    }),
  );
  const edge = `<path stroke="${palette.muted}" stroke-width="3" d="M${number(rect.x + 1.5)} ${number(rect.y)}v${number(rect.height)}"/>`;
  return `${edge}${lines.join('')}`;
}
