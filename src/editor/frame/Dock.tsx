import { PanelBottomClose, PanelLeftClose, PanelRightClose, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '../ui/IconButton.tsx';
import { type PanelLimits, SplitPanel } from '../ui/SplitPanel.tsx';
import { scaled } from '../ui/scaled.ts';
import { Tabs } from '../ui/Tabs.tsx';
import styles from './Dock.module.css';
import type { DockId, Docks } from './use-docks.ts';

export interface DockTab {
  id: string;
  label: string;
  /** For the rail. */
  icon: ReactNode;
  badge?: ReactNode;
  content: ReactNode;
  /** Not among the buttons of a narrow window, which has no room for all: it is reached from within the panel. */
  isInner?: boolean;
}

export interface DockContent {
  /** Name of the region. */
  label: string;
  resizeLabel: string;
  closeLabel: string;
  tabs: readonly DockTab[];
  selected: string;
  onSelect: (tab: string) => void;
  /** Room around the tab's content, on unless it brings its own. */
  padded?: boolean;
}

/** A script, or the hops of a request, want a good many lines; the picture keeps the larger half of the window. */
const drawer = Math.max(scaled(280), Math.min(scaled(440), Math.round(window.innerHeight * 0.45)));

const limits: Record<DockId, PanelLimits> = {
  left: { initial: scaled(248), min: scaled(208), max: scaled(440) },
  right: { initial: scaled(340), min: scaled(264), max: scaled(560) },
  bottom: { initial: drawer, min: 144, max: scaled(640) },
};

const closeIcons = {
  left: <PanelLeftClose size={16} aria-hidden="true" />,
  right: <PanelRightClose size={16} aria-hidden="true" />,
  bottom: <PanelBottomClose size={16} aria-hidden="true" />,
};

/** One button per tab of a panel that is not open: on the rail, and in the status bar of a narrow window. */
export function DockDoors({ side, content, docks }: { side: DockId; content: DockContent; docks: Docks }) {
  const tabs = docks.width === 'narrow' ? content.tabs.filter(({ isInner }) => !isInner) : content.tabs;
  return tabs.map((tab) => (
    <span key={tab.id} className={styles.door}>
      <IconButton
        label={tab.label}
        icon={tab.icon}
        tooltipSide={docks.width === 'narrow' ? 'top' : side === 'left' ? 'right' : 'left'}
        aria-expanded={docks.width === 'narrow' ? docks.isOpen(side) && content.selected === tab.id : undefined}
        onClick={() => {
          const shown = docks.isOpen(side) && content.selected === tab.id;
          content.onSelect(tab.id);
          docks.setOpen(side, !shown);
        }}
      />
    </span>
  ));
}

export interface DockProps {
  side: DockId;
  id: string;
  content: DockContent;
  docks: Docks;
}

/** One side of the frame: a panel, a rail of its tabs when folded, an overlay when the window is narrow. */
export function Dock({ side, id, content, docks }: DockProps) {
  const open = docks.isOpen(side);
  const narrow = docks.width === 'narrow';
  const overlay = useRef<HTMLElement>(null);

  useEffect(() => {
    if (!open || !narrow) return;
    const before = document.activeElement;
    overlay.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [open, narrow]);

  const close = () => docks.setOpen(side, false);

  const panel = (
    <Tabs
      label={content.label}
      tabs={content.tabs}
      selected={content.selected}
      onSelect={content.onSelect}
      padded={content.padded}
      actions={
        <IconButton
          size="small"
          label={content.closeLabel}
          icon={narrow ? <X size={16} aria-hidden="true" /> : closeIcons[side]}
          onClick={close}
        />
      }
    />
  );

  if (open && narrow) {
    return (
      <section
        ref={overlay}
        id={id}
        aria-label={content.label}
        tabIndex={-1}
        className={styles.overlay}
        data-overlay=""
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) close();
        }}
      >
        {panel}
      </section>
    );
  }
  if (open) {
    return (
      <SplitPanel
        side={side}
        id={id}
        label={content.label}
        resizeLabel={content.resizeLabel}
        storageKey={side}
        limits={limits[side]}
        onCollapse={close}
      >
        {panel}
      </SplitPanel>
    );
  }
  if (narrow || side === 'bottom') return null;
  return (
    <section id={id} aria-label={content.label} tabIndex={-1} className={styles.rail} data-side={side}>
      <DockDoors side={side} content={content} docks={docks} />
    </section>
  );
}
