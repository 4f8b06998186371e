import { colours, familyColours } from './colours.ts';
import { glyphOf } from './families.ts';
import { titleHeight } from './geometry.ts';
import type { SceneNode } from './scene.ts';
import { icon } from './svg-card.ts';
import { line, number } from './svg-text.ts';
import { textWidth } from './text-width.ts';

const nameStyle = { size: 13, bold: true } as const;
const detailStyle = { size: 11, mono: true } as const;
const between = 8;
const radius = 10;

/** Room for a name and what follows it: bold text of a viewer that lacks the font is up to a seventh wider than measured. */
const nameWidth = (name: string): number => Math.ceil(textWidth(name, nameStyle) * 1.14);

/** How wide the tab of a container is that says all of this, in pixels. */
export function detailWidth(name: string, details: readonly string[]): number {
  const texts = details.reduce((sum, detail) => sum + between + textWidth(detail, detailStyle), 0);
  return Math.ceil(32 + nameWidth(name) + texts + 10);
}

/** A network or subnet as SVG: a frame with its title in the corner. */
export function containerSvg({ rect, card, kind, details = [], depth }: SceneNode): string {
  const { line: border, tint } = familyColours.network;
  const { x, y, width, height } = rect;
  const ground = depth % 2 === 0 ? colours.container : colours.containerNested;
  const tab = Math.min(detailWidth(card.title, details), width);
  const [right, bottom] = [number(x + tab), number(y + titleHeight)];
  const parts = [
    `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" rx="${radius}" fill="${ground}" stroke="${border}"/>`,
    `<path fill="${tint}" stroke="${border}" d="M${number(x)} ${bottom}V${number(y + radius)}a${radius} ${radius} 0 0 1 ${radius} ${-radius}H${right}V${number(y + titleHeight - 6)}a6 6 0 0 1-6 6z"/>`,
    icon(glyphOf(kind), 'network', { x: x + 8, y: y + 6 }, 16),
    line({ x: x + 32, y: y + 18.5, text: card.title, fill: colours.text, width: tab - 40, ...nameStyle }),
  ];
  let at = x + 32 + nameWidth(card.title);
  for (const text of details) {
    const left = x + width - 8 - at - between;
    if (left < 24) break;
    parts.push(line({ x: at + between, y: y + 18, text, fill: colours.muted, width: left, ...detailStyle }));
    at += between + textWidth(text, detailStyle);
  }
  return parts.join('');
}
