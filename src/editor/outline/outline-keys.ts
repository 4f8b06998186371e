import type { Chord, Keyed } from '../commands/chords.ts';
import { type Command, type CommandId, commands } from '../commands/table.ts';
import { outlineKeyWords } from '../messages/outline.ts';

export type OutlineKeyId = keyof typeof outlineKeyWords;

/** What keys do in the outline alone. Settings know it by its id. */
export interface OutlineKey extends Keyed {
  readonly id: `outline.${OutlineKeyId}`;
  readonly label: string;
  readonly detail?: string;
  /** Keys of every tree, which stay as they are. */
  readonly keyOnly?: true;
}

const keys: Readonly<Record<OutlineKeyId, readonly Chord[]>> = {
  walk: ['Arrow', 'Home', 'End', 'PageUp', 'PageDown'],
  extend: ['Shift+Arrow'],
  select: ['Space'],
  toggle: ['Mod+Space', 'Shift+Space'],
  selectNone: ['Escape'],
  unfoldBeside: ['*'],
  edit: ['Enter'],
  rename: ['F2'],
  add: ['Insert', '+'],
  connect: ['Mod+Enter'],
};

const fixed: ReadonlySet<string> = new Set<OutlineKeyId>(['walk', 'extend', 'selectNone']);

const isOutlineKeyId = (id: string): id is OutlineKeyId => Object.hasOwn(outlineKeyWords, id);

/** The keys of the outline, in the order of lists. */
export const outlineKeys: readonly OutlineKey[] = Object.entries(keys).flatMap(([id, chords]): OutlineKey[] =>
  isOutlineKeyId(id)
    ? [{ id: `outline.${id}`, ...outlineKeyWords[id], keys: chords, ...(fixed.has(id) ? { keyOnly: true } : {}) }]
    : [],
);

/** What the keys of the canvas do here as well, to the line they stand on; who changes them there changes them here. */
const shared = ['undo', 'redo', 'copy', 'cut', 'paste', 'duplicate', 'remove', 'selectAll', 'fixes', 'menu'] as const;

export type SharedId = (typeof shared)[number] & CommandId;

export const sharedCommands: readonly (Command & { readonly id: SharedId })[] = commands.flatMap((command) => {
  const id = shared.find((one) => one === command.id);
  return id ? [{ ...command, id }] : [];
});

/** Everything that a key may mean in the outline. */
export const outlineTable: readonly (OutlineKey | Command)[] = [...outlineKeys, ...sharedCommands];
