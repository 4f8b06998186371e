import type { MarkSeverity, Palette } from './colours.ts';
import type { Point } from './geometry.ts';
import { boundWidth, fitted, fontStacks, type TextStyle } from './text-width.ts';

/** Text for XML: what has a meaning there is spelt out, what may not stand there at all is left out. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A number for SVG: at most two decimals, so that the same picture has the same bytes everywhere. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export interface Line extends Point, TextStyle {
  readonly text: string;
  readonly fill: string;
  /** Longer texts lose their middle; `x` is then still where they start, or where they end with `atEnd`. */
  readonly width: number;
  readonly atEnd?: boolean;
}

/** A line of real text; `y` is its baseline. */
export function line({ x, y, text, fill, width, atEnd = false, ...style }: Line): string {
  const shown = fitted(text.replace(/\s+/g, ' '), width, style);
  const bound = boundWidth(shown, width, style);
  const attributes = [
    `x="${number(x)}" y="${number(y)}" font-size="${style.size}" fill="${fill}"`,
    ...(style.bold ? ['font-weight="600"'] : []),
    ...(style.mono ? [`font-family="${fontStacks.mono}"`] : []),
    ...(atEnd ? ['text-anchor="end"'] : []),
    ...(bound === undefined ? [] : [`textLength="${number(bound)}" lengthAdjust="spacingAndGlyphs"`]),
  ];
  return `<text ${attributes.join(' ')}>${escaped(shown)}</text>`;
}

/** ✕ error, ▲ warning, i information, ○ not checked; in a square of that size around the point. */
export function severityShape(severity: MarkSeverity, { x, y }: Point, size: number, palette: Palette): string {
  const { solid } = palette.severity[severity];
  const scale = size / 16;
  const at = `transform="translate(${number(x - size / 2)} ${number(y - size / 2)}) scale(${number(scale)})"`;
  const stroke = `fill="none" stroke="${solid}" stroke-width="2.25" stroke-linecap="round"`;
  switch (severity) {
    case 'error':
      return `<path ${at} ${stroke} d="M4 4l8 8M12 4l-8 8"/>`;
    case 'warning':
      return `<path ${at} fill="${solid}" d="M8 2.6l6 10.8H2z"/>`;
    case 'unchecked':
      return `<path ${at} ${stroke} d="M3.25 8a4.75 4.75 0 1 0 9.5 0a4.75 4.75 0 1 0-9.5 0z"/>`;
    case 'info':
      return `<path ${at} ${stroke} d="M8 7.6v5M8 3.9v.1"/>`;
  }
}
