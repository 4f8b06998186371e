/** Where a floating box goes: beside an anchor, flipped when there is no room, and always wholly in the window. */
export type Side = 'bottom' | 'top' | 'right' | 'left';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Extent {
  readonly width: number;
  readonly height: number;
}

const gap = 6;
const margin = 8;

const opposite: Record<Side, Side> = { bottom: 'top', top: 'bottom', left: 'right', right: 'left' };

function at(anchor: Box, size: Extent, side: Side, align: 'start' | 'centre'): { left: number; top: number } {
  const along = (from: number, length: number, own: number) => (align === 'start' ? from : from + (length - own) / 2);
  switch (side) {
    case 'bottom':
      return { left: along(anchor.left, anchor.width, size.width), top: anchor.top + anchor.height + gap };
    case 'top':
      return { left: along(anchor.left, anchor.width, size.width), top: anchor.top - size.height - gap };
    case 'right':
      return { left: anchor.left + anchor.width + gap, top: along(anchor.top, anchor.height, size.height) };
    case 'left':
      return { left: anchor.left - size.width - gap, top: along(anchor.top, anchor.height, size.height) };
  }
}

/** All lengths in CSS pixels of the window. */
export function place(
  anchor: Box,
  size: Extent,
  window: Extent,
  side: Side,
  align: 'start' | 'centre' = 'centre',
): { left: number; top: number } {
  const fits = (spot: { left: number; top: number }) =>
    side === 'bottom' || side === 'top'
      ? spot.top >= margin && spot.top + size.height <= window.height - margin
      : spot.left >= margin && spot.left + size.width <= window.width - margin;
  const first = at(anchor, size, side, align);
  const other = at(anchor, size, opposite[side], align);
  const chosen = !fits(first) && fits(other) ? other : first;
  const clamp = (value: number, length: number, whole: number) =>
    Math.round(Math.max(margin, Math.min(value, whole - length - margin)));
  return { left: clamp(chosen.left, size.width, window.width), top: clamp(chosen.top, size.height, window.height) };
}
