/**
 * A length of the style sheets in pixels, for code that has to know it: those are in rem, and follow the size of text that
 * the reader chose in the browser.
 */
export function scaled(pixels: number): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return (pixels * (Number.isFinite(size) ? size : usual)) / usual;
}

/** The size of text that browsers start with. */
const usual = 16;
