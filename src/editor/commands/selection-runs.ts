import { moveBoxes, type Scene, type SceneNode, settled } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { judged } from '../judging/judged.ts';
import { canvasMessages } from '../messages/canvas.ts';
import { commandWords, commandMessages as text } from '../messages/commands.ts';
import { announce, showToast } from '../ui/status.ts';
import { type Alignment, alignment } from './align.ts';
import type { CommandCentre, Runs } from './centre.ts';
import { type Reach, reached } from './reach.ts';
import { selectedBoxes } from './situation.ts';

/** What can be done with the selected boxes, whoever shows them: follow their wires, line them up, take one out. */
export function selectionRuns(store: DesignerStore, scene: Scene, centre: CommandCentre): Runs {
  const boxIds = () => selectedBoxes({ selected: store.getState().selected, boxOf: scene.boxOf });
  const boxes = (): readonly SceneNode[] => boxIds().flatMap((id) => scene.boxOf.get(id) ?? []);

  const selectReached = (reach: Reach) => () => {
    const before = boxIds();
    const after = reached(scene, before, reach);
    store.getState().select(after);
    if (after.length === before.length) announce(text.nothingFurther);
  };

  const align =
    (how: Alignment, { label }: { readonly label: string }) =>
    () => {
      // What stands in a container that is selected too moves with it.
      const chosen = new Set(boxIds());
      const standing = boxes().filter((box) => !isInside(scene, box, chosen));
      const moves = alignment(standing, how);
      if (moves.size === 0) {
        announce(text.align.already);
        return;
      }
      store.getState().commit(label, (design) => moveBoxes(settled(design), moves));
      announce(text.align.done(standing.length));
    };

  const deleteAndRejoin = () => {
    const [box, another] = boxes();
    if (!box || another) {
      showToast(text.cannot(commandWords.rejoin.label, text.rejoin.tooMany));
      return;
    }
    const { design, commit, deleteSelected } = store.getState();
    const found = judged().rejoin(design, scene, box);
    if (found.type === 'joined') {
      commit(text.rejoin.step, found.edit);
      announce(text.rejoin.done(found.verdicts.map(({ reason }) => reason).join(' ')));
      return;
    }
    const why =
      found.type === 'refused'
        ? text.rejoin.refused(found.reason)
        : found.type === 'alone'
          ? text.rejoin.nothing(box.card.title)
          : text.rejoin.tooMany;
    showToast(why, { label: text.rejoin.anyway, onSelect: () => deleteSelected(canvasMessages.steps.delete) });
  };

  return {
    selectUpstream: selectReached('upstream'),
    selectDownstream: selectReached('downstream'),
    selectConnected: selectReached('connected'),
    alignLeft: align('left', commandWords.alignLeft),
    alignRight: align('right', commandWords.alignRight),
    alignTop: align('top', commandWords.alignTop),
    alignBottom: align('bottom', commandWords.alignBottom),
    alignCentre: align('centre', commandWords.alignCentre),
    alignMiddle: align('middle', commandWords.alignMiddle),
    distributeAcross: align('across', commandWords.distributeAcross),
    distributeDown: align('down', commandWords.distributeDown),
    rejoin: deleteAndRejoin,
    why: () => {
      const [a, b] = boxIds();
      if (a !== undefined && b !== undefined) centre.open({ type: 'why', boxes: [a, b] });
    },
  };
}

function isInside({ boxOf }: Scene, box: SceneNode, chosen: ReadonlySet<string>): boolean {
  for (let up = box.parent; up !== undefined; up = boxOf.get(up)?.parent) if (chosen.has(up)) return true;
  return false;
}
