/** A way to set text: which of the two fonts, at how many pixels. */
export interface TextStyle {
  readonly size: number;
  readonly mono?: boolean;
  readonly bold?: boolean;
}

/** Stacks of fonts of which every system has one; Inter, which the editor ships, comes first where it is installed. */
export const fontStacks = {
  sans: "Inter, system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  mono: 'ui-monospace, Menlo, Consolas, monospace',
} as const;

/** Advance widths of Inter from the space to the tilde, in thousandths of the size. */
const widths: readonly number[] = [
  281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646, 593, 620,
  566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903,
  753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 456, 323, 562, 612, 571, 612,
  583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426,
  333, 426, 662,
];
/** Of anything else; Chinese and the like are as wide as they are high. */
const otherWidth = 700;
const wideWidth = 1000;
const monoWidth = 600;
/** Semibold is that much wider. */
const boldFactor = 1.04;
/** The reader's font may be a wider one than Inter. */
const reserve = 1.04;

/** How wide a text is in pixels, without a font at hand; rather too much than too little. */
export function textWidth(text: string, { size, mono = false, bold = false }: TextStyle): number {
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isWide = code >= 0x1100;
    sum += mono ? (isWide ? 2 * monoWidth : monoWidth) : (widths[code - 32] ?? (isWide ? wideWidth : otherWidth));
  }
  return (sum * size * (bold ? boldFactor : 1) * reserve) / 1000;
}

/**
 * A text that fills most of its room would run over in a font that is wider than Inter. With this width, the program that
 * shows it sets it closer instead. Undefined where there is room enough, for texts whose width is only guessed at, and for
 * mono, in which all fonts are as wide.
 */
export function boundWidth(text: string, width: number, style: TextStyle): number | undefined {
  if (style.mono || text.length < 4 || !/^[ -~]+$/.test(text)) return undefined;
  const measured = textWidth(text, style) / reserve;
  return measured * widest > width ? Math.round(Math.min(measured, width)) : undefined;
}

/** How much wider than Inter the fonts are that stand in for it: Verdana, DejaVu Sans. */
const widest = 1.16;

/** How many characters at the end stay where there is room: names of resources differ there. */
const kept = [6, 3, 0];
/** More characters than these fit into no box. */
const most = 300;

/** The text, or so much of it that it fits: names lose their middle, and where there is no room for that, their end. */
export function fitted(text: string, width: number, style: TextStyle): string {
  if (text.length <= most && textWidth(text, style) <= width) return text;
  const all = [...text];
  const characters = all.length > most ? [...all.slice(0, most), ...all.slice(-6)] : all;
  for (const length of kept) {
    const end = length === 0 ? '' : characters.slice(-length).join('');
    // A beginning of two characters tells nothing; then rather more of it, and less of the end.
    for (let count = characters.length - length - 1; count > (length === 0 ? 0 : 2); count -= 1) {
      const shorter = `${characters.slice(0, count).join('').trimEnd()}…${end}`;
      if (textWidth(shorter, style) <= width) return shorter;
    }
  }
  return '…';
}

/** A text in lines of whole words, a line of its own for each line that it has; longer words lose their middle. */
export function wrapped(text: string, width: number, style: TextStyle): string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && textWidth(longer, style) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
}
