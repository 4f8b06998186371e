import { type KeyboardEvent, useRef } from 'react';
import { meantBy } from '../commands/chords.ts';
import { outlineMessages as text } from '../messages/outline.ts';
import { currentSettings } from '../settings/settings.ts';
import { type OutlineKey, outlineKeys, type SharedId, sharedCommands } from './outline-keys.ts';
import { type OutlineRow, parentIndex, typedAhead } from './rows.ts';

/** What the keys of the tree do with its lines; all of it can be reached by the pointer as well. */
export interface OutlineCommands {
  readonly goTo: (index: number) => void;
  readonly fold: (row: OutlineRow, open: boolean) => void;
  /** Unfolds the line and all that stand beside it. */
  readonly unfoldBeside: (row: OutlineRow) => void;
  readonly select: (row: OutlineRow, toggles: boolean) => void;
  readonly selectAll: () => void;
  readonly selectNone: () => void;
  readonly edit: (row: OutlineRow) => void;
  readonly rename: (row: OutlineRow) => void;
  readonly remove: (row: OutlineRow) => void;
  readonly duplicate: (row: OutlineRow) => void;
  readonly copy: (row: OutlineRow) => void;
  readonly cut: (row: OutlineRow) => void;
  readonly paste: () => void;
  /** The ways out of what is wrong with the line's thing. */
  readonly fixes: (row: OutlineRow) => void;
  readonly add: (row: OutlineRow) => void;
  readonly connect: (row: OutlineRow) => void;
  /** Follows a request through the line's forwarding rule. */
  readonly trace: (row: OutlineRow) => void;
  readonly openMenu: (row: OutlineRow) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Letters typed within this many milliseconds are one word. */
const oneWord = 700;

/** The keys of an ARIA tree, and those of the editor that mean the same here as on the canvas. */
export function useOutlineKeys(rows: readonly OutlineRow[], current: number, page: number, commands: OutlineCommands) {
  const typed = useRef({ text: '', at: 0 });

  const typeAhead = (event: KeyboardEvent): void => {
    const isSame = event.timeStamp - typed.current.at < oneWord;
    const word = isSame ? typed.current.text + event.key : event.key;
    typed.current = { text: word, at: event.timeStamp };
    // A first letter goes on to the next line, further ones may stay on this one.
    const found = typedAhead(rows, word.length === 1 ? current + 1 : current, word, ({ group }) => text.groups[group]);
    if (found >= 0) commands.goTo(found);
  };

  return (event: KeyboardEvent): void => {
    const row = rows[current];
    if (!row || event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const did = moved(event, rows, current, page, commands) || ran(event, row, commands);
    if (did) {
      event.preventDefault();
      typed.current = { text: '', at: 0 };
    } else if (isLetter(event)) {
      event.preventDefault();
      typeAhead(event);
    }
  };
}

/** What names are made of; other signs may be keys of the whole editor. */
const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  /^[\p{L}\p{N}._:-]$/u.test(key) && !ctrlKey && !metaKey && !altKey;

/** Walking, folding and unfolding; true where the key was one of these. */
function moved(
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent,
  rows: readonly OutlineRow[],
  current: number,
  page: number,
  { goTo, fold, select }: OutlineCommands,
): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  const row = rows[current];
  if (key === 'ArrowRight') {
    if (row?.expanded === false) fold(row, true);
    else if (row?.expanded === true) goTo(current + 1);
    return true;
  }
  if (key === 'ArrowLeft') {
    if (row?.expanded === true) fold(row, false);
    else if (parentIndex(rows, current) >= 0) goTo(parentIndex(rows, current));
    return true;
  }
  const to = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: rows.length - 1,
  }[key];
  if (to === undefined) return false;
  const index = Math.min(Math.max(0, to), rows.length - 1);
  goTo(index);
  const next = rows[index];
  if (shiftKey && next && index !== current && key.startsWith('Arrow')) select(next, true);
  return true;
}

/** Everything else that a key does with the line it stands on; true where the key was one of these. */
function ran(event: KeyboardEvent, row: OutlineRow, commands: OutlineCommands): boolean {
  const settings = currentSettings();
  const own: Readonly<Record<OutlineKey['id'], () => void>> = {
    'outline.walk': nothing,
    'outline.extend': nothing,
    'outline.select': () => commands.select(row, false),
    'outline.toggle': () => commands.select(row, true),
    'outline.selectNone': commands.selectNone,
    'outline.unfoldBeside': () => commands.unfoldBeside(row),
    'outline.edit': () => commands.edit(row),
    'outline.rename': () => commands.rename(row),
    'outline.add': () => commands.add(row),
    'outline.connect': () => commands.connect(row),
  };
  const meant = meantBy(event.nativeEvent, outlineKeys, settings);
  if (meant && 'command' in meant) {
    own[meant.command.id]();
    return true;
  }
  const shared: Readonly<Record<SharedId, () => void>> = {
    undo: commands.undo,
    redo: commands.redo,
    copy: () => commands.copy(row),
    cut: () => commands.cut(row),
    paste: commands.paste,
    duplicate: () => commands.duplicate(row),
    remove: () => commands.remove(row),
    selectAll: commands.selectAll,
    fixes: () => commands.fixes(row),
    menu: () => commands.openMenu(row),
  };
  // Letters go to names here, whatever they do on the canvas.
  const also = meantBy(event.nativeEvent, sharedCommands, { ...settings, singleKeys: false });
  if (!also || !('command' in also)) return false;
  shared[also.command.id]();
  return true;
}

function nothing(): void {
  // Walking was asked for before.
}
