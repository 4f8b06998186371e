import { useStoreApi } from '@xyflow/react';
import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { around } from '../../../core/index.ts';
import { type Ink, inkAt } from './ink.ts';
import styles from './Picture.module.css';
import { type PictureOf, paintPicture } from './paint-picture.ts';
import { useInkVersion } from './use-ink-version.ts';
import { isSpent, isWorn, type Motion, type Painted, rest, type ViewState, wantedPicture } from './view-area.ts';

/** Around what is drawn: badges, titles above frames, outlines. */
const overhang = 400;

/**
 * A large design as one picture under the boxes. It is larger than the view and lies in the viewport, so that panning
 * and zooming only move it; it is painted anew when something changes, when the view leaves it, and when the view rests.
 */
export const Picture = memo(function Picture(picture: PictureOf) {
  const flow = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(picture);
  latest.current = picture;
  const painter = useMemo(() => createPainter(() => latest.current), []);
  const version = useInkVersion();
  const content = useMemo(() => {
    const whole = around(picture.scene.nodes.map(({ rect }) => rect)) ?? { x: 0, y: 0, width: 0, height: 0 };
    return {
      x: whole.x - overhang,
      y: whole.y - overhang,
      width: whole.width + 2 * overhang,
      height: whole.height + 2 * overhang,
    };
  }, [picture.scene]);

  useEffect(() => {
    const on = canvas.current;
    if (!on) return;
    const host = on.closest('[data-canvas-host]');
    let timer: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    const paint = (motion: Motion = 'still') => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => painter.paint(on, flow.getState(), { motion }));
    };
    const settle = () => {
      host?.removeAttribute('data-gliding');
      const view = flow.getState();
      if (!painter.painted || isWorn(painter.painted, view, content)) paint();
    };
    const unsubscribe = flow.subscribe((view, before) => {
      const isMoved = view.transform !== before.transform;
      if (!isMoved && view.width === before.width && view.height === before.height) return;
      // While the view moves, the picture stands in for the boxes over it; not for those that are in the hand.
      if (isMoved && latest.current.lifted.size === 0 && !host?.hasAttribute('data-gliding'))
        host?.setAttribute('data-gliding', '');
      clearTimeout(timer);
      timer = setTimeout(settle, rest);
      if (!painter.painted || isSpent(painter.painted, view, content))
        paint(motionOf(before.transform[2], view.transform[2]));
    });
    settle();
    return () => {
      unsubscribe();
      host?.removeAttribute('data-gliding');
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [flow, painter, content]);

  // Before the browser shows the change: boxes that are lifted must not be seen twice.
  useLayoutEffect(() => {
    if (version >= 0 && canvas.current) painter.paint(canvas.current, flow.getState(), { version, picture });
  }, [flow, painter, version, picture]);

  return (
    <div aria-hidden="true">
      <canvas ref={canvas} className={styles.picture} />
    </div>
  );
});

const motionOf = (before: number, zoom: number): Motion => (before === zoom ? 'still' : before < zoom ? 'in' : 'out');

/** Paints into one canvas and remembers what it shows. */
function createPainter(current: () => PictureOf) {
  // What is shown is handed over as a finished image: a canvas that is painted on is copied for every picture of the page.
  const sheet = new OffscreenCanvas(1, 1);
  let painted: Painted | undefined;
  let ink: { readonly of: Ink; readonly version: number } | undefined;
  return {
    get painted(): Painted | undefined {
      return painted;
    },
    paint(
      canvas: HTMLCanvasElement,
      view: ViewState,
      {
        motion = 'still',
        version = ink?.version ?? 0,
        picture = current(),
      }: { readonly motion?: Motion; readonly version?: number; readonly picture?: PictureOf },
    ): void {
      const [on, shown] = [sheet.getContext('2d'), canvas.getContext('bitmaprenderer')];
      if (!on || !shown || view.width === 0) return;
      if (ink?.version !== version) ink = { of: inkAt(canvas.parentElement ?? document.body), version };
      const wanted = wantedPicture(view, motion);
      const { area, zoom, grain } = wanted;
      const density = Math.min(2, window.devicePixelRatio) * grain;
      const scale = zoom * density;
      // Setting a length wipes the sheet.
      sheet.width = Math.round(area.width * scale);
      sheet.height = Math.round(area.height * scale);
      canvas.style.width = `${sheet.width / density}px`;
      canvas.style.height = `${sheet.height / density}px`;
      on.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale);
      paintPicture({ on, ink: ink.of, zoom }, picture, area);
      shown.transferFromImageBitmap(sheet.transferToImageBitmap());
      canvas.style.transform = `translate(${area.x}px, ${area.y}px) scale(${1 / zoom})`;
      canvas.dataset.picture = '';
      painted = wanted;
    },
  };
}
