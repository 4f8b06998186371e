import { useCallback } from 'react';
import {
  type Anchor,
  boxAt,
  type Design,
  fixedEnd,
  type Point,
  type Scene,
  type SceneNode,
  type Verdict,
  withoutWire,
} from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { handsMessages as hands } from '../messages/hands.ts';
import type { PaletteItem } from '../palette/items.ts';
import type { Put } from '../palette/put.ts';
import { AddPicker } from './AddPicker.tsx';
import { snapped } from './boxes.ts';
import { ConnectPicker, connectSources } from './ConnectPicker.tsx';
import { endSources } from './end-sources.ts';
import { itemOverWire } from './inserting.ts';
import type { Moving } from './use-connecting.ts';
import { WireEndMenu } from './WireEndMenu.tsx';
import { wireLabel } from './wire-words.ts';

/** A list that is open on the canvas, and where. */
export interface CanvasMenu {
  readonly type: 'add' | 'connect' | 'wireEnd' | 'moveEnd';
  readonly at: Point;
  readonly client: Point;
  readonly from?: Anchor;
  /** The end of a wire that is moved; with `add`, to something new. */
  readonly moving?: Moving;
  /** Connect: the box to connect. Add: the container that was selected. */
  readonly box?: SceneNode;
  /** Opened by keyboard: the new thing is arranged, since nobody pointed anywhere. */
  readonly arranged?: true;
  /** Connect: with what no field could join as well. */
  readonly whole?: true;
}

export interface CanvasMenusProps {
  readonly menu: CanvasMenu;
  readonly scene: Scene;
  /** A target was chosen for the box that the menu is about. */
  readonly onConnect: (verdict: Verdict) => void;
  /** A target was chosen for the end of a wire. */
  readonly onReconnect: (verdict: Verdict) => void;
  readonly onMenu: (menu: CanvasMenu) => void;
  readonly onClose: () => void;
}

/** The two lists of the canvas: what can be added here, and what a box can be connected to. */
export function CanvasMenus({ menu, scene, onConnect, onReconnect, onMenu, onClose }: CanvasMenusProps) {
  const store = useDesignerStore();
  const design = useDesigner((designer) => designer.design);
  const { moving } = menu;
  const checker = store.getState().checker();
  const remove = () => {
    onClose();
    if (moving) store.getState().commit(hands.steps.disconnect, (now) => withoutWire(now, moving.wire));
  };
  // To something new: the wire is taken out in thought, and its fixed end looks for what fits.
  const base = moving ? withoutWire(design, moving.wire) : design;
  const from = moving ? fixedEnd(checker, moving.wire, moving.end) : menu.from;
  const wireId = useDesigner((designer) => designer.wire);
  const between = useCallback(
    (item: PaletteItem) => {
      const wire = scene.wires.find(({ id, count }) => id === wireId && count === 1);
      const found = wire && itemOverWire(store.getState().checker(), scene, wire, item, snapped(menu.at));
      return found?.edit && found.put
        ? { put: { ...found.put, design: found.edit(found.put.design) }, detail: found.reason }
        : undefined;
    },
    [store, scene, wireId, menu],
  );
  return (
    <>
      {menu.type === 'add' && (
        <AddPicker
          design={base}
          at={snapped(menu.at)}
          client={menu.client}
          into={menu.arranged ? menu.box?.id : boxAt(scene, menu.at)?.id}
          {...(from ? { from } : { between })}
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
          checker={checker}
          title={text.connectTitle}
          choice={text.connectFrom}
          sources={connectSources(checker, menu.box)}
          whole={menu.whole === true}
          at={menu.client}
          onPick={(verdict) => {
            onClose();
            onConnect(verdict);
          }}
          onClose={onClose}
        />
      )}
      {menu.type === 'moveEnd' && moving && (
        <ConnectPicker
          scene={scene}
          checker={checker}
          title={() => hands.moveEnd(wireLabel(moving.wire, scene.boxOf))}
          choice={hands.whichEnd}
          sources={endSources(checker, moving.wire)}
          at={menu.client}
          onPick={(verdict) => {
            onClose();
            onReconnect(verdict);
          }}
          onClose={onClose}
        />
      )}
      {menu.type === 'wireEnd' && moving && (
        <WireEndMenu
          at={menu.client}
          onNew={() => onMenu({ ...menu, type: 'add' })}
          onRemove={remove}
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
