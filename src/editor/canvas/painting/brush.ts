import { fitted, type Glyph, type Point, type Rect } from '../../../core/index.ts';
import type { Severity } from '../../ui/severity.ts';
import type { FamilyInk, Ink } from './ink.ts';

/** What can be painted on, on the page or beside it. */
export type Surface = OffscreenCanvasRenderingContext2D;

/** A canvas to paint on, in pixels at 100 %, and with what. */
export interface Brush {
  readonly on: Surface;
  readonly ink: Ink;
  /** Of the view that is painted. */
  readonly zoom: number;
}

export function rounded(brush: Brush, { x, y, width, height }: Rect, radius: number): void {
  brush.on.beginPath();
  brush.on.roundRect(x, y, width, height, radius);
}

/** A frame around a rectangle, so far outside of it. */
export function outlined({ on }: Brush, rect: Rect, away: number, radius: number, width: number, colour: string): void {
  on.beginPath();
  on.roundRect(rect.x - away, rect.y - away, rect.width + 2 * away, rect.height + 2 * away, radius);
  on.lineWidth = width;
  on.strokeStyle = colour;
  on.stroke();
}

export interface Letters {
  readonly size: number;
  readonly bold?: boolean;
  readonly mono?: boolean;
}

/** Widths of fonts do not change: what a text is cut down to is worked out once. */
const cuts = new Map<string, string>();
const mostCuts = 20_000;

/** So much of a text as fits into that width. */
export function cut(text: string, width: number, letters: Letters): string {
  const key = `${text} ${Math.round(width)} ${letters.size}${letters.bold ? 'b' : ''}${letters.mono ? 'm' : ''}`;
  const known = cuts.get(key);
  if (known !== undefined) return known;
  if (cuts.size > mostCuts) cuts.clear();
  const made = fitted(text, width, letters);
  cuts.set(key, made);
  return made;
}

/** A line of text; `y` is its baseline. */
export function write(
  { on, ink }: Brush,
  text: string,
  { x, y }: Point,
  letters: Letters,
  colour: string,
  align: CanvasTextAlign = 'left',
): void {
  on.font = `${letters.bold ? '600 ' : ''}${letters.size}px ${letters.mono ? ink.mono : ink.sans}`;
  on.textAlign = align;
  on.fillStyle = colour;
  on.fillText(text, x, y);
}

const drawings = new Map<string, Path2D>();

/** Path data as the canvas takes it, made once. */
export function drawing(d: string): Path2D {
  const known = drawings.get(d);
  if (known) return known;
  const made = new Path2D(d);
  drawings.set(d, made);
  return made;
}

/** A kind's icon, its upper left corner at the point. */
export function iconAt({ on }: Brush, { line, accent }: Glyph, { x, y }: Point, size: number, ink: FamilyInk): void {
  on.save();
  on.translate(x, y);
  on.scale(size / 20, size / 20);
  on.lineWidth = 1.5;
  on.lineCap = 'round';
  on.lineJoin = 'round';
  on.strokeStyle = ink.text;
  on.stroke(drawing(line));
  on.fillStyle = ink.solid;
  on.fill(drawing(accent));
  on.restore();
}

/** The sign of a severity in a square of that size around the point. */
export function severityAt(
  { on, ink }: Brush,
  severity: Severity,
  { x, y }: Point,
  size: number,
  colour?: string,
): void {
  on.save();
  on.translate(x - size / 2, y - size / 2);
  on.scale(size / 16, size / 16);
  on.lineWidth = 2.25;
  on.lineCap = 'round';
  const shown = colour ?? ink.severity[severity].solid;
  on.strokeStyle = shown;
  on.fillStyle = shown;
  if (severity === 'warning') on.fill(drawing('M8 2.6l6 10.8H2z'));
  else on.stroke(drawing(severityLines[severity]));
  on.restore();
}

const severityLines = {
  error: 'M4 4l8 8M12 4l-8 8',
  info: 'M8 7.6v5M8 3.9v.1',
  unchecked: 'M3.25 8a4.75 4.75 0 1 0 9.5 0a4.75 4.75 0 1 0-9.5 0z',
} as const;
