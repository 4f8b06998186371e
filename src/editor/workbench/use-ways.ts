import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { At } from '../../core/index.ts';
import { useCommands } from '../commands/centre.ts';
import { selectedFrontend } from '../commands/situation.ts';
import { toCanvas } from '../commands/to-canvas.ts';
import { useDesignerStore } from '../designer-context.ts';
import { learnDoor } from '../learn/door.ts';
import { callTrace } from '../tracing/tracing-state.ts';
import type { Panels } from './use-panels.ts';

/** Ways between the canvas and the panels, and back; the focus comes along. */
export interface Ways {
  readonly toPalette: () => void;
  /** From the canvas into the form of what is selected. */
  readonly toForm: () => void;
  readonly fromOutlineToForm: (at: At) => void;
  /** Escape leads back from the form to where one came from. */
  readonly backFromForm: (event: KeyboardEvent) => void;
  /** Traces a request to the selected frontend, where there is one. */
  readonly toTrace: () => void;
  readonly leaveTrace: () => void;
  readonly toChanges: () => void;
  readonly toLevels: () => void;
}

export function useWays({ choose, show, docks }: Panels): Ways {
  const store = useDesignerStore();
  const commands = useCommands();
  /** Who opened the form, and gets the focus back. */
  const cameFrom = useRef<'canvas' | 'outline'>('canvas');

  // Who is shown a place wants its field, which only the form has.
  useEffect(
    () =>
      store.subscribe(({ shown }, before) => {
        if (shown && shown !== before.shown && !shown.onCanvas) choose('right', 'inspector');
      }),
    [store, choose],
  );

  return useMemo(
    () => ({
      toPalette: () => {
        show('left', 'add');
        focus('[data-palette-search] input');
      },
      toForm: () => {
        cameFrom.current = 'canvas';
        show('right', 'inspector');
        focus('[data-inspector] input, [data-inspector] textarea');
      },
      fromOutlineToForm: (at) => {
        cameFrom.current = 'outline';
        store.getState().show(at);
        docks.setOpen('right', true);
        // The form takes the focus for the place; a panel that opens over the page takes it for itself.
        whenThere('[data-inspector]', (form) => {
          if (!form.contains(document.activeElement))
            form.querySelector<HTMLElement>('[data-heading], input, textarea, select, button')?.focus();
        });
      },
      backFromForm: (event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        if (cameFrom.current === 'canvas') {
          toCanvas();
          return;
        }
        show('left', 'outline');
        focus('[data-outline-tree]');
      },
      toTrace: () => {
        callTrace(store, selectedFrontend(commands.situation()));
        show('bottom', 'trace');
      },
      leaveTrace: () => {
        docks.setOpen('bottom', false);
        toCanvas();
      },
      toChanges: () => {
        show('bottom', 'changes');
        // What it was chosen from gives the focus back first.
        focus('[data-tab="changes"]');
      },
      toLevels: () => {
        learnDoor.setState({ toFocus: true, isWanted: true });
        show('left', 'learn');
      },
    }),
    [store, commands, show, docks],
  );
}

/** For so many pictures a panel may take until it is there: its code may still be on its way. */
const patience = 120;

/** Does something with a part of a panel that was just asked for, as soon as it is there. */
function whenThere(selector: string, act: (element: HTMLElement) => void, pictures = patience): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element) act(element);
    else if (pictures > 0) whenThere(selector, act, pictures - 1);
  });
}

function focus(selector: string): void {
  whenThere(selector, (element) => element.focus());
}
