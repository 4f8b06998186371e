import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type CanvasProps, CanvasView } from './CanvasView.tsx';

/** The picture of the design that one works on. */
export function Canvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <CanvasView {...props} />
    </ReactFlowProvider>
  );
}
