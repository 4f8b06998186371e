import { useCallback, useMemo, useState } from 'react';
import { type DockId, type Docks, useDocks } from '../frame/use-docks.ts';

/** What each side of the frame can show. */
export interface PanelIds {
  readonly left: 'add' | 'outline' | 'learn';
  readonly right: 'inspector' | 'json';
  readonly bottom: 'findings' | 'export' | 'trace' | 'changes';
}

/** The panels around the canvas: which one each side shows, and whether that side is open. */
export interface Panels {
  readonly docks: Docks;
  /** The panel of a side, open or folded. */
  readonly chosen: Readonly<Record<DockId, string>>;
  readonly isShown: <Side extends DockId>(side: Side, panel: PanelIds[Side]) => boolean;
  /** Chooses a side's panel without opening it. */
  readonly choose: (side: DockId, panel: string) => void;
  readonly show: <Side extends DockId>(side: Side, panel: PanelIds[Side]) => void;
  /** Shows a panel, or folds its side where it is shown. */
  readonly toggle: <Side extends DockId>(side: Side, panel: PanelIds[Side]) => void;
}

export function usePanels(): Panels {
  const docks = useDocks();
  const [chosen, setChosen] = useState<Readonly<Record<DockId, string>>>({
    left: 'add',
    right: 'inspector',
    bottom: 'findings',
  });
  const choose = useCallback(
    (side: DockId, panel: string) => setChosen((was) => (was[side] === panel ? was : { ...was, [side]: panel })),
    [],
  );
  const show = useCallback(
    (side: DockId, panel: string) => {
      choose(side, panel);
      docks.setOpen(side, true);
    },
    [choose, docks],
  );
  return useMemo(() => {
    const isShown = (side: DockId, panel: string) => docks.isOpen(side) && chosen[side] === panel;
    const toggle = (side: DockId, panel: string) => {
      if (isShown(side, panel)) docks.setOpen(side, false);
      else show(side, panel);
    };
    return { docks, chosen, choose, isShown, show, toggle };
  }, [docks, chosen, choose, show]);
}
