import { useStoreApi } from '@xyflow/react';
import { useCallback, useRef } from 'react';
import type { Id } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { announce } from '../ui/status.ts';
import { useEscape } from './use-escape.ts';

/** Escape while the frame for selecting is drawn: it goes, and what was selected before is selected again. */
export function useMarquee(store: DesignerStore) {
  const inner = useStoreApi();
  const before = useRef<readonly Id[]>([]);
  const cancel = useEscape(() => {
    inner.setState({ userSelectionActive: false, userSelectionRect: null });
    store.getState().select(before.current);
    announce(text.cancelled);
  });
  // By the time the frame starts, React Flow has cleared the selection.
  const onPointerDownCapture = useCallback(() => {
    before.current = store.getState().selected;
  }, [store]);
  return { onPointerDownCapture, onSelectionStart: cancel.arm, onSelectionEnd: cancel.disarm };
}
