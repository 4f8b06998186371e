import { useEffect } from 'react';
import { useDesignerStore } from '../designer-context.ts';
import { dismissPassing } from '../ui/status.ts';

/** An offer to undo, or to mend what was refused, goes with the next edit: taken later it would do another thing. */
export function usePassingOffers(): void {
  const store = useDesignerStore();
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.design !== before.design) dismissPassing();
      }),
    [store],
  );
}
