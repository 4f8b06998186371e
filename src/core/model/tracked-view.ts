import type { DesignIndex } from './design-index.ts';
import { type Entry, type Looked, noteBackReader, noteReader, nothingLooked, Readers, type Tracker } from './entry.ts';
import { type Kept, rememberAll, stands, worked } from './kept.ts';
import type { Id } from './kind.ts';
import { type KindName, kindRank, type Resource } from './kinds.ts';
import type { Notes } from './notes.ts';
import type { RelationId } from './relations.ts';
import { sightOf } from './sight.ts';
import { IndexView } from './view.ts';

/** A view whose reads are noted in the tracker of its index. */
export class TrackedView extends IndexView {
  readonly #tracker: Tracker;
  protected readonly index: DesignIndex;

  constructor(index: DesignIndex) {
    super();
    this.index = index;
    this.#tracker = index.tracker;
  }

  get project(): string {
    this.#ask();
    this.#tracker.notes.addProject();
    return this.index.design.project;
  }

  get run(): object {
    return this.#tracker.run;
  }

  get(id: Id | undefined): Resource | undefined {
    if (id === undefined) return undefined;
    this.#tracker.asked += 1;
    const entry = this.index.entry(id);
    this.#tracker.looked?.up.push(entry);
    noteReader(entry);
    return entry.sight ?? sightOf(entry);
  }

  #ask(): void {
    this.#tracker.asked += 1;
    if (this.#tracker.looked) this.#tracker.looked.isMore = true;
  }

  noting<T>(work: () => T): { readonly value: T; readonly notes: Notes } {
    const outer = this.#tracker.notes;
    const notes = this.#tracker.empty();
    this.#tracker.notes = notes;
    try {
      return { value: work(), notes };
    } finally {
      this.#tracker.notes = outer;
      outer.add(notes);
    }
  }

  note(notes: Notes | undefined): void {
    this.#ask();
    if (notes) this.#tracker.notes.add(notes);
  }

  again<R extends Resource, T>(resource: R, kept: Kept<T>, work: () => T): T {
    const tracker = this.#tracker;
    const entry = this.index.known(resource.id);
    if (!entry || entry.sight !== resource) return work();
    const known = kept.worked.get(entry);
    if (known && (known.run === tracker.run || stands(known, entry, this.index))) {
      if (known.reader !== tracker.entry) this.#readAgain(entry, known.looked);
      known.run = tracker.run;
      known.reader = tracker.entry;
      tracker.asked += 1;
      tracker.notes.add(kept.notes);
      if (tracker.looked) rememberAll(tracker.looked, known.looked);
      return known.value;
    }
    const outer = tracker.looked;
    const looked = nothingLooked();
    tracker.looked = looked;
    try {
      const { value, notes } = this.noting(work);
      kept.notes.add(notes);
      if (!looked.isMore && entry.raw) kept.worked.set(entry, worked(value, looked, entry.raw, notes, this.index));
      return value;
    } finally {
      tracker.looked = outer;
      if (outer) rememberAll(outer, looked);
    }
  }

  /** Who reads now depends on all that was looked up for a resource, as whoever looked it up does. */
  #readAgain(entry: Entry, { up, back, kinds }: Looked): void {
    const { entry: reader } = this.#tracker;
    if (reader === undefined) return;
    noteReader(entry);
    for (const each of up) noteReader(each);
    for (const each of back) noteBackReader(each);
    for (const kind of kinds) this.index.kindReaders(kind).add(reader);
  }

  protected hand(entry: Entry): Resource | undefined {
    this.#tracker.looked?.up.push(entry);
    return entry.sight ?? sightOf(entry);
  }

  protected noteLook(entry: Entry): void {
    this.#ask();
    noteReader(entry);
  }

  protected noteKind(kind: KindName): void {
    this.#tracker.asked += 1;
    this.#tracker.looked?.kinds.push(kind);
    const { entry: reader } = this.#tracker;
    if (reader) this.index.kindReaders(kind).add(reader);
    this.#tracker.notes.addKind(kindRank.get(kind) ?? 0);
  }

  protected noteBack(entry: Entry, relations: readonly RelationId[]): void {
    this.#tracker.asked += 1;
    this.#tracker.looked?.back.push(entry);
    this.#tracker.notes.addRelations(relations);
    noteBackReader(entry);
  }

  protected noteName(key: string, isOfProject: boolean): void {
    this.#ask();
    const { notes, entry: reader } = this.#tracker;
    notes.addNames();
    if (isOfProject) notes.addProject();
    if (!reader) return;
    const namesakes = this.index.named(key);
    namesakes.readers ??= new Readers();
    namesakes.readers.add(reader);
  }
}
