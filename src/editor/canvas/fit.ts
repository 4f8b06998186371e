import type { Rect } from '../../core/index.ts';

export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** From this zoom on boxes are drawn as cards. */
export const readable = 0.6;
const margin = 24;
/** The canvas goes no further out. */
const least = 0.05;

/** The view that shows a whole picture as large as it fits, and no larger than `most`: nothing of it is cut. */
export function fitting(picture: Rect, { width, height }: Size, most = 1): View {
  const zoom = Math.max(
    least,
    Math.min((width - 2 * margin) / picture.width, (height - 2 * margin) / picture.height, most),
  );
  return {
    x: start(picture.x, picture.width, width, zoom),
    y: start(picture.y, picture.height, height, zoom),
    zoom,
  };
}

/** In the middle; what is too large even so begins at its beginning, where traffic comes in. */
function start(from: number, length: number, room: number, zoom: number): number {
  const free = room - length * zoom;
  return Math.round((free >= 2 * margin - 1 ? free / 2 : margin) - from * zoom);
}
