import { type RefObject, useEffect, useState } from 'react';

/** Height of a line of the outline, in pixels; the style sheet has the same figure. */
export const rowHeight = 28;
const spare = 10;

/** Which lines of a scrolling element are in view, with a few more on both sides: only these are in the page. */
export function useRowWindow(element: RefObject<HTMLElement | null>, count: number) {
  const [view, setView] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const scroller = element.current;
    if (!scroller) return;
    const look = () => setView({ top: scroller.scrollTop, height: scroller.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [element]);
  const first = Math.max(0, Math.min(count, Math.floor(view.top / rowHeight)) - spare);
  const end = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + spare);
  return { first, end: Math.max(end, first), page: Math.max(1, Math.floor(view.height / rowHeight) - 1) };
}

/** Brings a line into view, by as little as it takes. */
export function revealRow(scroller: HTMLElement, index: number): void {
  const top = index * rowHeight;
  const bottom = top + rowHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
}
