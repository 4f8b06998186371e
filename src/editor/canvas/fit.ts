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
const leastMargin = 8;
/** How much smaller than readable a design may have to be for part of it to be shown readable instead of all of it small. */
const tolerance = 0.75;

/**
 * The view that shows a picture as large as it fits, 100 % at most. Where it is only a little too large for cards that
 * can be read, cards win: the picture then starts at the left and the top, where traffic comes in.
 */
export function fitting(picture: Rect, { width, height }: Size): View {
  const within = (room: number) =>
    Math.min((width - 2 * room) / picture.width, (height - 2 * room) / picture.height, 1);
  const whole = within(margin);
  const zoom = whole < readable && whole >= readable * tolerance ? readable : whole;
  return {
    x: start(picture.x, picture.width, width, zoom),
    y: start(picture.y, picture.height, height, zoom),
    zoom: Math.max(zoom, 0.05),
  };
}

function start(from: number, length: number, room: number, zoom: number): number {
  const free = room - length * zoom;
  return Math.round((free >= 2 * leastMargin ? free / 2 : leastMargin) - from * zoom);
}
