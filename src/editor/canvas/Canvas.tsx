import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import type { PaletteItem } from '../palette/items.ts';
import { CanvasView } from './CanvasView.tsx';

export interface CanvasProps {
  /** The palette item that waits to be placed by a click. */
  readonly placing: PaletteItem | undefined;
  readonly onPlaced: () => void;
  /** The palette item that is being dragged; the browser does not tell what it is before the drop. */
  readonly dragging: PaletteItem | undefined;
  /** Puts the focus into the inspector. */
  readonly onEdit: () => void;
}

/** The picture of the design that one works on. */
export function Canvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <CanvasView {...props} />
    </ReactFlowProvider>
  );
}
