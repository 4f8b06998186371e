import { useCallback, useMemo } from 'react';
import { type Id, isFrame, openSceneOf, type Scene, type SceneNode } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { type Runs, useRuns } from '../commands/centre.ts';
import { handsMessages as text } from '../messages/hands.ts';
import { announce } from '../ui/status.ts';

/** Collapsing containers and expanding them: by their button, by key, from menus. What is selected stays selected where it can be seen. */
export function useFolding(scene: Scene, store: DesignerStore): (box: SceneNode) => void {
  const toggle = useCallback(
    (box: SceneNode) => {
      const isToFold = box.folded === undefined;
      store.getState().fold([box.id], isToFold);
      // What was selected in there cannot be seen any more; its container takes its place.
      const { selected, select } = store.getState();
      if (isToFold && selected.some((id) => isIn(scene, id, box.id))) select([box.id]);
      announce((isToFold ? text.collapsed : text.expanded)(box.card.title));
    },
    [scene, store],
  );
  const runs = useMemo((): Runs => {
    const foldAll = (isToFold: boolean) => () => {
      const { design, fold, selected, select } = store.getState();
      const { nodes } = openSceneOf(design);
      const filled = new Set(nodes.flatMap(({ parent }) => parent ?? []));
      const ids = nodes.flatMap(({ id, kind }) => (filled.has(id) && (kind === 'subnet' || !isToFold) ? [id] : []));
      fold(ids, isToFold);
      if (isToFold) select([...new Set(selected.map((id) => ids.find((around) => isIn(scene, id, around)) ?? id))]);
      announce(ids.length === 0 ? text.nothingToFold : (isToFold ? text.manyCollapsed : text.manyExpanded)(ids.length));
    };
    return {
      fold: () => {
        const [first] = store.getState().selected;
        const box = first === undefined ? undefined : scene.shownIn.get(first);
        const around = box && container(scene, box);
        if (around) toggle(around);
        else announce(text.nothingToFold);
      },
      foldAll: foldAll(true),
      unfoldAll: foldAll(false),
    };
  }, [scene, store, toggle]);
  useRuns(runs);
  return toggle;
}

/** The box itself where something is in it, else what it is in. */
function container({ nodes, boxOf }: Scene, box: SceneNode): SceneNode | undefined {
  if (box.folded || nodes.some(({ parent }) => parent === box.id)) return box;
  for (let up = boxOf.get(box.parent ?? ''); up; up = boxOf.get(up.parent ?? '')) if (!isFrame(up)) return up;
  return undefined;
}

function isIn({ boxOf }: Scene, id: Id, around: Id): boolean {
  for (let up = boxOf.get(id)?.parent; up !== undefined; up = boxOf.get(up)?.parent) if (up === around) return true;
  return false;
}
