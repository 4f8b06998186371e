import { familyOf, glyphOf, glyphs, type Rect, type SceneNode, textWidth } from '../../../core/index.ts';
import type { BoxProblems } from '../problems.ts';
import { type Brush, cut, iconAt, rounded, severityAt, write } from './brush.ts';

const name = { size: 21, bold: true } as const;

/** A card between 25 and 60 %: its name about twice as large, icon and problem mark. */
export function paintChip(brush: Brush, node: SceneNode, problems?: BoxProblems): void {
  const { on, ink } = brush;
  const { rect, card } = node;
  const { x, y, width, height } = rect;
  const colours = ink.family[familyOf(node.kind)];
  rounded(brush, { x: x + 1, y: y + 1, width: width - 2, height: height - 2 }, 10);
  on.fillStyle = colours.tint;
  on.fill();
  on.save();
  on.clip();
  on.fillStyle = colours.solid;
  on.fillRect(x, y, 10, height);
  on.restore();
  on.lineWidth = 2;
  on.strokeStyle = colours.line;
  on.stroke();
  const middle = y + height / 2;
  iconAt(brush, glyphs[glyphOf(node.kind, node.negType)], { x: x + 20, y: middle - 16 }, 32, colours);
  const room = width - 62 - 12 - (problems ? 38 : 0);
  const lines = linesOf(card.title, room, height >= 88 ? 3 : height > 60 ? 2 : 1);
  lines.forEach((line, index) => {
    write(brush, line, { x: x + 62, y: middle + 7.5 + (index - (lines.length - 1) / 2) * 25 }, name, ink.text);
  });
  if (problems) severityAt(brush, problems.worst, { x: x + width - 26, y: middle }, 28);
}

const broken = new Map<string, readonly string[]>();

/** A name in so many lines at most; it breaks anywhere rather than hide its end. */
function linesOf(text: string, width: number, most: number): readonly string[] {
  const key = `${text} ${width} ${most}`;
  const known = broken.get(key);
  if (known) return known;
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && lines.length < most - 1 && textWidth(line + character, name) > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  const made = [...lines, cut(line, width, name)];
  if (broken.size > 20_000) broken.clear();
  broken.set(key, made);
  return made;
}

/** So small (in pixels of the window) nothing but the colour of a box can be seen. */
const seen = 7;

/** A card below 25 %: the family's colour, and as long as they can be seen the icon and the problem mark. */
export function paintDot(brush: Brush, node: SceneNode, problems?: BoxProblems): void {
  const { on, ink, zoom } = brush;
  const { x, y, width, height } = node.rect;
  const colours = ink.family[familyOf(node.kind)];
  on.fillStyle = colours.solid;
  if (48 * zoom < seen) {
    on.fillRect(x, y, width, height);
    if (problems) paintFlag(brush, node.rect, problems);
    return;
  }
  rounded(brush, node.rect, 10);
  on.fill();
  const middle = { x: x + width / 2, y: y + height / 2 };
  const plain = { solid: ink.card, text: ink.card, tint: ink.card, line: ink.card };
  const glyph = glyphs[glyphOf(node.kind, node.negType)];
  const top = middle.y - 24;
  if (!problems) {
    iconAt(brush, glyph, { x: middle.x - 24, y: top }, 48, plain);
    return;
  }
  iconAt(brush, glyph, { x: middle.x - 66, y: top }, 48, plain);
  on.fillStyle = ink.card;
  rounded(brush, { x: middle.x + 2, y: middle.y - 32, width: 64, height: 64 }, 10);
  on.fill();
  severityAt(brush, problems.worst, { x: middle.x + 34, y: middle.y }, 48);
}

/** What is wrong must be found from any distance: an end of the box in the colour of the worst that was found. */
function paintFlag({ on, ink }: Brush, { x, y, width, height }: Rect, { worst }: BoxProblems): void {
  if (worst !== 'error' && worst !== 'warning') return;
  on.fillStyle = ink.card;
  on.fillRect(x + width * 0.55, y, width * 0.1, height);
  on.fillStyle = ink.severity[worst].solid;
  on.fillRect(x + width * 0.65, y, width * 0.35, height);
}

/** A text on the canvas. */
export function paintNote(brush: Brush, { rect, card }: SceneNode, detail: 'card' | 'chip' | 'dot'): void {
  const { on, ink } = brush;
  on.fillStyle = ink.canvas;
  on.fillRect(rect.x, rect.y, rect.width, rect.height);
  on.fillStyle = ink.strongLine;
  on.fillRect(rect.x, rect.y, { card: 3, chip: 6, dot: 16 }[detail], rect.height);
  if (detail === 'dot') return;
  const size = detail === 'card' ? 12 : 21;
  const high = detail === 'card' ? 18 : 25;
  const most = Math.max(1, Math.floor((rect.height - 16) / high));
  const words = wordLines(card.title, rect.width - 27, size);
  words.slice(0, most).forEach((line, index) => {
    write(brush, line, { x: rect.x + 15, y: rect.y + 8 + high * (index + 0.72) }, { size }, ink.muted);
  });
}

function wordLines(text: string, width: number, size: number): readonly string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && textWidth(longer, { size }) > width) {
        lines.push(cut(line, width, { size }));
        line = word;
      } else line = longer;
    }
    return [...lines, cut(line, width, { size })];
  });
}
