import { describe, expect, test } from 'vitest';
import { fakeShelf } from './fake-shelf.ts';
import { KeptDesigns } from './kept-designs.ts';
import { Progress, readProgress } from './progress.ts';
import { designKey, playedKey, progressKey } from './shelf-keys.ts';

describe('progress', () => {
  test('survives a reload, and the better of two tries stays', async () => {
    const shelf = fakeShelf();
    const first = new Progress(shelf);
    await first.note('one', { isDone: true, edits: 3 });
    await first.note('one', { isDone: true, edits: 5 });
    await first.note('two', { isDone: true });
    const second = new Progress(shelf);
    await second.load();
    expect(second.state.getState().levels).toEqual({ one: { isDone: true, edits: 3 }, two: { isDone: true } });
  });

  test('of two tabs at once the better try stays', async () => {
    const shelf = fakeShelf();
    const [one, other] = [new Progress(shelf), new Progress(shelf)];
    await Promise.all([one.note('a', { isDone: true, edits: 2 }), other.note('a', { isDone: true, edits: 9 })]);
    expect(shelf.content.get(progressKey('a'))).toEqual({ isDone: true, edits: 2 });
  });

  test('goes into a file and comes back', async () => {
    const here = new Progress(fakeShelf());
    await here.note('b', { isDone: true, edits: 4 });
    await here.note('a', { isDone: false });
    const read = readProgress(here.write());
    const there = new Progress(fakeShelf());
    await there.note('b', { isDone: true, edits: 1 });
    if (read.ok) await there.merge(read.levels);
    expect(there.state.getState().levels).toEqual({ a: { isDone: false }, b: { isDone: true, edits: 1 } });
  });

  test('knows the level of a design, until the design is deleted, and again when it is put back', async () => {
    const shelf = fakeShelf({ [designKey('doc')]: '{}' });
    const progress = new Progress(shelf);
    const played = { level: '{}', levelId: 'a', edits: 2, isShown: false, back: 'before' };
    await progress.keepPlayed('doc', played);
    const later = new Progress(shelf);
    await later.load();
    expect(later.state.getState().begun).toEqual({ a: 'doc' });
    expect(await later.played('doc')).toEqual(played);
    const kept = new KeptDesigns(shelf);
    const removed = await kept.remove('doc');
    expect(await later.played('doc')).toBeUndefined();
    await kept.putBack(removed);
    expect(await later.played('doc')).toEqual(played);
  });

  test('damaged notes count as nothing', async () => {
    const shelf = fakeShelf({
      [progressKey('a')]: 5,
      [progressKey('b')]: { isDone: 'yes' },
      [progressKey('c')]: { isDone: true, edits: -1 },
      [playedKey('d')]: { level: 7 },
    });
    const progress = new Progress(shelf);
    await progress.load();
    expect(progress.state.getState()).toMatchObject({ levels: {}, begun: {} });
    expect(await progress.played('d')).toBeUndefined();
  });

  test('a store that cannot be used is said, and what happens in the page still counts', async () => {
    const shelf = fakeShelf();
    shelf.fail(new Error('No room.'), true);
    const progress = new Progress(shelf);
    await progress.load();
    await progress.note('a', { isDone: true });
    expect(progress.state.getState()).toMatchObject({ levels: { a: { isDone: true } }, problem: 'No room.' });
    shelf.fail(undefined);
    await progress.note('a', { isDone: true });
    expect(progress.state.getState().problem).toBeUndefined();
  });
});

test.each([
  ['no JSON', '{', 'json'],
  ['another file', '{"format":"neg-designer"}', 'format'],
  ['a list', '[]', 'format'],
  ['a newer one', '{"format":"neg-designer-progress","version":2,"levels":{}}', 'version'],
  ['no levels', '{"format":"neg-designer-progress","version":1}', 'levels'],
  ['a level that is none', '{"format":"neg-designer-progress","version":1,"levels":{"a":1}}', 'levels'],
  [
    'a key that would reach into every object',
    '{"format":"neg-designer-progress","version":1,"levels":{"__proto__":{"isDone":true}}}',
    'levels',
  ],
])('a file of progress that holds %s is refused', (_, text, why) => {
  expect(readProgress(text)).toEqual({ ok: false, why });
});
