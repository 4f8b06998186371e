import { useCallback } from 'react';
import { type Answers, type Possibility, placeSkeleton } from '../../core/index.ts';
import { useCommands } from '../commands/centre.ts';
import { toCanvas } from '../commands/to-canvas.ts';
import { useDesignerStore } from '../designer-context.ts';
import { choosingMessages as text } from '../messages/choosing.ts';
import { announce } from '../ui/status.ts';

/** Puts the skeleton of a possibility into the design, as one step, and shows it. */
export function usePlace(onPlaced: () => void): (possibility: Possibility, answers: Answers) => void {
  const store = useDesignerStore();
  const centre = useCommands();
  return useCallback(
    (possibility, answers) => {
      const { label } = possibility.neg;
      const { design, ids } = placeSkeleton(store.getState().design, possibility, answers);
      store.getState().commit(text.step(label), () => design);
      onPlaced();
      // A design that is only to be looked at says so itself.
      if (store.getState().design !== design) return;
      store.getState().select(ids);
      announce(text.placed(label, possibility.product.name));
      // The dialog gives the focus back first, and the canvas draws what is new.
      requestAnimationFrame(() => {
        toCanvas();
        centre.run('fitSelection');
      });
    },
    [store, centre, onPlaced],
  );
}
