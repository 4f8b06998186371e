import { useReactFlow } from '@xyflow/react';
import { Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react';
import { canvasMessages as text } from '../messages/canvas.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Canvas.module.css';

export interface ZoomControlsProps {
  readonly overview: boolean;
  readonly onOverview: () => void;
}

/** Zoom, fit, and the overview's switch. */
export function ZoomControls({ overview, onOverview }: ZoomControlsProps) {
  const flow = useReactFlow();
  return (
    <div className={styles.zoom}>
      <IconButton
        label={text.zoomOut}
        icon={<Minus size={16} aria-hidden="true" />}
        keys={['-']}
        tooltipSide="top"
        onClick={() => void flow.zoomOut()}
      />
      <IconButton
        label={text.zoomIn}
        icon={<Plus size={16} aria-hidden="true" />}
        keys={['+']}
        tooltipSide="top"
        onClick={() => void flow.zoomIn()}
      />
      <IconButton
        label={text.fit}
        icon={<Maximize size={16} aria-hidden="true" />}
        keys={['Shift', '1']}
        tooltipSide="top"
        onClick={() => void flow.fitView({ padding: 0.08, maxZoom: 1 })}
      />
      <IconButton
        label={text.minimap}
        icon={<MapIcon size={16} aria-hidden="true" />}
        pressed={overview}
        tooltipSide="top"
        onClick={onOverview}
      />
    </div>
  );
}
