import { useMemo } from 'react';
import { type Design, isPinnedBox, pinBoxes, type Scene, type TidyScope } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { type Runs, useRuns } from '../commands/centre.ts';
import { handsMessages as text } from '../messages/hands.ts';
import { announce, showToast } from '../ui/status.ts';
import { tidyBeside } from './tidying.ts';

interface Options {
  readonly scene: Scene;
  readonly store: DesignerStore;
  readonly fit: () => void;
}

/** Arranging boxes by themselves, and pinning them so that they are left out of it. Each is one step back. */
export function useTidy({ scene, store, fit }: Options): void {
  const runs = useMemo((): Runs => {
    const tidy = async (label: string, scope: TidyScope) => {
      const { design, opened } = store.getState();
      const answer = await tidyBeside({ design, scope });
      if (!answer) {
        showToast(text.tidyFailed);
        return;
      }
      const now = store.getState();
      // Another design was opened meanwhile: these are not its boxes.
      if (now.opened !== opened) return;
      const steps = now.past.length;
      now.commit(label, (current) => withPlaces(current, design, answer.layout));
      if (store.getState().past.length === steps) announce(text.tidyAlready);
      else {
        announce(label);
        if (scope.type === 'everything') requestAnimationFrame(fit);
      }
    };
    const selected = () => store.getState().selected;
    return {
      tidy: () => void tidy(text.steps.tidy, { type: 'everything' }),
      tidySelection: () => void tidy(text.steps.tidySelection, { type: 'selection', ids: selected() }),
      tidyNew: () => {
        const ids = addedSince(store);
        if (ids.length === 0) announce(text.nothingNew);
        else void tidy(text.steps.tidyNew, { type: 'new', ids });
      },
      pin: () => {
        const { design, commit } = store.getState();
        const boxes = selected().flatMap((id) => scene.boxOf.get(id) ?? []);
        const isPinned = boxes.length > 0 && boxes.every((box) => isPinnedBox(design, box));
        const label = isPinned ? text.steps.unpin : text.steps.pin;
        commit(label, (now) => pinBoxes(now, selected(), !isPinned));
        announce(label);
      },
    };
  }, [scene, store, fit]);
  useRuns(runs);
}

/** What was not there when the design was opened. */
function addedSince(store: DesignerStore): readonly string[] {
  const { past, design } = store.getState();
  const first = past[0]?.design;
  if (!first) return [];
  return Object.keys({ ...design.resources, ...design.notes }).filter(
    (id) => !Object.hasOwn(first.resources, id) && !Object.hasOwn(first.notes, id),
  );
}

/** The places that were found, for what is still there and has not been moved by hand meanwhile. */
function withPlaces(now: Design, before: Design, layout: Design['layout']): Design {
  const changed = Object.entries(layout).filter(
    ([id, place]) => now.layout[id] === before.layout[id] && !isSame(now.layout[id], place) && isThere(now, id),
  );
  return changed.length === 0 ? now : { ...now, layout: { ...now.layout, ...Object.fromEntries(changed) } };
}

const isThere = ({ resources, notes }: Design, id: string) => Object.hasOwn(resources, id) || Object.hasOwn(notes, id);

const isSame = (a: Design['layout'][string] | undefined, b: Design['layout'][string]) =>
  a?.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
