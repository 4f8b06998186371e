import type { Settings } from '../settings/settings.ts';

/**
 * A press of keys in one word: `Mod+Shift+z`. `Mod` is Ctrl, or Cmd on a Mac; letters are small; `Space` is a word, `Arrow` is any arrow
 * key; two presses one after the other have a space between them: `Alt+a l`.
 */
export type Chord = string;

/** What is read from a key press. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly getModifierState?: (key: 'AltGraph') => boolean;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export function directionOf(press: Pick<Press, 'key'>): Direction | undefined {
  return directions[press.key];
}

const modifierKeys: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Fn']);

/** Whether it is only a key that is held for another one. */
export const isModifier = ({ key }: Pick<Press, 'key'>): boolean => modifierKeys.has(key);

/** The ways to name a press, the most exact first. Keyboards differ in where signs are and which of them need Shift. */
export function chordsOf(press: Press): readonly Chord[] {
  // AltGr writes: it is never part of a chord.
  if (isModifier(press) || press.getModifierState?.('AltGraph') === true) return [];
  const mods = `${press.ctrlKey || press.metaKey ? 'Mod+' : ''}${press.altKey ? 'Alt+' : ''}`;
  const shift = press.shiftKey ? 'Shift+' : '';
  if (directionOf(press)) return [`${mods}${shift}Arrow`];
  const key = keyOf(press);
  const chords = [`${mods}${shift}${key}`];
  // `/` is Shift+7 on a German keyboard, `!` is Shift+1 on an American one.
  if (press.shiftKey && isSign(key)) chords.push(`${mods}${key}`);
  if (press.shiftKey && press.code.startsWith('Digit')) chords.push(`${mods}Shift+${press.code.slice(5)}`);
  return chords;
}

/** With Alt a Mac writes other letters, so there the key itself counts and not what it would write. */
function keyOf({ key, code, altKey }: Press): string {
  if (altKey && !/^[a-z0-9]$/i.test(key) && /^(Key|Digit)/.test(code))
    return code.replace(/^(Key|Digit)/, '').toLowerCase();
  if (key === ' ') return 'Space';
  return key.length === 1 ? key.toLowerCase() : key;
}

const isSign = (key: string) => key.length === 1 && !/\p{L}/u.test(key);

/** The last part of a chord: the key that is pressed at the end. `+` is a key as well. */
const lastKey = (chord: Chord): string => /(?:^|[+ ])(\+|[^+]+)$/.exec(chord)?.[1] ?? chord;

/** Whether a chord writes a character where somebody types: these can be switched off (WCAG 2.1.4). */
export function isCharacterKey(chord: Chord): boolean {
  const key = lastKey(chord);
  return key.length === 1 && !/(Mod|Alt)\+/.test(chord);
}

const written: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Arrow: 'Arrow keys',
  ContextMenu: 'Menu',
  Escape: 'Esc',
};

/** The caps of a chord, one list for each press of it. */
export function capsOf(chord: Chord): readonly (readonly string[])[] {
  return chord.split(' ').map((press) => {
    const key = lastKey(press);
    const mods = press
      .slice(0, press.length - key.length)
      .split('+')
      .filter((part) => part !== '');
    return [...mods, key].map((part) => written[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  });
}

/** As people write it: `Ctrl+Shift+Z`, `Alt+A L`. */
export const chordText = (chord: Chord): string =>
  capsOf(chord)
    .map((caps) => caps.join('+'))
    .join(' ');

/** A command as far as its keys are concerned. */
export interface Keyed {
  readonly id: string;
  readonly keys: readonly Chord[];
}

/** The keys of a command as the settings have them. */
export function keysOf(
  { id, keys }: Keyed,
  { keys: own, singleKeys }: Pick<Settings, 'keys' | 'singleKeys'>,
): readonly Chord[] {
  const wanted = own[id] ?? keys;
  return singleKeys ? wanted : wanted.filter((chord) => !isCharacterKey(chord));
}

/** Commands that claim a chord: the same one, or one that begins or continues it. */
export function claimants<C extends Keyed>(
  commands: readonly C[],
  chord: Chord,
  settings: Pick<Settings, 'keys' | 'singleKeys'>,
): readonly C[] {
  const meets = (one: Chord) => one === chord || one.startsWith(`${chord} `) || chord.startsWith(`${one} `);
  return commands.filter((command) => keysOf(command, settings).some(meets));
}

/** What a press comes to: a command, the first half of one, or nothing. */
export type Meant<C> = { readonly command: C } | { readonly begun: Chord } | undefined;

/** Finds the command of a press. `begun` is the first half of a chord that was pressed just before. */
export function meantBy<C extends Keyed>(
  press: Press,
  commands: readonly C[],
  settings: Pick<Settings, 'keys' | 'singleKeys'>,
  begun?: Chord,
): Meant<C> {
  for (const chord of chordsOf(press)) {
    // Who keeps Alt down for the second press means the same.
    const wholes = begun === undefined ? [chord] : [`${begun} ${chord}`, `${begun} ${chord.replace('Alt+', '')}`];
    for (const whole of wholes) {
      const command = commands.find((one) => keysOf(one, settings).includes(whole));
      if (command) return { command };
    }
    if (begun === undefined && commands.some((one) => keysOf(one, settings).some((key) => key.startsWith(`${chord} `))))
      return { begun: chord };
  }
  return undefined;
}
