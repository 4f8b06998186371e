import type { Design } from '../core/index.ts';
import type { Loaded } from './kept-designs.ts';

/** What is kept of each design, as far as this tab knows. */
export class KnownWrites {
  /** An empty design needs no keeping: it counts as written. */
  readonly #written = new Map<string, Design>();
  readonly #revisions = new Map<string, number>();
  /** Designs that were opened as a step, as they were then: an undo takes them back whole. */
  readonly #brought = new Map<string, Design>();

  /** Takes note of what was loaded. Returns whether it is a design that was kept. */
  loaded(id: string, design: Design, loaded: Loaded): boolean {
    if (loaded.state === 'design') {
      this.read(id, design, loaded.revision);
      return true;
    }
    this.begun(id, design);
    return false;
  }

  read(id: string, design: Design, revision: number): void {
    this.#written.set(id, design);
    this.#revisions.set(id, revision);
  }

  /** A design that is new here. */
  begun(id: string, design: Design): void {
    if (isEmpty(design)) this.#written.set(id, design);
  }

  /** It is being written. Returns what was known before, for `failed`. */
  writing(id: string, design: Design): Design | undefined {
    const before = this.#written.get(id);
    this.#written.set(id, design);
    return before;
  }

  /** It could not be written, unless a later design was meanwhile. */
  failed(id: string, design: Design, before: Design | undefined): void {
    if (!this.isWritten(id, design)) return;
    if (before) this.#written.set(id, before);
    else this.#written.delete(id);
  }

  isWritten(id: string, design: Design): boolean {
    return this.#written.get(id) === design;
  }

  /** Whether anything is known of a design. */
  has(id: string): boolean {
    return this.#revisions.has(id) || this.#written.has(id);
  }

  revision(id: string): number | undefined {
    return this.#revisions.get(id);
  }

  setRevision(id: string, revision: number | undefined): void {
    if (revision === undefined) this.#revisions.delete(id);
    else this.#revisions.set(id, revision);
  }

  /** From now on the design counts as not written. */
  unwrite(id: string): void {
    this.#written.delete(id);
  }

  bring(id: string, design: Design): void {
    this.#brought.set(id, design);
  }

  /** Whether a step brought a design that nobody has touched since. */
  isAsBrought(id: string, design: Design): boolean {
    return this.#brought.get(id) === design;
  }

  forget(id: string): void {
    this.#written.delete(id);
    this.#revisions.delete(id);
    this.#brought.delete(id);
  }
}

function isEmpty({ resources, notes }: Design): boolean {
  return Object.keys(resources).length === 0 && Object.keys(notes).length === 0;
}
