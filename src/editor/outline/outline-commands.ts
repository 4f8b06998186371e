import type { At, Id, Point } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import type { CommandCentre } from '../commands/centre.ts';
import { travel } from '../commands/travel.ts';
import type { OutlineMenu } from './OutlineMenus.tsx';
import { canRename, duplicateRow, removeRow } from './outline-actions.ts';
import type { OutlineRow } from './rows.ts';
import type { OutlineCommands } from './use-outline-keys.ts';

interface Options {
  readonly store: DesignerStore;
  readonly centre: CommandCentre;
  readonly rows: readonly OutlineRow[];
  /** Where a list opens, in the window. */
  readonly at: () => Point;
  /** Ids of all that the outline shows. */
  readonly everything: () => readonly Id[];
  readonly goTo: (index: number) => void;
  readonly setFold: (keys: readonly string[], open: boolean) => void;
  readonly choose: (row: OutlineRow, toggles: boolean) => void;
  readonly openList: (type: OutlineMenu['type'], row: OutlineRow) => void;
  readonly openMenu: (row: OutlineRow) => void;
  readonly startRename: (row: OutlineRow) => void;
  readonly onEdit: (at: At) => void;
}

/** What keys and menus of the outline do. What the canvas does as well goes the same way. */
export function outlineCommands(options: Options): OutlineCommands {
  const { store, centre, rows, at, everything, goTo, setFold, choose, openList, openMenu, startRename, onEdit } =
    options;
  /** Commands of the whole editor are about what is selected: then the line is. */
  const withRow = (row: OutlineRow, act: () => void): void => {
    if (!row.node) return;
    if (!store.getState().selected.includes(row.node.at.id)) choose(row, false);
    act();
  };
  const edit = (row: OutlineRow): void => {
    if (!row.node) {
      setFold([row.key], !row.expanded);
      return;
    }
    choose(row, false);
    onEdit(row.node.at);
  };
  return {
    goTo,
    fold: (row, open) => setFold([row.key], open),
    unfoldBeside: ({ level, group }) =>
      setFold(
        rows.flatMap((one) => (one.level === level && one.group === group && one.expanded === false ? one.key : [])),
        true,
      ),
    select: choose,
    selectAll: () => store.getState().select(everything()),
    selectNone: () => store.getState().select([]),
    edit,
    rename: (row) => {
      if (canRename(store, row)) startRename(row);
      else if (row.node) edit(row);
    },
    remove: (row) => removeRow(store, row),
    duplicate: (row) => duplicateRow(store, row),
    copy: (row) => withRow(row, () => centre.run('copy')),
    cut: (row) => withRow(row, () => centre.run('cut')),
    paste: () => centre.run('paste'),
    fixes: (row) => withRow(row, () => centre.open({ type: 'fixes', at: at() })),
    add: (row) => openList('addConnected', row),
    connect: (row) => openList('connect', row),
    trace: ({ node }) => {
      if (!node) return;
      store.getState().select([node.at.id]);
      centre.run('traceHere');
    },
    openMenu,
    undo: () => travel(store, 'undo'),
    redo: () => travel(store, 'redo'),
  };
}
