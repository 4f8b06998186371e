import { describe, expect, test } from 'vitest';
import { type Design, emptyDesign, newOfKind, put, writeDesign } from '../core/index.ts';
import { fakeShelf } from './fake-shelf.ts';
import { KeptDesigns, newDocumentId } from './kept-designs.ts';

const named = (name: string): Design => put(emptyDesign(name), newOfKind(emptyDesign(name), 'network'));

function setUp(initial: Readonly<Record<string, unknown>> = {}) {
  const shelf = fakeShelf(initial);
  let moment = 1000;
  const kept = new KeptDesigns(shelf, () => {
    moment += 1;
    return moment;
  });
  return { shelf, kept };
}

describe('designs', () => {
  test('are listed by when they changed, with what they hold', async () => {
    const { kept } = setUp();
    await kept.save('a', named('first'), undefined);
    await kept.save('b', named('second'), undefined);
    await kept.save('a', named('first again'), 1);
    expect((await kept.list()).map(({ id, name, resources }) => [id, name, resources])).toEqual([
      ['a', 'first again', 1],
      ['b', 'second', 1],
    ]);
    expect(await kept.last()).toBe('a');
  });

  test('come back as they were saved', async () => {
    const { kept } = setUp();
    const design = named('one');
    await kept.save('a', design, undefined);
    expect(await kept.load('a')).toEqual({ state: 'design', design, revision: 1 });
    expect(await kept.load('b')).toEqual({ state: 'nothing' });
  });

  test('are not written over what another tab has written', async () => {
    const { kept, shelf } = setUp();
    await kept.save('a', named('mine'), undefined);
    await kept.save('a', named('theirs'), 1);
    const before = new Map(shelf.content);
    expect(await kept.save('a', named('mine, later'), 1)).toBeUndefined();
    expect(shelf.content).toEqual(before);
  });

  test('are written anew where the storage was deleted meanwhile', async () => {
    const { kept, shelf } = setUp();
    await kept.save('a', named('mine'), undefined);
    shelf.content.clear();
    expect(await kept.save('a', named('mine'), 1)).toBe(2);
    expect((await kept.load('a')).state).toBe('design');
  });

  test('are renamed, duplicated, deleted and put back', async () => {
    const { kept, shelf } = setUp();
    await kept.save('a', named('one'), undefined);
    await kept.addSnapshot('a', named('one'), 'opened');
    await kept.rename('a', 'two');
    const copy = await kept.duplicate('a', 'two (copy)');
    expect((await kept.list()).map(({ name }) => name).toSorted()).toEqual(['two', 'two (copy)']);
    expect(copy).not.toBe('a');
    const loaded = await kept.load('a');
    expect(loaded.state === 'design' && loaded.design.name).toBe('two');

    const before = new Map(shelf.content);
    const removed = await kept.remove('a');
    expect((await kept.list()).map(({ name }) => name)).toEqual(['two (copy)']);
    expect([...shelf.content.keys()].filter((key) => key.split('/').includes('a'))).toEqual([]);
    await kept.putBack(removed);
    expect(shelf.content).toEqual(before);
  });
});

describe.each([
  ['damaged', '{"format": "neg-desi', 'JSON'],
  ['of a newer program', JSON.stringify({ format: 'neg-designer', version: 99, resources: {} }), 'version 99'],
  ['no text', { not: 'a text' }, ''],
] as const)('an entry that is %s', (_, content, why) => {
  const setUpBad = () =>
    setUp({ 'neg-designer/design/bad': content, 'neg-designer/about/bad': { name: 'Bad', changed: 5, revision: 1 } });

  test('is listed, says why it cannot be opened, and can be taken out as it is', async () => {
    const { kept } = setUpBad();
    expect(await kept.list()).toEqual([{ id: 'bad', name: 'Bad', changed: 5 }]);
    const loaded = await kept.load('bad');
    expect(loaded).toMatchObject({ state: 'unreadable', content });
    expect(loaded.state === 'unreadable' && loaded.why).toContain(why);
    expect(await kept.content('bad')).toBe(typeof content === 'string' ? content : JSON.stringify(content));
  });

  test('keeps its content when it is renamed, and is not duplicated', async () => {
    const { kept, shelf } = setUpBad();
    await kept.rename('bad', 'Worse');
    expect(shelf.content.get('neg-designer/design/bad')).toEqual(content);
    expect((await kept.list())[0]?.name).toBe('Worse');
    expect(await kept.duplicate('bad', 'copy')).toBeUndefined();
  });
});

test('a list survives notes about a design that are damaged or gone', async () => {
  const { kept } = setUp({
    'neg-designer/design/a': writeDesign(named('a')),
    'neg-designer/design/b': writeDesign(named('b')),
    'neg-designer/about/b': 'nonsense',
  });
  expect((await kept.list()).map(({ id }) => id)).toEqual(['a', 'b']);
});

describe('versions', () => {
  test('the last twenty are kept, the newest first, and a version twice is one', async () => {
    const { kept, shelf } = setUp();
    for (let index = 0; index < 25; index += 1) {
      await kept.addSnapshot('a', named(`version ${index}`), 'working');
      await kept.addSnapshot('a', named(`version ${index}`), 'opened');
    }
    const list = await kept.snapshots('a');
    expect(list.map(({ name }) => name)).toEqual(Array.from({ length: 20 }, (_, index) => `version ${24 - index}`));
    expect([...shelf.content.keys()].filter((key) => key.startsWith('neg-designer/snapshot/'))).toHaveLength(20);
    const loaded = await kept.loadSnapshot('a', list[3]?.at ?? 0);
    expect(loaded.state === 'design' && loaded.design.name).toBe('version 21');
  });

  test('of one design are none of another', async () => {
    const { kept } = setUp();
    await kept.addSnapshot('a', named('one'), 'opened');
    expect(await kept.snapshots('b')).toEqual([]);
    expect(await kept.loadSnapshot('b', 1)).toEqual({ state: 'nothing' });
  });
});

describe('what an earlier program kept', () => {
  test('becomes the first design of the list', async () => {
    const design = named('old work');
    const { kept, shelf } = setUp({ 'neg-designer/current': writeDesign(design) });
    await kept.migrate('unnamed');
    const [only] = await kept.list();
    expect(only?.name).toBe('old work');
    expect(await kept.last()).toBe(only?.id);
    expect(await kept.load(only?.id ?? '')).toMatchObject({ state: 'design', design });
    expect([...shelf.content.keys()]).not.toContain('neg-designer/current');
    const before = new Map(shelf.content);
    await kept.migrate('unnamed');
    expect(shelf.content).toEqual(before);
  });

  test('comes along even where nobody can read it', async () => {
    const { kept, shelf } = setUp({ 'neg-designer/current': '{ oops', 'neg-designer/set-aside/2026': '{ older' });
    await kept.migrate('unnamed');
    expect((await kept.list()).map(({ name }) => name)).toEqual(['unnamed', 'unnamed']);
    expect([...shelf.content.values()]).toEqual(expect.arrayContaining(['{ oops', '{ older']));
  });
});

test('ids are of one form and do not repeat', () => {
  const ids = Array.from({ length: 200 }, newDocumentId);
  expect(new Set(ids).size).toBe(200);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]{10}$/);
});
