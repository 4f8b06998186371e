import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { recall, remember } from '../ui/remembered.ts';

export type DockId = 'left' | 'right' | 'bottom';

/** `wide` has room for both sides; `medium` for one, the other a rail; in `narrow` a panel covers the canvas. */
export type FrameWidth = 'wide' | 'medium' | 'narrow';

type OpenDocks = Record<DockId, boolean>;

export interface Docks {
  width: FrameWidth;
  isOpen: (dock: DockId) => boolean;
  setOpen: (dock: DockId, open: boolean) => void;
  toggle: (dock: DockId) => void;
}

// In em, so that large text counts as little room: 720 and 1100 pixels where text has its usual size.
const narrowQuery = '(max-width: 44.999em)';
const mediumQuery = '(max-width: 68.749em)';

function subscribe(listener: () => void): () => void {
  const queries = [window.matchMedia(narrowQuery), window.matchMedia(mediumQuery)];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

function readWidth(): FrameWidth {
  if (window.matchMedia(narrowQuery).matches) return 'narrow';
  return window.matchMedia(mediumQuery).matches ? 'medium' : 'wide';
}

function initiallyOpen(): OpenDocks {
  const flag = (dock: DockId, fallback: boolean) => {
    const value = recall(`open.${dock}`);
    return value === undefined ? fallback : value === 'yes';
  };
  return { left: flag('left', true), right: flag('right', true), bottom: flag('bottom', false) };
}

/**
 * Which panels are open. What the user opened or closed is remembered for wide windows; narrower ones show less of it
 * without forgetting: the side opened last wins the room, and on a phone one panel at a time covers the canvas. It is
 * the one opened last in whatever width, so that turning a phone, or making a window smaller, takes nothing away that
 * somebody is busy with; where none was opened, the canvas is what is seen.
 */
export function useDocks(): Docks {
  const width = useSyncExternalStore(subscribe, readWidth);
  const [wanted, setWanted] = useState<OpenDocks>(initiallyOpen);
  const [favoured, setFavoured] = useState<'left' | 'right'>('left');
  const [latest, setLatest] = useState<DockId | undefined>(undefined);

  const isOpen = useCallback(
    (dock: DockId) => {
      if (width === 'narrow') return latest === dock;
      const isWanted = (one: DockId) => wanted[one] || latest === one;
      if (width === 'medium' && dock !== 'bottom' && isWanted('left') && isWanted('right')) return dock === favoured;
      return isWanted(dock);
    },
    [width, wanted, favoured, latest],
  );

  const setOpen = useCallback(
    (dock: DockId, open: boolean) => {
      setLatest((was) => (open ? dock : was === dock ? undefined : was));
      if (open && dock !== 'bottom') setFavoured(dock);
      if (width === 'narrow') return;
      setWanted((was) => ({ ...was, [dock]: open }));
      remember(`open.${dock}`, open ? 'yes' : 'no');
    },
    [width],
  );

  return useMemo(
    () => ({ width, isOpen, setOpen, toggle: (dock) => setOpen(dock, !isOpen(dock)) }),
    [width, isOpen, setOpen],
  );
}
