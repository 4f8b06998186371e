import { expect, test } from 'vitest';
import { claimants, keysOf } from '../commands/chords.ts';
import { commandOf, commands } from '../commands/table.ts';
import { bound, holders, restored, unbound } from './rebinding.ts';

const keysNow = (keys: Record<string, readonly string[]>, id: Parameters<typeof commandOf>[0]) =>
  keysOf(commandOf(id), { keys, singleKeys: true });

test('a key that belongs to somebody is shown as theirs, and is theirs no more once it was taken', () => {
  expect(holders({}, 'duplicate', 'n').map(({ id }) => id)).toEqual(['add']);
  const keys = bound({}, 'duplicate', 'n');
  expect(keysNow(keys, 'duplicate')).toEqual(['n']);
  expect(keysNow(keys, 'add')).toEqual(['/']);
  for (const { id } of commands)
    for (const chord of keysNow(keys, id))
      expect.soft(claimants(commands, chord, { keys, singleKeys: true }), chord).toHaveLength(1);
});

test('the beginning of a chord belongs to all who have it', () => {
  expect(holders({}, 'add', 'Alt+a')).toHaveLength(8);
  expect(holders({}, 'alignLeft', 'Alt+a')).toHaveLength(7);
});

test('what is switched off still has its key', () => {
  expect(holders({}, 'undo', 'c').map(({ id }) => id)).toEqual(['connect']);
});

test('a command gets its own keys back as far as they are free', () => {
  const taken = bound({}, 'duplicate', 'n');
  expect(keysNow(restored(taken, 'add'), 'add')).toEqual(['/']);
  const given = restored(taken, 'duplicate');
  expect(keysNow(given, 'duplicate')).toEqual(['Mod+d']);
  expect(restored(given, 'add')).toEqual({});
});

test('keys can be taken away, and what is as it was is not kept', () => {
  const none = unbound({}, 'save');
  expect(keysNow(none, 'save')).toEqual([]);
  expect(restored(none, 'save')).toEqual({});
  expect(bound(bound({}, 'save', 'Mod+j'), 'save', 'Mod+s')).toEqual({});
});
