import { expect, test } from 'vitest';
import { claimants, keysOf } from '../commands/chords.ts';
import { commandOf, commands } from '../commands/table.ts';
import { outlineTable } from '../outline/outline-keys.ts';
import { bound, holders, restored, unbound } from './rebinding.ts';

const keysNow = (keys: Record<string, readonly string[]>, id: Parameters<typeof commandOf>[0]) =>
  keysOf(commandOf(id), { keys, singleKeys: true });

test('a key that belongs to somebody is shown as theirs, and is theirs no more once it was taken', () => {
  expect(holders(commands, {}, 'duplicate', 'n').map(({ id }) => id)).toEqual(['add']);
  const keys = bound(commands, {}, 'duplicate', 'n');
  expect(keysNow(keys, 'duplicate')).toEqual(['n']);
  expect(keysNow(keys, 'add')).toEqual(['/']);
  for (const { id } of commands)
    for (const chord of keysNow(keys, id))
      expect.soft(claimants(commands, chord, { keys, singleKeys: true }), chord).toHaveLength(1);
});

test('the beginning of a chord belongs to all who have it', () => {
  expect(holders(commands, {}, 'add', 'Alt+a')).toHaveLength(8);
  expect(holders(commands, {}, 'alignLeft', 'Alt+a')).toHaveLength(7);
});

test('what is switched off still has its key', () => {
  expect(holders(commands, {}, 'undo', 'c').map(({ id }) => id)).toEqual(['connect']);
});

test('a command gets its own keys back as far as they are free', () => {
  const taken = bound(commands, {}, 'duplicate', 'n');
  expect(keysNow(restored(commands, taken, 'add'), 'add')).toEqual(['/']);
  const given = restored(commands, taken, 'duplicate');
  expect(keysNow(given, 'duplicate')).toEqual(['Mod+d']);
  expect(restored(commands, given, 'add')).toEqual({});
});

test('keys can be taken away, and what is as it was is not kept', () => {
  const none = unbound(commands, {}, 'save');
  expect(keysNow(none, 'save')).toEqual([]);
  expect(restored(commands, none, 'save')).toEqual({});
  expect(bound(commands, bound(commands, {}, 'save', 'Mod+j'), 'save', 'Mod+s')).toEqual({});
});

test('keys of the outline stand beside those of the canvas, and are kept with them', () => {
  const keys = bound(outlineTable, { duplicate: ['n'] }, 'outline.connect', 'Mod+j');
  expect(keys).toEqual({ duplicate: ['n'], 'outline.connect': ['Mod+j'] });
  expect(holders(outlineTable, keys, 'outline.add', 'Mod+j').map(({ id }) => id)).toEqual(['outline.connect']);
  // What a key of the canvas does there it does in the outline as well.
  expect(holders(outlineTable, {}, 'outline.add', 'Mod+c').map(({ id }) => id)).toEqual(['copy']);
  expect(restored(outlineTable, keys, 'outline.connect')).toEqual({ duplicate: ['n'] });
});
