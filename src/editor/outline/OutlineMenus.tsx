import {
  type Anchor,
  type Checker,
  called,
  judgeConnection,
  type Point,
  type Scene,
  type Verdict,
} from '../../core/index.ts';
import { AddPicker } from '../canvas/AddPicker.tsx';
import { ConnectPicker, type ConnectSource, connectSources } from '../canvas/ConnectPicker.tsx';
import { useJoining } from '../canvas/use-joining.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { sceneFor } from '../inspector/subject.ts';
import { canvasMessages } from '../messages/canvas.ts';
import { outlineMessages as text } from '../messages/outline.ts';
import type { PaletteItem } from '../palette/items.ts';
import type { Put } from '../palette/put.ts';
import { announce } from '../ui/status.ts';

/** A list that is open on the outline, and where in the window. */
export interface OutlineMenu {
  readonly type: 'add' | 'addConnected' | 'connect';
  readonly client: Point;
  /** The thing of the line it was opened on. */
  readonly at?: Anchor;
}

export interface OutlineMenusProps {
  readonly menu: OutlineMenu;
  readonly onClose: () => void;
  /** Something was put in: who added it here goes on here. */
  readonly onAdded: () => void;
}

/** The two lists of the canvas, opened from the outline: what can be added, and what a thing can be connected to. */
export function OutlineMenus({ menu, onClose, onAdded }: OutlineMenusProps) {
  const store = useDesignerStore();
  const design = useDesigner((designer) => designer.design);
  const { connect, applyFix } = useJoining(store, () => undefined);
  const { at, client } = menu;

  if (menu.type === 'connect') {
    const scene = sceneFor(design);
    const checker = store.getState().checker();
    const sources = at ? sourcesOf(scene, checker, at) : [];
    if (sources.length === 0) return null;
    const onPick = (verdict: Verdict) => {
      onClose();
      if (verdict.edit) connect(verdict);
      else applyFix(verdict, 0);
    };
    return (
      <ConnectPicker
        scene={scene}
        checker={checker}
        title={canvasMessages.connectTitle}
        choice={canvasMessages.connectFrom}
        sources={sources}
        at={client}
        onPick={onPick}
        onClose={onClose}
      />
    );
  }

  const add = (item: PaletteItem, { design: made, ids }: Put) => {
    onClose();
    // Nobody pointed anywhere: what has no place is arranged.
    const layout = Object.fromEntries(Object.entries(made.layout).filter(([id]) => !ids.includes(id)));
    store.getState().commit(canvasMessages.steps.add(item.label), () => ({ ...made, layout }));
    announce(text.added(item.label));
    const [first] = ids;
    if (first !== undefined) store.getState().show({ id: first }, 'onCanvas');
    onAdded();
  };
  return (
    <AddPicker
      design={design}
      at={origin}
      client={client}
      into={at?.id}
      {...(menu.type === 'addConnected' && at ? { from: at } : {})}
      onPick={add}
      onClose={onClose}
    />
  );
}

const origin: Point = { x: 0, y: 0 };

/** The ends that a wire from a line may begin at: its interface or endpoint, those of its card, and the thing itself. */
function sourcesOf(scene: Scene, checker: Checker, at: Anchor): readonly ConnectSource[] {
  const box = scene.boxOf.get(at.id);
  if (!box) return [];
  const exact: ConnectSource = {
    label: called(checker.design, at),
    box: box.id,
    judge: (to) => judgeConnection(checker, at, to),
  };
  if (at.part !== undefined) return [exact];
  const sources = connectSources(checker, box);
  return box.kind === 'loadBalancer' && sources.every(({ label }) => label !== exact.label)
    ? [...sources, exact]
    : sources;
}
