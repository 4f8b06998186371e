import {
  type Anchor,
  boxAt,
  type Design,
  type Point,
  type Scene,
  type SceneNode,
  type Verdict,
} from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import type { Put } from '../palette/put.ts';
import { AddPicker } from './AddPicker.tsx';
import { snapped } from './boxes.ts';
import { ConnectPicker } from './ConnectPicker.tsx';

/** A list that is open on the canvas, and where. */
export interface CanvasMenu {
  readonly type: 'add' | 'connect';
  readonly at: Point;
  readonly client: Point;
  readonly from?: Anchor;
  /** Connect: the box to connect. Add: the container that was selected. */
  readonly box?: SceneNode;
  /** Opened by keyboard: the new thing is arranged, since nobody pointed anywhere. */
  readonly arranged?: true;
}

export interface CanvasMenusProps {
  readonly menu: CanvasMenu;
  readonly scene: Scene;
  /** A target was chosen for the box that the menu is about. */
  readonly onConnect: (verdict: Verdict) => void;
  readonly onClose: () => void;
}

/** The two lists of the canvas: what can be added here, and what a box can be connected to. */
export function CanvasMenus({ menu, scene, onConnect, onClose }: CanvasMenusProps) {
  const store = useDesignerStore();
  const design = useDesigner((designer) => designer.design);
  return (
    <>
      {menu.type === 'add' && (
        <AddPicker
          design={design}
          at={snapped(menu.at)}
          client={menu.client}
          into={menu.arranged ? menu.box?.id : boxAt(scene, menu.at)?.id}
          {...(menu.from ? { from: menu.from } : {})}
          onPick={(item, made) => {
            onClose();
            store
              .getState()
              .commit(text.steps.add(item.label), () => (menu.arranged ? withoutPlaces(made) : made.design));
            const [first] = made.ids;
            if (menu.arranged && first !== undefined) store.getState().show({ id: first }, 'onCanvas');
            else store.getState().select(made.ids);
          }}
          onClose={onClose}
        />
      )}
      {menu.type === 'connect' && menu.box && (
        <ConnectPicker
          scene={scene}
          checker={store.getState().checker()}
          from={menu.box}
          at={menu.client}
          onPick={(_from, _to, verdict) => {
            onClose();
            onConnect(verdict);
          }}
          onClose={onClose}
        />
      )}
    </>
  );
}

/** What has no place is arranged by its kind, and inside the container it belongs to. */
function withoutPlaces({ design, ids }: Put): Design {
  return { ...design, layout: Object.fromEntries(Object.entries(design.layout).filter(([id]) => !ids.includes(id))) };
}
