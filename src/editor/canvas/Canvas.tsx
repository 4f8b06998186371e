import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useDesigner } from '../designer-context.ts';
import { drawn } from '../drawing/drawn.ts';
import { BareCanvas } from './BareCanvas.tsx';
import type { CanvasProps } from './canvas-props.ts';

/** The picture of the design that one works on. A page that begins with nothing shows the empty ground at once. */
export function Canvas(props: CanvasProps) {
  // What shows a design comes with the one that the page begins with, else together with the rules.
  useDesigner(({ judged }) => judged);
  const View = drawn()?.CanvasView;
  return View ? (
    <ReactFlowProvider key="drawn">
      <View {...props} />
    </ReactFlowProvider>
  ) : (
    <ReactFlowProvider key="bare">
      <BareCanvas />
    </ReactFlowProvider>
  );
}
