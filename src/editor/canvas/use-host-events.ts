import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import type { Point } from '../../core/index.ts';
import type { CanvasMenu } from './CanvasMenus.tsx';
import { isButton } from './use-palette-drop.ts';

interface Options {
  readonly host: RefObject<HTMLElement | null>;
  readonly toFlow: (client: Point) => Point;
  readonly menu: CanvasMenu | undefined;
  readonly onMenu: (menu: CanvasMenu | undefined) => void;
  /** Whether the pointer holds something that must not be taken away under it. */
  readonly isHolding: () => boolean;
  /** Gives up what waits to be placed, where something does. */
  readonly stopPlacing: (() => void) | undefined;
  readonly runKey: (event: KeyboardEvent) => boolean;
}

const isPress = (key: string) => key === 'Enter' || key === ' ';

/** What the canvas itself hears: its keys, and the double click on empty ground that adds something there. */
export function useHostEvents({ host, toFlow, menu, onMenu, isHolding, stopPlacing, runKey }: Options) {
  return {
    onKeyDown: (event: KeyboardEvent) => {
      // A list that is opening takes the focus in the next frame; until then Escape is meant for it, and typing too.
      if (menu) {
        if (event.key === 'Escape') onMenu(undefined);
        return;
      }
      // A button in here has keys of its own.
      if (isHolding() || (isButton(event.target) && isPress(event.key))) return;
      if (event.key === 'Escape' && stopPlacing) stopPlacing();
      else if (runKey(event)) event.preventDefault();
    },
    onPointerDown: () => host.current?.focus({ preventScroll: true }),
    onDoubleClick: (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.classList.contains('react-flow__pane')) return;
      const client = { x: event.clientX, y: event.clientY };
      onMenu({ type: 'add', at: toFlow(client), client });
    },
  };
}
