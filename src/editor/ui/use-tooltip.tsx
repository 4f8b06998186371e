import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { place, type Side } from './place.ts';
import styles from './Tooltip.module.css';

const openDelay = 400;
const closeDelay = 120;

export interface TooltipHandle {
  /** Spread on the trigger. */
  trigger: {
    ref: (element: HTMLElement | null) => void;
    onPointerEnter: () => void;
    onPointerLeave: () => void;
    onFocus: (event: { currentTarget: Element }) => void;
    onBlur: () => void;
  };
  /** For `aria-describedby`, absent when there is nothing to say. */
  describedBy: string | undefined;
  /** Render next to the trigger. */
  tooltip: ReactNode;
}

/**
 * A tooltip that keyboard and pointer both bring up, that Escape puts away without moving the focus, and that the
 * pointer may enter (WCAG 1.4.13). It lives in the top layer, so no panel can cut it off.
 */
export function useTooltip(content: ReactNode, side: Side = 'bottom'): TooltipHandle {
  const id = useId();
  const anchor = useRef<HTMLElement | null>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const timer = useRef<number | undefined>(undefined);
  const [open, setOpen] = useState(false);
  const empty = content === undefined || content === null || content === '';

  const later = useCallback((next: boolean, delay: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(next), delay);
  }, []);

  useEffect(() => () => window.clearTimeout(timer.current), []);

  useEffect(() => {
    const element = bubble.current;
    const from = anchor.current;
    if (!open || element === null || from === null) return;
    element.showPopover();
    const spot = place(
      from.getBoundingClientRect(),
      { width: element.offsetWidth, height: element.offsetHeight },
      { width: window.innerWidth, height: window.innerHeight },
      side,
    );
    element.style.left = `${spot.left}px`;
    element.style.top = `${spot.top}px`;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // In a dialog the first Escape is the tooltip's; elsewhere it may also end a drag, which must not wait.
      if (from.closest('dialog') !== null) event.preventDefault();
      setOpen(false);
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
      if (element.matches(':popover-open')) element.hidePopover();
    };
  }, [open, side]);

  return {
    trigger: {
      ref: (element) => {
        anchor.current = element;
      },
      onPointerEnter: () => later(true, openDelay),
      onPointerLeave: () => later(false, closeDelay),
      onFocus: (event) => {
        if (event.currentTarget.matches(':focus-visible')) later(true, 0);
      },
      onBlur: () => later(false, 0),
    },
    describedBy: empty ? undefined : id,
    tooltip: empty ? null : (
      <span
        ref={bubble}
        id={id}
        role="tooltip"
        popover="manual"
        className={styles.tooltip}
        onPointerEnter={() => later(true, 0)}
        onPointerLeave={() => later(false, closeDelay)}
      >
        {content}
      </span>
    ),
  };
}
