import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { detailAt } from './boxes.ts';
import { titleScale } from './painting/paint-container.ts';
import { rest } from './painting/view-area.ts';

/** Titles of containers keep their size when the canvas is scaled down. Nothing is drawn anew for it: zooming asks often. */
export function useTitleScale(host: RefObject<HTMLDivElement | null>): void {
  const flow = useStoreApi();
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const said = new Map<string, string>();
    const say = (name: string, value: string, put: (name: string, value: string) => void) => {
      if (said.get(name) === value) return;
      said.set(name, value);
      put(name, value);
    };
    const style = (name: string, value: string) => element.style.setProperty(name, value);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      const [, , zoom] = flow.getState().transform;
      const detail = detailAt(zoom);
      say('--title-scale', String(titleScale(zoom, detail)), style);
      say('--fold-reach', `${foldReach(zoom)}px`, style);
      say('data-detail', detail, (name, value) => element.setAttribute(name, value));
    };
    tell();
    const unsubscribe = flow.subscribe((now, before) => {
      if (now.transform[2] === before.transform[2]) return;
      clearTimeout(timer);
      // While a picture stands in for all boxes nobody sees their titles, and each change would restyle every one of them.
      if (element.hasAttribute('data-gliding')) timer = setTimeout(tell, rest);
      else tell();
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [host, flow]);
}

/** Of the button that collapses a container, which goes by its title: the length of a side. */
const side = 26;
const leastTarget = 24;

/** How far the button takes clicks outside of its container, so that it is a target of 24 pixels at any zoom. In steps. */
export function foldReach(zoom: number): number {
  const missing = leastTarget / (zoom * titleScale(zoom, detailAt(zoom))) - side;
  return missing <= 0 ? 0 : Math.ceil(missing / 6) * 6;
}
