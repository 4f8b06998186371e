import { expect, test } from 'vitest';
import { capsOf, chordsOf, chordText, claimants, isCharacterKey, keysOf, meantBy, type Press } from './chords.ts';
import { type CommandId, commands } from './table.ts';

const own = { keys: {}, singleKeys: true };

function press(key: string, held: Partial<Press> = {}): Press {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

const ctrl = { ctrlKey: true };
const alt = { altKey: true };
const shift = { shiftKey: true };

/** What a press runs, or the half of a chord that it begins. */
function meant(pressed: Press, settings = own, begun?: string): CommandId | string | undefined {
  const found = meantBy(pressed, commands, settings, begun);
  return found && ('begun' in found ? found.begun : found.command.id);
}

test.each<[string, Press, string | undefined]>([
  ['a letter', press('n'), 'add'],
  ['a letter while Caps Lock is on', press('N'), 'add'],
  ['a letter with Shift', press('C', shift), 'connectAny'],
  ['Ctrl and a letter', press('z', ctrl), 'undo'],
  ['Cmd and a letter', press('z', { metaKey: true }), 'undo'],
  ['Ctrl, Shift and a letter', press('Z', { ...ctrl, ...shift }), 'redo'],
  ['an arrow', press('ArrowLeft'), 'go'],
  ['an arrow with Shift', press('ArrowLeft', shift), 'go'],
  ['an arrow with Ctrl', press('ArrowUp', ctrl), 'follow'],
  ['an arrow with Alt', press('ArrowUp', alt), 'follow'],
  ['an arrow with both', press('ArrowUp', { ...ctrl, ...shift }), 'pan'],
  ['a slash on a German keyboard', press('/', { ...shift, code: 'Digit7' }), 'add'],
  ['an exclamation mark on an American keyboard', press('!', { ...shift, code: 'Digit1' }), 'fit'],
  ['Shift and 2 on a German keyboard', press('"', { ...shift, code: 'Digit2' }), 'fitSelection'],
  ['plus, with and without Shift', press('+', { ...shift, code: 'Equal' }), 'zoomIn'],
  ['a question mark', press('?', { ...shift, code: 'Slash' }), 'help'],
  ['Alt and a letter', press('u', alt), 'selectUpstream'],
  ['Alt and a letter, as a Mac writes it', press('Dead', { ...alt, code: 'KeyU' }), 'selectUpstream'],
  ['the first half of a chord', press('a', alt), 'Alt+a'],
  ['what AltGr writes', press('/', { ...ctrl, ...alt, getModifierState: () => true }), undefined],
  ['a key that is held for another', press('Shift', shift), undefined],
  ['the menu key', press('ContextMenu'), 'menu'],
  ['Shift and F10', press('F10', shift), 'menu'],
  ['Space', press(' ', { code: 'Space' }), 'grab'],
  ['a letter that means nothing', press('q'), undefined],
  ['a letter with Ctrl that means nothing', press('n', ctrl), undefined],
])('%s', (_what, pressed, command) => {
  expect(meant(pressed)).toBe(command);
});

test('the second press of a chord counts with Alt still held, and alone it is another command', () => {
  expect(meant(press('c'), own, 'Alt+a')).toBe('alignCentre');
  expect(meant(press('c', alt), own, 'Alt+a')).toBe('alignCentre');
  expect(meant(press('c'), own)).toBe('connect');
  expect(meant(press('x'), own, 'Alt+a')).toBe(undefined);
});

test('no two commands have the same keys, and none begins the chord of another', () => {
  for (const { id, keys } of commands)
    for (const chord of keys)
      expect
        .soft(
          claimants(commands, chord, own).map((one) => one.id),
          chord,
        )
        .toEqual([id]);
});

test('with character keys switched off only those are left that write nothing', () => {
  const off = { keys: {}, singleKeys: false };
  for (const key of ['n', 'c', 'w', '?', '+', '/']) expect.soft(meant(press(key), off), key).toBe(undefined);
  expect(meant(press('C', shift), off)).toBe(undefined);
  expect(meant(press('!', { ...shift, code: 'Digit1' }), off)).toBe(undefined);
  expect(meant(press('z', ctrl), off)).toBe('undo');
  expect(meant(press('ArrowLeft'), off)).toBe('go');
  expect(meant(press('Delete'), off)).toBe('remove');
  const writing = commands.flatMap((command) => keysOf(command, off)).filter(isCharacterKey);
  expect(writing).toEqual([]);
});

test('keys of the settings take the place of a command’s own', () => {
  const changed = { keys: { add: ['Mod+j'], connect: [] }, singleKeys: true };
  expect(meant(press('j', ctrl), changed)).toBe('add');
  expect(meant(press('n'), changed)).toBe(undefined);
  expect(meant(press('c'), changed)).toBe(undefined);
});

test.each([
  ['Mod+Shift+z', 'Ctrl+Shift+Z', [['Ctrl', 'Shift', 'Z']]],
  ['Mod++', 'Ctrl++', [['Ctrl', '+']]],
  ['+', '+', [['+']]],
  ['Alt+a l', 'Alt+A L', [['Alt', 'A'], ['L']]],
  ['Space', 'Space', [['Space']]],
  ['Mod+Arrow', 'Ctrl+Arrow keys', [['Ctrl', 'Arrow keys']]],
])('%s is written as %s', (chord, written, caps) => {
  expect(chordText(chord)).toBe(written);
  expect(capsOf(chord)).toEqual(caps);
});

test('a press has one exact name, and those it may have on other keyboards after it', () => {
  expect(chordsOf(press('!', { ...shift, code: 'Digit1' }))).toEqual(['Shift+!', '!', 'Shift+1']);
});
