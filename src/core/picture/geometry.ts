/** Lengths of the picture in pixels at 100 %, on a grid of 4. Cards are drawn to them; nothing is measured in a DOM. */
export const cardWidth = 232;
export const headerHeight = 44;
export const rowHeight = 24;
export const rowsPadding = 8;
export const containerPadding = 24;
/** The tab in a container's corner that holds its title. */
export const titleHeight = 28;
/** Room for a container's title above its contents. */
export const containerTop = 48;
export const emptyContainer = { width: 304, height: 160 };
export const gap = 32;
/** So many cards stand below each other before a second column begins. */
export const singleColumn = 4;

/** Pixels at 100 %; x grows to the right, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point is its upper left corner. */
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** Height of a card with that many rows, in pixels. */
export function cardHeight(rows: number): number {
  return rows === 0 ? headerHeight : headerHeight + 2 * rowsPadding + rows * rowHeight;
}

/** Height of the middle of a row below its card's top; of the header where no row is named. */
export function portOffset(row: number | undefined): number {
  return row === undefined ? headerHeight / 2 : headerHeight + rowsPadding + row * rowHeight + rowHeight / 2;
}

/** The smallest rectangle around several; undefined around none. */
export function around(rects: readonly Rect[]): Rect | undefined {
  if (rects.length === 0) return undefined;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Whether two rectangles share more than an edge. */
export function intersects(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a point lies in a rectangle, its edges included. */
export function holds(rect: Rect, point: Point): boolean {
  return point.x >= rect.x && point.x <= rect.x + rect.width && point.y >= rect.y && point.y <= rect.y + rect.height;
}
