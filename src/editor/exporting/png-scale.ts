/** Twice as many pixels as at 100 %, for screens of high density. */
const wanted = 2;
/** What every browser draws: Safari refuses areas beyond 16.7 million pixels, others sides beyond 16,384. */
const largest = { side: 16_000, area: 16_000_000 };

/** How many pixels of a PNG stand for one of the picture. Less than one where the picture is too large otherwise. */
export function scaleOf(width: number, height: number): number {
  if (width <= 0 || height <= 0) return wanted;
  return Math.min(wanted, largest.side / Math.max(width, height), Math.sqrt(largest.area / (width * height)));
}
