import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Design } from '../core/index.ts';
import type { Designer, DesignerStore } from './designer.ts';
import { type KeptDesigns, type Loaded, newDocumentId, type Removed } from './kept-designs.ts';
import { KnownWrites } from './known-writes.ts';
import { failureOf, type SaveState } from './save-state.ts';
import { Snapshots } from './snapshots.ts';
import type { MakeTabLocks, TabLocks } from './tab-locks.ts';

export interface Keeping {
  readonly save: SaveState;
  /** Counts writes, so that a list can be read again. */
  readonly writes: number;
}

/** Well below the second within which a killed tab may lose work. */
const delayMs = 250;
/** After a failure (a full disk, say) it is tried again, even if nobody edits meanwhile. */
const retryMs = 5000;

/** Keeps what the editor works on: every design under its own key, by one tab at a time. */
export class Keeper {
  readonly state: StoreApi<Keeping> = createStore<Keeping>()(() => ({ save: { state: 'saved' }, writes: 0 }));
  readonly kept: KeptDesigns;
  private readonly store: DesignerStore;
  private readonly locks: TabLocks;
  private readonly snapshots: Snapshots;
  private readonly known = new KnownWrites();
  private readonly held = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private holding: Promise<void> = Promise.resolve();
  private queue: Promise<unknown> = Promise.resolve();
  private readonly unsubscribe: () => void;

  constructor(store: DesignerStore, kept: KeptDesigns, makeLocks: MakeTabLocks) {
    this.store = store;
    this.kept = kept;
    this.locks = makeLocks(
      () => this.flush(),
      (id) => void this.inTurn(() => this.follow(id)),
    );
    this.snapshots = new Snapshots(kept, (job) => this.inTurn(job));
    this.unsubscribe = store.subscribe((now, before) => this.moved(now, before));
  }

  /** Starts with the design that the store holds, kept or new. */
  async begin(loaded: Loaded): Promise<void> {
    const { document, design } = this.store.getState();
    this.know(document, design, loaded);
    this.holding = this.hold(document);
    await this.holding;
  }

  /**
   * Opens a kept design; what is present is written first. Nothing changes where it cannot be read, or where what is
   * present could not be written (`unsaved`): it would be lost.
   */
  async open(id: string): Promise<Loaded | { readonly state: 'unsaved' }> {
    await this.flush();
    if (this.isUnsaved()) return { state: 'unsaved' };
    const loaded = await this.kept.load(id);
    if (loaded.state !== 'design') return loaded;
    this.store.getState().open(loaded.design, undefined, id);
    this.know(id, this.store.getState().design, loaded);
    return loaded;
  }

  /** Whether there is work that nothing keeps. */
  isUnsaved(): boolean {
    const { save } = this.state.getState();
    return save.state === 'failed' || (save.state === 'elsewhere' && save.isUnsaved);
  }

  /** Deletes a design; of the present one an empty one takes the place. */
  async remove(id: string, empty: Design): Promise<Removed> {
    if (id === this.store.getState().document) {
      await this.flush();
      this.store.getState().open(empty, undefined, newDocumentId());
    }
    this.known.forget(id);
    let removed: Removed = [];
    await this.inTurn(async () => {
      removed = await this.kept.remove(id);
    });
    return removed;
  }

  /** Goes on with this tab's design under a new id; the other tab keeps the old one. */
  workOnCopy(name: string): void {
    const left = this.store.getState().document;
    this.store.getState().moveTo(newDocumentId(), name);
    this.known.unwrite(left);
    // Nobody may edit it for a while, so that there is no change to wait for.
    void this.flush();
  }

  /** Takes the design over from the tab that has it: with that one's last changes, unless this tab has its own. */
  async takeOver(): Promise<void> {
    const { document, design } = this.store.getState();
    const { save } = this.state.getState();
    const isUnsaved = save.state === 'elsewhere' && save.isUnsaved;
    await this.locks.takeOver(document, () => this.lost(document));
    this.held.add(document);
    const loaded = await this.kept.load(document);
    if (this.store.getState().document !== document) return;
    this.store.getState().setLocked(false);
    if (loaded.state === 'design' && !isUnsaved) {
      this.store.getState().open(loaded.design);
      this.know(document, this.store.getState().design, loaded);
      this.report({ state: 'saved' });
      return;
    }
    if (loaded.state === 'design') {
      // What the other tab wrote stays among the versions.
      await this.inTurn(() => this.kept.addSnapshot(document, loaded.design, 'before-takeover'));
      this.known.setRevision(document, loaded.revision);
    } else this.known.setRevision(document, undefined);
    this.known.unwrite(document);
    if (this.store.getState().design === design) this.soon();
  }

  /** Whether a tab, this one or another, works on a design. */
  async isOpen(id: string): Promise<boolean> {
    return id === this.store.getState().document || this.locks.isHeld(id);
  }

  /** Takes an earlier version back, as one step. Returns whether there was one. */
  async restore(at: number, label: string): Promise<boolean> {
    const loaded = await this.kept.loadSnapshot(this.store.getState().document, at);
    if (loaded.state !== 'design') return false;
    this.store.getState().open(loaded.design, label);
    return true;
  }

  /** Writes what is not yet written; ends when all of it is, or could not be. */
  async flush(): Promise<void> {
    if (!this.mayWrite()) await this.holding;
    const { document, design } = this.store.getState();
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.mayWrite()) {
      if (!this.known.isWritten(document, design)) this.write(document, design);
      else void this.inTurn(async () => this.settle(document, design));
    }
    await this.queue;
  }

  stop(): void {
    this.unsubscribe();
    clearTimeout(this.timer);
    this.locks.close();
  }

  /** A design that is held here may be written; and a new one, whose id no other tab can know yet. */
  private mayWrite({ document, locked }: Designer = this.store.getState()): boolean {
    return this.held.has(document) || (document !== '' && !locked && this.known.revision(document) === undefined);
  }

  private moved(now: Designer, before: Designer): void {
    if (now.document !== before.document) this.switched(now, before);
    else if (now.design !== before.design) {
      if (now.document === '' || now.locked) return;
      this.snapshots.watch(now, before);
      if (this.held.has(now.document)) this.soon();
    }
  }

  private switched(now: Designer, before: Designer): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const left = before.document;
    const isUndone = now.future[0]?.document === left && now.future.length > before.future.length;
    if (isUndone && this.known.isAsBrought(left, before.design)) {
      // Nobody has touched what the undone step brought: it would only fill the list.
      this.known.forget(left);
      void this.inTurn(() => this.kept.remove(left));
    } else if (this.mayWrite(before) && !this.known.isWritten(left, before.design)) this.write(left, before.design);
    if (this.held.delete(left)) void this.inTurn(async () => this.locks.release(left));
    if (!this.known.has(now.document)) {
      this.known.begun(now.document, now.design);
      if (now.past.at(-1)?.document === left) {
        this.known.bring(now.document, now.design);
        this.snapshots.opened(now.document, now.design);
      }
    }
    this.holding = this.hold(now.document);
  }

  /** Becomes the tab that may write a design, or learns that another one is. */
  private async hold(id: string): Promise<void> {
    if (id === '') {
      this.report({ state: 'shared' });
      return;
    }
    const isMine = await this.locks.take(id, () => this.lost(id));
    if (this.store.getState().document !== id) {
      if (isMine) this.locks.release(id);
      return;
    }
    if (!isMine) {
      this.elsewhere(id);
      return;
    }
    this.held.add(id);
    if (this.known.isWritten(id, this.store.getState().design)) this.report({ state: 'saved' });
    else this.soon();
  }

  /** Of a design that may only be looked at here, what the tab that has it wrote. Changes of its own it keeps. */
  private async follow(id: string): Promise<void> {
    const isFollowing = () => {
      const { document, design, locked } = this.store.getState();
      return document === id && locked && this.known.isWritten(id, design);
    };
    const loaded = isFollowing() ? await this.kept.load(id) : undefined;
    if (loaded?.state !== 'design' || !isFollowing()) return;
    this.store.getState().follow(loaded.design);
    this.known.read(id, this.store.getState().design, loaded.revision);
  }

  private lost(id: string): void {
    this.held.delete(id);
    if (this.store.getState().document === id) this.elsewhere(id);
  }

  private elsewhere(id: string): void {
    const { design, setLocked } = this.store.getState();
    setLocked(true);
    this.report({ state: 'elsewhere', isUnsaved: !this.known.isWritten(id, design) });
  }

  private soon(): void {
    this.report({ state: 'saving' });
    this.timer ??= setTimeout(() => void this.flush(), delayMs);
  }

  /** Writes a design behind all writes before it. */
  private write(id: string, design: Design): void {
    const before = this.known.writing(id, design);
    void this.inTurn(async () => {
      try {
        const revision = await this.kept.save(id, design, this.known.revision(id));
        if (revision === undefined) {
          // Somebody wrote it in spite of the lock: another browser process, or a page without locks.
          this.held.delete(id);
          this.locks.release(id);
          this.known.failed(id, design, before);
          if (this.store.getState().document === id) this.elsewhere(id);
          return;
        }
        this.known.setRevision(id, revision);
        this.state.setState(({ writes }) => ({ writes: writes + 1 }));
        this.locks.tell(id);
        if (this.store.getState().design === design) this.report({ state: 'saved' });
      } catch (error) {
        this.known.failed(id, design, before);
        this.report(failureOf(error));
        this.timer ??= setTimeout(() => void this.flush(), retryMs);
      }
    });
  }

  /** An undo may lead back to what is kept already, so that there is nothing to write, but something to say. */
  private settle(id: string, design: Design): void {
    const isPresent = this.store.getState().document === id && this.store.getState().design === design;
    if (isPresent && this.held.has(id) && this.known.isWritten(id, design)) this.report({ state: 'saved' });
  }

  /** One job after the other: what is written later must land later. A job that fails does not stop the next. */
  private inTurn(job: () => Promise<unknown>): Promise<void> {
    const turn = this.queue.then(job).then(
      () => undefined,
      () => undefined,
    );
    this.queue = turn;
    return turn;
  }

  private know(id: string, design: Design, loaded: Loaded): void {
    if (this.known.loaded(id, design, loaded)) this.snapshots.opened(id, design);
  }

  private report(save: SaveState): void {
    this.state.setState({ save });
  }
}
