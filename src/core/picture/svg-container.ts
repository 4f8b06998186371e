import type { Palette } from './colours.ts';
import { glyphOf } from './families.ts';
import { isFrame } from './frames.ts';
import { titleHeight } from './geometry.ts';
import type { SceneNode } from './scene.ts';
import { icon } from './svg-card.ts';
import { line, number } from './svg-text.ts';
import { textWidth } from './text-width.ts';

const nameStyle = { size: 13, bold: true } as const;
/** Ranges are for machines, regions are words. */
const detailStyle = (detail: string) => ({ size: 11, mono: /\d[.:/]/.test(detail) }) as const;
const between = 8;
const radius = 10;

const nameWidth = (name: string): number => Math.ceil(textWidth(name, nameStyle));

/** How wide the tab of a container is that says all of this, in pixels. */
export function detailWidth(name: string, details: readonly string[]): number {
  const texts = details.reduce((sum, detail) => sum + between + textWidth(detail, detailStyle(detail)), 0);
  return Math.ceil(32 + nameWidth(name) + texts + 10);
}

/** A network or subnet as SVG: a frame with its title in the corner. */
export function containerSvg({ rect, card, kind, details = [], depth, folded }: SceneNode, palette: Palette): string {
  const { line: border, tint } = palette.family.network;
  const { x, y, width, height } = rect;
  const ground = depth % 2 === 0 ? palette.container : palette.containerNested;
  const tab = Math.min(detailWidth(card.title, details), width);
  const [right, bottom] = [number(x + tab), number(y + titleHeight)];
  const parts = [
    `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" rx="${radius}" fill="${isFrame({ kind }) ? 'none' : ground}" stroke="${border}"${isFrame({ kind }) ? ' stroke-dasharray="4 4"' : ''}/>`,
    `<path fill="${tint}" stroke="${border}" d="M${number(x)} ${bottom}V${number(y + radius)}a${radius} ${radius} 0 0 1 ${radius} ${-radius}H${right}V${number(y + titleHeight - 6)}a6 6 0 0 1-6 6z"/>`,
    icon(glyphOf(kind), 'network', { x: x + 8, y: y + 6 }, 16, palette),
    line({
      x: x + 32,
      y: y + 18.5,
      text: card.title,
      fill: palette.text,
      width: Math.min(tab - 40, nameWidth(card.title)),
      ...nameStyle,
    }),
  ];
  if (folded) {
    const said = { x: x + 16, y: y + titleHeight + 26, text: folded.summary, fill: palette.muted };
    parts.push(line({ ...said, width: width - 32, size: 12 }));
  }
  let at = x + 32 + nameWidth(card.title);
  for (const text of details) {
    const left = x + width - 8 - at - between;
    if (left < 24) break;
    const style = detailStyle(text);
    const own = Math.ceil(textWidth(text, style));
    parts.push(line({ x: at + between, y: y + 18, text, fill: palette.muted, width: Math.min(left, own), ...style }));
    at += between + own;
  }
  return parts.join('');
}
