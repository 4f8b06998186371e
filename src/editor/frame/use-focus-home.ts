import { useEffect } from 'react';
import { useDesignerStore } from '../designer-context.ts';
import { giveBackFocus } from '../ui/give-back-focus.ts';

/**
 * When an edit takes away the very control that made it (a row's “Remove”), the browser drops the focus onto the bare
 * page. It goes to the panel that the control was in, or to the canvas where there is nothing left to inspect.
 */
export function useFocusHome(): void {
  const store = useDesignerStore();
  useEffect(() => {
    let panel: Element | null = null;
    const remember = (event: FocusEvent) => {
      panel = event.target instanceof Element ? event.target.closest('[role="tabpanel"]') : null;
    };
    const stop = store.subscribe((now, before) => {
      if (now.design === before.design) return;
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        giveBackFocus(store.getState().selected.length > 0 ? panel : null);
      });
    });
    document.addEventListener('focusin', remember);
    return () => {
      stop();
      document.removeEventListener('focusin', remember);
    };
  }, [store]);
}
