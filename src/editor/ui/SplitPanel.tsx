import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef, useState } from 'react';
import { cx } from './class-names.ts';
import { recall, remember } from './remembered.ts';
import styles from './SplitPanel.module.css';

export interface PanelLimits {
  /** CSS pixels along the resizable axis. */
  initial: number;
  min: number;
  max: number;
}

/** A panel's remembered size. `storageKey` is unique per panel. */
function usePanelSize(storageKey: string, limits: PanelLimits) {
  const [size, setRaw] = useState(() => {
    const stored = Number(recall(`size.${storageKey}`));
    return Number.isFinite(stored) && stored >= limits.min && stored <= limits.max ? stored : limits.initial;
  });
  const setSize = (next: number) => {
    const kept = Math.round(Math.min(limits.max, Math.max(limits.min, next)));
    setRaw(kept);
    remember(`size.${storageKey}`, String(kept));
  };
  return { size, setSize };
}

export interface SplitPanelProps {
  side: 'left' | 'right' | 'bottom';
  /** Name of the region. */
  label: string;
  /** Name of the separator. */
  resizeLabel: string;
  storageKey: string;
  limits: PanelLimits;
  /** Called when the separator is dragged far below the smallest size, or on Enter. */
  onCollapse: () => void;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A docked panel with a separator that pointer and keyboard move: arrows 16 px, Home, End, Enter folds it away. */
export function SplitPanel({
  side,
  label,
  resizeLabel,
  storageKey,
  limits,
  onCollapse,
  id,
  className,
  children,
}: SplitPanelProps) {
  const { size, setSize } = usePanelSize(storageKey, limits);
  const ownId = useId();
  const panelId = id ?? ownId;
  const drag = useRef<{ from: number; size: number } | undefined>(undefined);
  const upright = side !== 'bottom';
  const sign = side === 'left' ? 1 : -1;

  const onPointerMove = (event: PointerEvent) => {
    if (drag.current === undefined) return;
    const moved = ((upright ? event.clientX : event.clientY) - drag.current.from) * sign;
    const next = drag.current.size + moved;
    if (next < limits.min * 0.6) {
      drag.current = undefined;
      onCollapse();
    } else setSize(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const grow = side === 'left' ? 'ArrowRight' : side === 'right' ? 'ArrowLeft' : 'ArrowUp';
    const shrink = side === 'left' ? 'ArrowLeft' : side === 'right' ? 'ArrowRight' : 'ArrowDown';
    if (event.key === grow) setSize(size + 16);
    else if (event.key === shrink) setSize(size - 16);
    else if (event.key === 'Home') setSize(limits.min);
    else if (event.key === 'End') setSize(limits.max);
    else if (event.key === 'Enter') onCollapse();
    else return;
    event.preventDefault();
  };

  return (
    <section
      id={panelId}
      aria-label={label}
      className={cx(styles.panel, styles[side], className)}
      style={upright ? { width: size } : { height: size }}
    >
      <div className={styles.content}>{children}</div>
      <hr
        tabIndex={0}
        aria-label={resizeLabel}
        aria-controls={panelId}
        aria-orientation={upright ? 'vertical' : 'horizontal'}
        aria-valuenow={size}
        aria-valuemin={limits.min}
        aria-valuemax={limits.max}
        className={styles.separator}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { from: upright ? event.clientX : event.clientY, size };
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          drag.current = undefined;
        }}
        onPointerCancel={() => {
          drag.current = undefined;
        }}
        onDoubleClick={() => setSize(limits.initial)}
        onKeyDown={onKeyDown}
      />
    </section>
  );
}
