import { type Chord, claimants, keysOf } from '../commands/chords.ts';
import { type Command, commandOf, commands } from '../commands/table.ts';
import type { Settings } from './settings.ts';

type Keys = Settings['keys'];

/** Everybody's keys, the switched-off ones too: they come back one day. */
const all = (keys: Keys) => ({ keys, singleKeys: true });

/** The other commands that a chord belongs to. Arrows and Escape belong to theirs for good. */
export function holders(keys: Keys, id: Command['id'], chord: Chord): readonly Command[] {
  return claimants(commands, chord, all(keys)).filter((command) => command.id !== id);
}

/** Gives a command one chord in place of those it has, and takes it from the others. */
export function bound(keys: Keys, id: Command['id'], chord: Chord): Keys {
  const taken = holders(keys, id, chord).map((command) => {
    const left = keysOf(command, all(keys)).filter((one) => !clashes(one, chord));
    return [command.id, left] as const;
  });
  return withoutDefaults({ ...keys, ...Object.fromEntries(taken), [id]: [chord] });
}

const clashes = (a: Chord, b: Chord) => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** Takes all keys of a command away. */
export const unbound = (keys: Keys, id: Command['id']): Keys => withoutDefaults({ ...keys, [id]: [] });

/** Gives a command its own keys back, as far as nobody else has them now. */
export function restored(keys: Keys, id: Command['id']): Keys {
  const { [id]: _own, ...others } = keys;
  const free = commandOf(id).keys.filter((chord) => holders(others, id, chord).length === 0);
  return withoutDefaults({ ...others, [id]: free });
}

export const isChanged = (keys: Keys, id: Command['id']): boolean => Object.hasOwn(keys, id);

/** What is as it is anyhow need not be kept. */
function withoutDefaults(keys: Keys): Keys {
  return Object.fromEntries(
    Object.entries(keys).filter(([id, own]) => {
      const command = commands.find((one) => one.id === id);
      return command === undefined || command.keys.join('\n') !== own.join('\n');
    }),
  );
}
