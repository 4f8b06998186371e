import { useStore } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { detailAt } from './boxes.ts';
import { titleScale } from './painting/paint-container.ts';

/** Titles of containers keep their size when the canvas is scaled down. */
export function useTitleScale(host: RefObject<HTMLDivElement | null>): void {
  const scale = useStore(({ transform: [, , zoom] }) => titleScale(zoom, detailAt(zoom)));
  const detail = useStore(({ transform }) => detailAt(transform[2]));
  useEffect(() => {
    host.current?.style.setProperty('--title-scale', String(scale));
    host.current?.setAttribute('data-detail', detail);
  }, [host, scale, detail]);
}
