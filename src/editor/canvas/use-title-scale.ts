import { useStore } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { detailAt } from './boxes.ts';

/** Titles of containers keep their size when the canvas is scaled down. */
export function useTitleScale(host: RefObject<HTMLDivElement | null>): void {
  // Between cards there is room for details beside the name; between chips the name alone has to be read.
  // Between dots only the outermost keep one, above their frames, in full size.
  const scale = useStore(({ transform: [, , zoom] }) => {
    const most = { card: 1.1, chip: 1.6, dot: 8 }[detailAt(zoom)];
    return Math.max(1, Math.min(most, 1 / zoom));
  });
  const detail = useStore(({ transform }) => detailAt(transform[2]));
  useEffect(() => {
    host.current?.style.setProperty('--title-scale', String(scale));
    host.current?.setAttribute('data-detail', detail);
  }, [host, scale, detail]);
}
