import { useReactFlow, useStore } from '@xyflow/react';
import { memo, type PointerEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { around, familyOf, type Id, type Point, type Scene } from '../../../core/index.ts';
import { canvasMessages as text } from '../../messages/canvas.ts';
import { inkAt } from './ink.ts';
import styles from './PaintedOverview.module.css';
import { useInkVersion } from './use-ink-version.ts';

const size = { width: 168, height: 112 };

export interface PaintedOverviewProps {
  readonly scene: Scene;
  readonly problems: ReadonlyMap<Id, { readonly worst: string }>;
}

/** The whole of a large design in small: painted once, with a frame around what is in view. It can be dragged. */
export const PaintedOverview = memo(function PaintedOverview({ scene, problems }: PaintedOverviewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const flow = useReactFlow();
  const version = useInkVersion();
  const whole = useMemo(
    () => around(scene.nodes.map(({ rect }) => rect)) ?? { x: 0, y: 0, width: 1, height: 1 },
    [scene],
  );
  const scale = Math.min((size.width - 8) / whole.width, (size.height - 8) / whole.height);
  const offset: Point = {
    x: (size.width - whole.width * scale) / 2 - whole.x * scale,
    y: (size.height - whole.height * scale) / 2 - whole.y * scale,
  };

  useLayoutEffect(() => {
    const element = canvas.current;
    const shown = element?.getContext('bitmaprenderer');
    const density = Math.min(2, window.devicePixelRatio);
    const sheet = new OffscreenCanvas(size.width * density, size.height * density);
    const on = sheet.getContext('2d');
    if (!element || !shown || !on || version < 0) return;
    const ink = inkAt(element.parentElement ?? document.body);
    on.setTransform(scale * density, 0, 0, scale * density, offset.x * density, offset.y * density);
    for (const { id, shape, kind, depth, rect } of scene.nodes) {
      const worst = problems.get(id)?.worst;
      const isMarked = worst === 'error' || worst === 'warning';
      if (shape === 'container') on.fillStyle = depth % 2 === 0 ? ink.container : ink.nested;
      else on.fillStyle = isMarked ? ink.severity[worst].solid : ink.family[familyOf(kind)].line;
      // What is wrong stays visible, however small it is.
      const least = isMarked ? 2.5 / scale : 1 / scale;
      on.fillRect(rect.x, rect.y, Math.max(least, rect.width), Math.max(least, rect.height));
    }
    shown.transferFromImageBitmap(sheet.transferToImageBitmap());
  }, [scene, problems, scale, offset.x, offset.y, version]);

  const goTo = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    const frame = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - frame.left, event.clientY - frame.top];
    void flow.setCenter((x - offset.x) / scale, (y - offset.y) / scale, { zoom: flow.getZoom() });
  };
  return (
    <div
      className={`react-flow__panel bottom right react-flow__minimap ${styles.overview ?? ''}`}
      role="img"
      aria-label={text.minimap}
      onPointerDown={goTo}
      onPointerMove={goTo}
    >
      <span aria-hidden="true">
        <canvas ref={canvas} style={size} />
      </span>
      <Seen scale={scale} offset={offset} />
    </div>
  );
});

/** The frame around what is in view. */
function Seen({ scale, offset }: { readonly scale: number; readonly offset: Point }) {
  const [tx, ty, zoom] = useStore(({ transform }) => transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const style = {
    transform: `translate(${(-tx / zoom) * scale + offset.x}px, ${(-ty / zoom) * scale + offset.y}px)`,
    width: (width / zoom) * scale,
    height: (height / zoom) * scale,
  };
  return <span className={styles.seen} style={style} />;
}
