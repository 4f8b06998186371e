import { expect, test } from 'vitest';
import { found, scoreOf } from './fuzzy.ts';

const entry = (label: string, words = '', group = 'a') => ({ label, words, group });
const labels = (all: readonly { label: string }[]) => all.map(({ label }) => label);

test('the nearer the name is to what was typed, the better', () => {
  const all = ['Delete and rejoin', 'Undo the deletion', 'Model', 'delete', 'Deleted things'].map((label) =>
    entry(label),
  );
  expect(labels(found(all, 'delete', 9))).toEqual(['delete', 'Deleted things', 'Delete and rejoin']);
  expect(labels(found(all, 'del', 9))).toEqual([
    'delete',
    'Deleted things',
    'Delete and rejoin',
    'Undo the deletion',
    'Model',
  ]);
});

test('every word has to be somewhere: in the name, among the words, or as letters in order', () => {
  const vm = entry('web-1', 'VM instance us-central1-a 10.0.0.5 has errors');
  expect(scoreOf(vm, '10.0.0.5')).toBeGreaterThan(0);
  expect(scoreOf(vm, 'vm 10.0')).toBeGreaterThan(0);
  expect(scoreOf(vm, 'HAS ERRORS')).toBeGreaterThan(0);
  expect(scoreOf(vm, 'vm 10.9')).toBe(undefined);
  expect(scoreOf(entry('Delete and rejoin'), 'dtr')).toBeGreaterThan(0);
  expect(scoreOf(entry('Delete and rejoin'), 'rtd')).toBe(undefined);
  expect(scoreOf(entry('Delete and rejoin'), 'elt')).toBe(undefined);
});

test('a name counts more than further words', () => {
  const all = [entry('other', 'web'), entry('web', 'other')];
  expect(labels(found(all, 'web', 9))).toEqual(['web', 'other']);
});

test('groups stand together, that with the best one first; nothing typed leaves all as it is', () => {
  const all = [
    entry('Add', '', 'commands'),
    entry('address', '', 'design'),
    entry('Add', 'x', 'design'),
    entry('Paste', 'add', 'commands'),
  ];
  expect(found(all, 'add', 9).map(({ group }) => group)).toEqual(['commands', 'commands', 'design', 'design']);
  expect(found(all, ' ', 3)).toEqual(all.slice(0, 3));
  expect(found(all, 'add', 2)).toHaveLength(2);
});
