import { useReactFlow, useStoreApi } from '@xyflow/react';
import { Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { useCaps } from '../commands/use-caps.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Canvas.module.css';
import { TidyMenu } from './TidyMenu.tsx';

/** Between two figures of a zoom that goes on, in ms. */
const interval = 100;

export interface ZoomControlsProps {
  readonly overview: boolean;
  readonly onOverview: () => void;
  readonly onFit: () => void;
  /** Whether there is anything out of view. */
  readonly hasOverview: boolean;
}

/** Zoom and its figure, fit, and the overview's switch. */
export const ZoomControls = memo(function ZoomControls({
  overview,
  onOverview,
  onFit,
  hasOverview,
}: ZoomControlsProps) {
  const flow = useReactFlow();
  return (
    <div className={styles.zoom} role="group" aria-label={text.viewControls}>
      <IconButton
        label={text.zoomOut}
        icon={<Minus size={16} aria-hidden="true" />}
        keys={useCaps('zoomOut')}
        tooltipSide="top"
        onClick={() => void flow.zoomOut()}
      />
      <ZoomFigure />
      <IconButton
        label={text.zoomIn}
        icon={<Plus size={16} aria-hidden="true" />}
        keys={useCaps('zoomIn')}
        tooltipSide="top"
        onClick={() => void flow.zoomIn()}
      />
      <IconButton
        label={text.fit}
        icon={<Maximize size={16} aria-hidden="true" />}
        keys={useCaps('fit')}
        tooltipSide="top"
        onClick={onFit}
      />
      <TidyMenu />
      {hasOverview && (
        <span className={styles.overviewSwitch}>
          <IconButton
            label={text.minimap}
            icon={<MapIcon size={16} aria-hidden="true" />}
            pressed={overview}
            tooltipSide="top"
            onClick={onOverview}
          />
        </span>
      )}
    </div>
  );
});

/** The zoom in words; a click leads to 100 %. */
function ZoomFigure() {
  const flow = useReactFlow();
  const percent = usePercent();
  return (
    <IconButton
      label={text.zoomFull(percent)}
      className={styles.percent}
      icon={<span aria-hidden="true">{percent} %</span>}
      keys={useCaps('zoomFull')}
      tooltipSide="top"
      onClick={() => void flow.zoomTo(1)}
    />
  );
}

const percentOf = ({ transform }: { readonly transform: readonly [number, number, number] }) =>
  Math.round(transform[2] * 100);

/** The zoom, told a few times a second: each time words are laid out, and a wheel turns sixty times. */
function usePercent(): number {
  const store = useStoreApi();
  const [percent, setPercent] = useState(() => percentOf(store.getState()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      setPercent(percentOf(store.getState()));
    };
    const stop = store.subscribe((now, before) => {
      if (now.transform[2] !== before.transform[2]) timer ??= setTimeout(tell, interval);
    });
    tell();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  return percent;
}
