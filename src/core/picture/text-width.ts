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

/** How many characters at the end always stay: names of resources differ there. */
const kept = 6;

/** The text, or so much of it that it fits: names lose their middle, and where there is no room for that, their end. */
export function fitted(text: string, width: number, style: TextStyle): string {
  if (textWidth(text, style) <= width) return text;
  const characters = [...text];
  const tail = characters.slice(-kept).join('');
  for (const end of [tail, '']) {
    for (let count = characters.length - kept - 1; count > 0; count -= 1) {
      const shorter = `${characters.slice(0, count).join('').trimEnd()}…${end}`;
      if (textWidth(shorter, style) <= width) return shorter;
    }
  }
  return '…';
}
