import { type RefObject, useEffect, useState } from 'react';

const spare = 12;

/**
 * Which lines of a scrolling element are in view, with a few more on both sides: only these are in the page. All lines
 * have the same height, in pixels.
 */
export function useLineWindow(element: RefObject<HTMLElement | null>, count: number, lineHeight: number) {
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

  const first = Math.max(0, Math.min(count, Math.floor(view.top / lineHeight)) - spare);
  const end = Math.min(count, Math.ceil((view.top + view.height) / lineHeight) + spare);
  return { first, end: Math.max(end, first), page: Math.max(1, Math.floor(view.height / lineHeight) - 1) };
}

/** Brings a line into view, by as little as it takes. */
export function revealLine(scroller: HTMLElement, line: number, lineHeight: number): void {
  const top = line * lineHeight;
  const bottom = top + lineHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
}
