import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Design, type Edit, emptyDesign, newOfKind, put, writeDesign } from '../core/index.ts';
import { createDesigner } from './designer.ts';
import { drawing } from './drawing.ts';
import { type FakeShelf, fakeShelf } from './fake-shelf.ts';
import { Keeper } from './keeper.ts';
import { KeptDesigns, newDocumentId } from './kept-designs.ts';
import type { TabLocks } from './tab-locks.ts';

const addNetwork: Edit = (design) => put(design, newOfKind(design, 'network'));
const networks = (count: number): Design =>
  Array.from({ length: count }).reduce<Design>((design) => addNetwork(design), emptyDesign(`${count} networks`));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** The locks of one browser: who holds which design. */
function makeBrowser(shelf: FakeShelf = fakeShelf()) {
  const listeners = new Map<symbol, (id: string) => void>();
  const holders = new Map<string, { readonly tab: symbol; readonly give: () => Promise<void> }>();
  const kept = new KeptDesigns(shelf);

  const locksOf =
    (tab: symbol) =>
    (onAsked: () => Promise<void>, onWritten: (id: string) => void): TabLocks => {
      listeners.set(tab, onWritten);
      const hold = (id: string, onLost: () => void) =>
        holders.set(id, { tab, give: async () => onAsked().then(onLost) });
      return {
        take: async (id, onLost) => {
          if (holders.has(id) && holders.get(id)?.tab !== tab) return false;
          hold(id, onLost);
          return true;
        },
        takeOver: async (id, onLost) => {
          await holders.get(id)?.give();
          hold(id, onLost);
        },
        release: (id) => {
          if (holders.get(id)?.tab === tab) holders.delete(id);
        },
        isHeld: async (id) => holders.has(id),
        tell: (id) => {
          for (const [other, hear] of listeners) if (other !== tab) hear(id);
        },
        close: () => undefined,
      };
    };

  const openTab = async (id: string) => {
    const tab = Symbol(id);
    const loaded = await kept.load(id);
    const store = createDesigner(loaded.state === 'design' ? loaded.design : emptyDesign(), id, drawing);
    const keeper = new Keeper(store, kept, locksOf(tab));
    await keeper.begin(loaded);
    return { store, keeper };
  };
  return { shelf, kept, openTab };
}

const nameAndSize = async (kept: KeptDesigns, id: string) => {
  const loaded = await kept.load(id);
  return loaded.state === 'design' ? Object.keys(loaded.design.resources).length : loaded.state;
};

describe('saving', () => {
  test('a commit is on the shelf within a second, under the key of its design', async () => {
    const { kept, openTab } = makeBrowser();
    const { store, keeper } = await openTab('a');
    store.getState().commit('add', addNetwork);
    expect(keeper.state.getState().save.state).toBe('saving');
    await vi.advanceTimersByTimeAsync(900);
    expect(keeper.state.getState().save.state).toBe('saved');
    expect(await nameAndSize(kept, 'a')).toBe(1);
  });

  test('an edit that is undone before it was written leaves nothing to write, and it says so', async () => {
    const { shelf, openTab } = makeBrowser();
    const { store, keeper } = await openTab('a');
    store.getState().commit('add', addNetwork);
    await vi.advanceTimersByTimeAsync(900);
    const content = new Map(shelf.content);
    store.getState().commit('add', addNetwork);
    store.getState().undo();
    expect(keeper.state.getState().save.state).toBe('saving');
    await vi.advanceTimersByTimeAsync(900);
    expect(keeper.state.getState().save.state).toBe('saved');
    expect(shelf.content).toEqual(content);
  });

  test('while somebody edits without a pause, it is still written every moment', async () => {
    const { kept, openTab } = makeBrowser();
    const { store } = await openTab('a');
    for (let index = 0; index < 20; index += 1) {
      store.getState().commit('add', addNetwork);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(await nameAndSize(kept, 'a')).toBeGreaterThanOrEqual(17);
  });

  test('an empty design that nobody touched is not kept', async () => {
    const { shelf, openTab } = makeBrowser();
    const { keeper } = await openTab('a');
    await keeper.flush();
    expect(shelf.content.size).toBe(0);
  });

  test('what does not fit is said, tried again, and not lost', async () => {
    const { shelf, kept, openTab } = makeBrowser();
    const { store, keeper } = await openTab('a');
    shelf.fail(new DOMException('no room', 'QuotaExceededError'));
    store.getState().commit('add', addNetwork);
    await vi.advanceTimersByTimeAsync(1000);
    expect(keeper.state.getState().save).toEqual({ state: 'failed', cause: 'full', why: 'no room' });
    expect(keeper.isUnsaved()).toBe(true);
    expect(await keeper.open('b')).toEqual({ state: 'unsaved' });
    shelf.fail(undefined);
    await vi.advanceTimersByTimeAsync(6000);
    expect(keeper.state.getState().save.state).toBe('saved');
    expect(await nameAndSize(kept, 'a')).toBe(1);
  });
});

describe('several designs', () => {
  test('a design that is opened as a step leaves the one before it alone, and undo leads back to it', async () => {
    const { kept, openTab } = makeBrowser();
    const { store, keeper } = await openTab('a');
    store.getState().commit('add', addNetwork);
    store.getState().open(networks(3), 'open', 'b');
    store.getState().commit('add', addNetwork);
    await keeper.flush();
    expect(await nameAndSize(kept, 'a')).toBe(1);
    expect(await nameAndSize(kept, 'b')).toBe(4);
    store.getState().undo();
    store.getState().undo();
    expect(store.getState().document).toBe('a');
    store.getState().commit('add', addNetwork);
    await keeper.flush();
    expect(await nameAndSize(kept, 'a')).toBe(2);
  });

  test('what was opened, not touched and undone is not left in the list; redo brings it back', async () => {
    const { kept, openTab } = makeBrowser();
    const { store, keeper } = await openTab('a');
    store.getState().commit('add', addNetwork);
    store.getState().open(networks(3), 'open', 'b');
    await keeper.flush();
    await vi.advanceTimersByTimeAsync(500);
    expect(await nameAndSize(kept, 'b')).toBe(3);
    store.getState().undo();
    await vi.advanceTimersByTimeAsync(500);
    expect(await nameAndSize(kept, 'b')).toBe('nothing');
    store.getState().redo();
    await vi.advanceTimersByTimeAsync(500);
    expect(await nameAndSize(kept, 'b')).toBe(3);
  });

  test('opening one from the list writes what is present first', async () => {
    const { kept, openTab } = makeBrowser();
    await kept.save('b', networks(2), undefined);
    const { store, keeper } = await openTab('a');
    store.getState().commit('add', addNetwork);
    expect((await keeper.open('b')).state).toBe('design');
    expect(await nameAndSize(kept, 'a')).toBe(1);
    expect(Object.keys(store.getState().design.resources)).toHaveLength(2);
    expect(store.getState().past).toEqual([]);
  });

  test('one that cannot be read is not opened and not touched', async () => {
    const { shelf, openTab } = makeBrowser(fakeShelf({ 'neg-designer/design/bad': '{ oops' }));
    const { store, keeper } = await openTab('a');
    expect((await keeper.open('bad')).state).toBe('unreadable');
    expect(store.getState().document).toBe('a');
    expect(shelf.content.get('neg-designer/design/bad')).toBe('{ oops');
  });

  test('deleting the present one leaves an empty one, and it can be put back', async () => {
    const { kept, openTab } = makeBrowser();
    const { store, keeper } = await openTab('a');
    store.getState().commit('add', addNetwork);
    const removed = await keeper.remove('a', emptyDesign());
    await vi.advanceTimersByTimeAsync(1000);
    expect(await kept.list()).toEqual([]);
    expect(store.getState().design.resources).toEqual({});
    await kept.putBack(removed);
    await keeper.open('a');
    expect(Object.keys(store.getState().design.resources)).toEqual(['network-1']);
    store.getState().commit('add', addNetwork);
    await keeper.flush();
    expect(await nameAndSize(kept, 'a')).toBe(2);
  });
});

describe('two tabs on one design', () => {
  async function twoTabs() {
    const browser = makeBrowser();
    await browser.kept.save('a', networks(1), undefined);
    const first = await browser.openTab('a');
    const second = await browser.openTab('a');
    return { ...browser, first, second };
  }

  test('the second knows at once, and nothing that it does reaches the shelf', async () => {
    const { kept, second } = await twoTabs();
    expect(second.keeper.state.getState().save).toEqual({ state: 'elsewhere', isUnsaved: false });
    const before = second.store.getState().design;
    second.store.getState().commit('add', addNetwork);
    expect(second.store.getState().design).toBe(before);
    expect(second.store.getState().refused).toBe(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await nameAndSize(kept, 'a')).toBe(1);
  });

  test('a copy is a design of its own', async () => {
    const { kept, first, second } = await twoTabs();
    second.keeper.workOnCopy('copy');
    second.store.getState().commit('add', addNetwork);
    first.store.getState().commit('add', addNetwork);
    first.store.getState().commit('add', addNetwork);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await nameAndSize(kept, 'a')).toBe(3);
    expect(await nameAndSize(kept, second.store.getState().document)).toBe(2);
    expect((await kept.list()).map(({ name }) => name).toSorted()).toEqual(['1 networks', 'copy']);
  });

  test('taking over brings what the other tab did last, and that one can only look from then on', async () => {
    const { kept, first, second } = await twoTabs();
    first.store.getState().commit('add', addNetwork);
    await second.keeper.takeOver();
    expect(Object.keys(second.store.getState().design.resources)).toHaveLength(2);
    expect(first.store.getState().locked).toBe(true);
    expect(first.keeper.state.getState().save).toEqual({ state: 'elsewhere', isUnsaved: false });
    second.store.getState().commit('add', addNetwork);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await nameAndSize(kept, 'a')).toBe(3);
  });

  test('the tab that can only look follows what the other one writes, and keeps its selection', async () => {
    const { first, second } = await twoTabs();
    const [id = ''] = Object.keys(second.store.getState().design.resources);
    second.store.getState().select([id]);
    first.store.getState().commit('add', addNetwork);
    await vi.advanceTimersByTimeAsync(1000);
    expect(second.store.getState().design).toEqual(first.store.getState().design);
    expect(second.store.getState().selected).toEqual([id]);
    expect(second.store.getState().locked).toBe(true);
    expect(second.keeper.state.getState().save).toEqual({ state: 'elsewhere', isUnsaved: false });
    // The other way round after a change of hands.
    await second.keeper.takeOver();
    second.store.getState().commit('add', addNetwork);
    await vi.advanceTimersByTimeAsync(1000);
    expect(first.store.getState().design).toEqual(second.store.getState().design);
  });

  test('a write that somebody else made in spite of the lock is never overwritten in silence', async () => {
    const { kept, openTab } = makeBrowser();
    await kept.save('a', networks(1), undefined);
    const { store, keeper } = await openTab('a');
    await kept.save('a', networks(5), 1);
    store.getState().commit('add', addNetwork);
    await vi.advanceTimersByTimeAsync(1000);
    expect(keeper.state.getState().save).toEqual({ state: 'elsewhere', isUnsaved: true });
    expect(await nameAndSize(kept, 'a')).toBe(5);
    expect(await keeper.open('b')).toEqual({ state: 'unsaved' });

    // Not even opening something else loses what this tab has: undo leads back to it, and it still says so.
    store.getState().open(networks(3), 'open', 'c');
    await vi.advanceTimersByTimeAsync(1000);
    expect(keeper.state.getState().save.state).toBe('saved');
    store.getState().undo();
    await vi.advanceTimersByTimeAsync(1000);
    expect(Object.keys(store.getState().design.resources)).toHaveLength(2);
    expect(await nameAndSize(kept, 'a')).toBe(5);

    await keeper.takeOver();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await nameAndSize(kept, 'a')).toBe(2);
    expect(keeper.state.getState().save.state).toBe('saved');
    const [theirs] = (await kept.snapshots('a')).filter(({ cause }) => cause === 'before-takeover');
    expect(theirs?.resources).toBe(5);
  });
});

describe('a design that came with a link', () => {
  test('is looked at only, and kept as soon as somebody edits a copy', async () => {
    const { shelf, kept, openTab } = makeBrowser();
    const { store, keeper } = await openTab('a');
    store.getState().open(networks(2), undefined, '');
    store.getState().setLocked(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(keeper.state.getState().save.state).toBe('shared');
    store.getState().commit('add', addNetwork);
    await vi.advanceTimersByTimeAsync(1000);
    expect(shelf.content.size).toBe(0);
    keeper.workOnCopy('mine');
    await vi.advanceTimersByTimeAsync(1000);
    expect((await kept.list()).map(({ name, resources }) => [name, resources])).toEqual([['mine', 2]]);
  });

  test('a template opened from there is a design of its own, with no way back', async () => {
    const { openTab } = makeBrowser();
    const { store } = await openTab('');
    store.getState().setLocked(true);
    store.getState().open(networks(2), 'open', newDocumentId());
    expect(store.getState().locked).toBe(false);
    expect(store.getState().past).toEqual([]);
  });
});

describe('versions', () => {
  test('one is set aside when a design is opened, before much goes, before much comes, and not at every step', async () => {
    const { kept, openTab } = makeBrowser();
    await kept.save('a', networks(12), undefined);
    const { store, keeper } = await openTab('a');
    store.getState().commit('add', addNetwork);
    store.getState().commit('delete', (design) => ({ ...design, resources: {}, layout: {} }));
    store.getState().commit('import', () => networks(30));
    store.getState().open(networks(40), 'open over it');
    await keeper.flush();
    expect((await kept.snapshots('a')).map(({ cause, resources }) => [cause, resources])).toEqual([
      ['before-open', 30],
      ['before-delete', 13],
      ['opened', 12],
    ]);
  });

  test('while somebody works, at most one in five minutes', async () => {
    const { kept, openTab } = makeBrowser();
    const { store, keeper } = await openTab('a');
    const work = async (steps: number, ms: number) => {
      for (let index = 0; index < steps; index += 1) {
        store.getState().commit('add', addNetwork);
        await vi.advanceTimersByTimeAsync(ms);
      }
      await keeper.flush();
    };
    await work(60, 1000);
    const soon = (await kept.snapshots('a')).length;
    expect(soon).toBeLessThanOrEqual(1);
    await work(20, 30_000);
    expect((await kept.snapshots('a')).length).toBeGreaterThan(soon);
  });

  test('restoring is one step, and undo takes it back', async () => {
    const { kept, openTab } = makeBrowser();
    await kept.save('a', networks(3), undefined);
    const { store, keeper } = await openTab('a');
    store.getState().commit('add', addNetwork);
    await keeper.flush();
    const before = writeDesign(store.getState().design);
    const [oldest] = (await kept.snapshots('a')).slice(-1);
    expect(await keeper.restore(oldest?.at ?? 0, 'restore')).toBe(true);
    expect(Object.keys(store.getState().design.resources)).toHaveLength(3);
    await keeper.flush();
    expect(await nameAndSize(kept, 'a')).toBe(3);
    store.getState().undo();
    expect(writeDesign(store.getState().design)).toBe(before);
    expect(await keeper.restore(0, 'restore')).toBe(false);
  });
});
