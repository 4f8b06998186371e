import { ChevronLeft, ChevronRight, Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { around, type Design, sceneOf } from '../../../core/index.ts';
import { fitting, readable, type View } from '../../canvas/fit.ts';
import { useDesigner } from '../../designer-context.ts';
import { themeOfPage } from '../../exporting/picture-url.ts';
import { comparingMessages as text } from '../../messages/comparing.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { announce } from '../../ui/status.ts';
import { ChangeMark } from '../ChangeMark.tsx';
import { FieldChanges } from '../FieldChanges.tsx';
import type { Comparison } from '../use-comparison.ts';
import { centred, zoomed } from './camera.ts';
import { Pane } from './Pane.tsx';
import styles from './SideBySide.module.css';
import { type Side, sidesOf } from './sides.ts';

const step = 1.25;

/** The other design on the left, the present one on the right, under one camera; each difference is walked to. */
export function SideBySide({
  old,
  comparison,
  onClose,
}: {
  readonly old: Design;
  readonly comparison: Comparison;
  readonly onClose: () => void;
}) {
  const now = useDesigner((designer) => designer.design);
  const sides = useMemo(() => sidesOf(old, now, comparison), [old, now, comparison]);
  const [theme] = useState(themeOfPage);
  const [view, setView] = useState<View>({ x: 0, y: 0, zoom: 1 });
  const [current, setCurrent] = useState(-1);
  const panes = useRef<HTMLDivElement>(null);
  const { changes } = comparison;
  const row = changes[current];

  const room = () => {
    const box = panes.current?.querySelector('[role="application"]')?.getBoundingClientRect();
    return { width: box?.width ?? 600, height: box?.height ?? 400 };
  };
  const fit = () => {
    const rects = [sides.before, sides.after].flatMap(({ design }) => sceneOf(design).nodes.map(({ rect }) => rect));
    const all = around(rects);
    if (all) setView(fitting(all, room()));
  };
  const fitOnce = useRef(fit);
  useEffect(() => fitOnce.current(), []);

  const go = (to: number) => {
    if (changes.length === 0) return;
    const next = (to + changes.length) % changes.length;
    const found = changes[next];
    const box = sides.after.boxes.get(next) ?? sides.before.boxes.get(next);
    setCurrent(next);
    if (box) setView((from) => centred(from, box.rect, room(), readable));
    if (found)
      announce(
        text.side.said(next + 1, changes.length, text.row(text.change[found.change], found.label, found.fields.length)),
      );
  };
  const zoom = (factor: number) => {
    const { width, height } = room();
    setView((from) => zoomed(from, factor, { x: width / 2, y: height / 2 }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const act = {
      PageDown: () => go(current + 1),
      PageUp: () => go(Math.max(current, 0) - 1),
      Home: fit,
      '+': () => zoom(step),
      '-': () => zoom(1 / step),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  const pane = (title: string, side: Side, isFirst = false) => (
    <Pane
      isFirst={isFirst}
      title={title}
      side={side}
      theme={theme}
      view={view}
      onView={setView}
      current={current}
      onChoose={(index) => go(index)}
    />
  );
  return (
    <Dialog
      open
      onClose={onClose}
      size="full"
      title={text.side.title}
      closeLabel={text.side.close}
      lightDismiss={false}
    >
      <div className={styles.whole} role="group" aria-label={text.side.title} onKeyDown={onKeyDown}>
        <div className={styles.bar}>
          <IconButton
            label={text.side.previous}
            keys={['PageUp']}
            icon={<ChevronLeft size={16} aria-hidden="true" />}
            {...(changes.length === 0 ? { disabledReason: text.side.none } : {})}
            onClick={() => go(Math.max(current, 0) - 1)}
          />
          <IconButton
            label={text.side.next}
            keys={['PageDown']}
            icon={<ChevronRight size={16} aria-hidden="true" />}
            {...(changes.length === 0 ? { disabledReason: text.side.none } : {})}
            onClick={() => go(current + 1)}
          />
          <span className={styles.position}>
            {row ? text.side.position(current + 1, changes.length) : text.counts(comparison.diff.counts)}
          </span>
          <span className={styles.zoom}>
            <IconButton
              label={text.side.out}
              keys={['-']}
              icon={<ZoomOut size={16} aria-hidden="true" />}
              onClick={() => zoom(1 / step)}
            />
            <IconButton
              label={text.side.in}
              keys={['+']}
              icon={<ZoomIn size={16} aria-hidden="true" />}
              onClick={() => zoom(step)}
            />
            <IconButton
              label={text.side.fit}
              keys={['Home']}
              icon={<Maximize size={16} aria-hidden="true" />}
              onClick={fit}
            />
          </span>
        </div>
        <div className={styles.panes} ref={panes}>
          {pane(text.side.before(comparison.name), sides.before, true)}
          {pane(text.side.after(now.name), sides.after)}
        </div>
        <div className={styles.detail}>
          {row ? (
            <>
              <p className={styles.row}>
                <ChangeMark change={row.change} /> <b>{text.change[row.change]}</b> <span>{row.label}</span>
              </p>
              {row.fields.length > 0 && <FieldChanges fields={row.fields} />}
            </>
          ) : (
            <p className={styles.row}>
              {changes.length === 0 ? text.same(comparison.diff.counts.same) : text.side.hint}
            </p>
          )}
        </div>
      </div>
    </Dialog>
  );
}
