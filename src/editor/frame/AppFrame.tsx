import { type ReactNode, useId } from 'react';
import { ProductMark } from '../ui/icons/ProductMark.tsx';
import { StatusRegion } from '../ui/StatusRegion.tsx';
import styles from './AppFrame.module.css';
import { Dock, type DockContent, DockDoors } from './Dock.tsx';
import type { Docks } from './use-docks.ts';

export interface AppFrameLabels {
  product: string;
  /** Names of the landmarks. */
  canvas: string;
  skipLinks: string;
  /** "Skip to the canvas", one for each place. */
  skipToCanvas: string;
  skipToLeft: string;
  skipToRight: string;
  skipToBottom: string;
  /** Of the place where messages in passing appear. */
  message: string;
  /** Of the toast's cross. */
  dismiss: string;
}

export interface AppFrameProps {
  labels: AppFrameLabels;
  docks: Docks;
  /** Name of the design, usually with its menu. */
  design: ReactNode;
  /** "Saved in this browser". */
  saveState: ReactNode;
  /** The command palette's door. */
  command: ReactNode;
  /** Share, export, settings. */
  actions: ReactNode;
  left: DockContent;
  right: DockContent;
  bottom: DockContent;
  canvas: ReactNode;
  /** Start, middle and end of the status bar. */
  status: { start: ReactNode; middle?: ReactNode; end?: ReactNode };
}

/** Header, docks, canvas, drawer and status bar; who fills them decides what they say. */
export function AppFrame({
  labels,
  docks,
  design,
  saveState,
  command,
  actions,
  left,
  right,
  bottom,
  canvas,
  status,
}: AppFrameProps) {
  const id = useId();
  const ids = { canvas: `${id}canvas`, left: `${id}left`, right: `${id}right`, bottom: `${id}bottom` };

  // A skip link opens a folded panel on its way, or it would lead nowhere.
  const jump = (target: keyof typeof ids) => () => {
    if (target !== 'canvas') docks.setOpen(target, true);
    requestAnimationFrame(() => {
      const place = document.getElementById(ids[target]);
      const inside = place?.querySelector<HTMLElement>('[data-canvas-host], [role="tab"][tabindex="0"]');
      (inside ?? place)?.focus();
    });
  };

  return (
    <div className={styles.frame} data-width={docks.width}>
      <nav aria-label={labels.skipLinks} className={styles.skips}>
        <button type="button" className={styles.skip} onClick={jump('canvas')}>
          {labels.skipToCanvas}
        </button>
        <button type="button" className={styles.skip} onClick={jump('left')}>
          {labels.skipToLeft}
        </button>
        <button type="button" className={styles.skip} onClick={jump('right')}>
          {labels.skipToRight}
        </button>
        <button type="button" className={styles.skip} onClick={jump('bottom')}>
          {labels.skipToBottom}
        </button>
      </nav>
      <header className={styles.header}>
        <div className={styles.brand}>
          <ProductMark size={20} />
          <h1 className={styles.product}>{labels.product}</h1>
          <span className={styles.rule} />
          <div className={styles.design}>{design}</div>
          <div className={styles.save}>{saveState}</div>
        </div>
        <div className={styles.command}>{command}</div>
        <div className={styles.actions}>{actions}</div>
      </header>
      <div className={styles.middle}>
        <Dock side="left" id={ids.left} content={left} docks={docks} />
        <div className={styles.centre}>
          <main id={ids.canvas} aria-label={labels.canvas} tabIndex={-1} className={styles.canvas}>
            {canvas}
          </main>
          <Dock side="bottom" id={ids.bottom} content={bottom} docks={docks} />
        </div>
        <Dock side="right" id={ids.right} content={right} docks={docks} />
      </div>
      <footer className={styles.status}>
        <div className={styles.statusStart}>{status.start}</div>
        {docks.width === 'narrow' ? (
          <div className={styles.doors}>
            <DockDoors side="left" content={left} docks={docks} />
            <DockDoors side="right" content={right} docks={docks} />
          </div>
        ) : (
          <div className={styles.statusMiddle}>{status.middle}</div>
        )}
        <div className={styles.statusEnd}>{status.end}</div>
      </footer>
      <StatusRegion label={labels.message} dismissLabel={labels.dismiss} />
    </div>
  );
}
