import { type Chord, claimants, type Keyed, keysOf } from '../commands/chords.ts';
import type { Settings } from './settings.ts';

type Keys = Settings['keys'];

/** What keys can be given to: a command of the editor, or something that only one part of it does. */
export interface Bindable extends Keyed {
  readonly label: string;
  /** Its keys stay. */
  readonly keyOnly?: true;
}

/** All that listens where a press could mean it. Keys of one table do not get into the way of another's. */
export type KeyTable = readonly Bindable[];

/** Everybody's keys, the switched-off ones too: they come back one day. */
const all = (keys: Keys) => ({ keys, singleKeys: true });

/** The other commands that a chord belongs to. Arrows and Escape belong to theirs for good. */
export function holders(table: KeyTable, keys: Keys, id: string, chord: Chord): KeyTable {
  return claimants(table, chord, all(keys)).filter((command) => command.id !== id);
}

/** Gives a command one chord in place of those it has, and takes it from the others. */
export function bound(table: KeyTable, keys: Keys, id: string, chord: Chord): Keys {
  const taken = holders(table, keys, id, chord).map((command) => {
    const left = keysOf(command, all(keys)).filter((one) => !clashes(one, chord));
    return [command.id, left] as const;
  });
  return withoutDefaults(table, { ...keys, ...Object.fromEntries(taken), [id]: [chord] });
}

const clashes = (a: Chord, b: Chord) => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** Takes all keys of a command away. */
export const unbound = (table: KeyTable, keys: Keys, id: string): Keys => withoutDefaults(table, { ...keys, [id]: [] });

/** Gives a command its own keys back, as far as nobody else has them now. */
export function restored(table: KeyTable, keys: Keys, id: string): Keys {
  const { [id]: _own, ...others } = keys;
  const own = table.find((one) => one.id === id)?.keys ?? [];
  const free = own.filter((chord) => holders(table, others, id, chord).length === 0);
  return withoutDefaults(table, { ...others, [id]: free });
}

export const isChanged = (keys: Keys, id: string): boolean => Object.hasOwn(keys, id);

/** What is as it is anyhow need not be kept. */
function withoutDefaults(table: KeyTable, keys: Keys): Keys {
  return Object.fromEntries(
    Object.entries(keys).filter(([id, own]) => {
      const command = table.find((one) => one.id === id);
      return command === undefined || command.keys.join('\n') !== own.join('\n');
    }),
  );
}
