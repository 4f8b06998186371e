import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { around, type PictureTheme, sceneOf, svgPicture } from '../../../core/index.ts';
import type { View } from '../../canvas/fit.ts';
import { usePictureUrl } from '../../exporting/picture-url.ts';
import { comparingMessages as text } from '../../messages/comparing.ts';
import { ChangeMark } from '../ChangeMark.tsx';
import { moved, zoomed } from './camera.ts';
import styles from './SideBySide.module.css';
import type { Side } from './sides.ts';

export interface PaneProps {
  readonly title: string;
  readonly side: Side;
  readonly theme: PictureTheme;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly current: number;
  readonly onChoose: (index: number) => void;
  /** Has the focus when the dialog opens: keys move the camera and walk the differences from there. */
  readonly isFirst: boolean;
}

/** How far an arrow key moves the camera, in CSS pixels. */
const stride = 40;
const wheelFactor = 1.0015;
/** The margin that the picture has around what it shows. */
const margin = 24;

/**
 * One of two designs: its picture, with a sign at each box that is not the same in the other. Only the sign is pressed: a
 * network lies under all that is in it, and a drag may begin anywhere else.
 */
export function Pane({ title, side, theme, view, onView, current, onChoose, isFirst }: PaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly x: number; readonly y: number; readonly view: View }>(undefined);
  const { design, boxes } = side;
  const picture = useMemo(() => {
    const frame = around(sceneOf(design).nodes.map(({ rect }) => rect));
    return { frame, svg: svgPicture(design, undefined, undefined, { theme, bare: true }).text };
  }, [design, theme]);
  const url = usePictureUrl(picture.svg);

  // React listens to the wheel passively; the page must not scroll along.
  const latest = useRef({ view, onView });
  latest.current = { view, onView };
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      const { view: from, onView: tell } = latest.current;
      tell(zoomed(from, wheelFactor ** -event.deltaY, { x: event.clientX - left, y: event.clientY - top }));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button'))) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, y: event.clientY, view };
  };
  const onPointerMove = (event: PointerEvent) => {
    const from = drag.current;
    if (from) onView(moved(from.view, event.clientX - from.x, event.clientY - from.y));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: [stride, 0], ArrowRight: [-stride, 0], ArrowUp: [0, stride], ArrowDown: [0, -stride] }[
      event.key
    ];
    const [dx, dy] = by ?? [];
    if (dx === undefined || dy === undefined) return;
    event.preventDefault();
    onView(moved(view, dx, dy));
  };

  const { frame } = picture;
  return (
    <section className={styles.side} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <div
        ref={pane}
        className={styles.pane}
        role="application"
        aria-label={text.side.pane(title)}
        tabIndex={0}
        {...(isFirst ? { 'data-autofocus': '' } : {})}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          drag.current = undefined;
        }}
        onPointerCancel={() => {
          drag.current = undefined;
        }}
      >
        <div className={styles.world} style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.zoom})` }}>
          {frame && (
            <img
              className={styles.picture}
              src={url}
              alt=""
              draggable={false}
              style={{
                left: frame.x - margin,
                top: frame.y - margin,
                width: frame.width + 2 * margin,
                height: frame.height + 2 * margin,
              }}
            />
          )}
        </div>
        {[...boxes].map(([index, { change, rect }]) => (
          <div
            key={index}
            className={styles.box}
            data-change={change}
            style={{
              left: rect.x * view.zoom + view.x,
              top: rect.y * view.zoom + view.y,
              width: rect.width * view.zoom,
              height: rect.height * view.zoom,
            }}
          >
            <button
              type="button"
              tabIndex={-1}
              className={styles.sign}
              aria-current={index === current || undefined}
              aria-label={text.side.box(text.change[change], index + 1)}
              onClick={() => onChoose(index)}
            >
              <ChangeMark change={change} size={16} />
            </button>
          </div>
        ))}
      </div>
    </section>
  );
}
