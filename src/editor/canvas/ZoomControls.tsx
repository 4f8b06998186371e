import { useReactFlow } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { canvasMessages as text } from '../messages/canvas.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Canvas.module.css';

export function ZoomControls() {
  const flow = useReactFlow();
  return (
    <div className={styles.zoom}>
      <IconButton label={text.zoomOut} icon={<Minus size={16} aria-hidden="true" />} keys={['-']} tooltipSide="top" onClick={() => void flow.zoomOut()} />
      <IconButton label={text.zoomIn} icon={<Plus size={16} aria-hidden="true" />} keys={['+']} tooltipSide="top" onClick={() => void flow.zoomIn()} />
      <IconButton
        label={text.fit}
        icon={<Maximize size={16} aria-hidden="true" />}
        keys={['Shift', '1']}
        tooltipSide="top"
        onClick={() => void flow.fitView({ padding: 0.08, maxZoom: 1 })}
      />
    </div>
  );
}
