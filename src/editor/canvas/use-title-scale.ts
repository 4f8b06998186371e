import { useStore } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { detailAt } from './boxes.ts';
import { titleScale } from './painting/paint-container.ts';

/** Titles of containers keep their size when the canvas is scaled down. */
export function useTitleScale(host: RefObject<HTMLDivElement | null>): void {
  const scale = useStore(({ transform: [, , zoom] }) => titleScale(zoom, detailAt(zoom)));
  const detail = useStore(({ transform }) => detailAt(transform[2]));
  const reach = useStore(({ transform }) => foldReach(transform[2]));
  useEffect(() => {
    host.current?.style.setProperty('--title-scale', String(scale));
    host.current?.setAttribute('data-detail', detail);
    host.current?.style.setProperty('--fold-reach', `${reach}px`);
  }, [host, scale, detail, reach]);
}

/** Of the button that collapses a container, which goes by its title: the length of a side. */
const side = 26;
const leastTarget = 24;

/** How far the button takes clicks outside of its container, so that it is a target of 24 pixels at any zoom. In steps. */
export function foldReach(zoom: number): number {
  const missing = leastTarget / (zoom * titleScale(zoom, detailAt(zoom))) - side;
  return missing <= 0 ? 0 : Math.ceil(missing / 6) * 6;
}
