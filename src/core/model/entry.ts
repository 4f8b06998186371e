import type { Id } from './kind.ts';
import type { KindName, Resource } from './kinds.ts';
import { Notes } from './notes.ts';
import type { Relation } from './relations.ts';

/** What was looked up, perhaps more than once. */
export interface Looked {
  /** Resources. */
  readonly up: Entry[];
  /** Resources of which was asked who refers to them. */
  readonly back: Entry[];
  /** Kinds of which all resources were asked for; each of them is in `up` too. */
  readonly kinds: KindName[];
  /** Something was asked of which nobody can tell later whether the answer would be another one. */
  isMore: boolean;
}

export const nothingLooked = (): Looked => ({ up: [], back: [], kinds: [], isMore: false });

/** Who is reading now: the judged entry, and where its reads are noted. Nobody where `entry` is undefined. */
export class Tracker {
  /** What is read while nobody judges; nobody looks at it. */
  readonly idle = new Notes();
  readonly #spare: Notes[] = [];
  #used = 0;
  entry: Entry | undefined;
  notes = this.idle;
  /** Another object for each judged entry. */
  run: object = {};
  /** Counts what is asked of the view, beyond the fields of resources at hand. */
  asked = 0;
  /** Where somebody wants to know what is looked up. */
  looked: Looked | undefined;

  /** From now on it is the judging of this entry that reads. */
  begin(entry: Entry): void {
    this.entry = entry;
    this.run = {};
    this.#used = 0;
  }

  end(): void {
    this.entry = undefined;
    this.notes = this.idle;
  }

  /** Empty notes, good for as long as the present entry is judged. */
  empty(): Notes {
    const notes = this.#spare[this.#used] ?? new Notes();
    this.#spare[this.#used] = notes;
    this.#used += 1;
    notes.clear();
    return notes;
  }
}

/**
 * Who reads something. They are noted without looking whether they are there already, since that would cost more than
 * all else; each time the list has doubled, those that stand there twice go, so that it does not grow with every edit.
 */
export class Readers {
  #list: Entry[] = [];
  #limit = 64;
  #areDistinct = true;

  add(reader: Entry): void {
    if (this.#list.length >= this.#limit) this.#compact();
    this.#list.push(reader);
    this.#areDistinct = false;
  }

  /** Each once. */
  all(): readonly Entry[] {
    if (!this.#areDistinct) this.#compact();
    return this.#list;
  }

  #compact(): void {
    this.#list = [...new Set(this.#list)];
    this.#limit = Math.max(64, 2 * this.#list.length);
    this.#areDistinct = true;
  }
}

/** A place in the index for one id, there before and after its resource is. */
export class Entry {
  readonly id: Id;
  readonly tracker: Tracker;
  raw: Resource | undefined;
  /** The resource as rules get it; made anew for each state of the resource, so that what a fix remembers stays. */
  sight: Resource | undefined;
  /** Entries whose judgement read this resource. */
  readers: Readers | undefined;
  /** Entries whose judgement asked who refers to this one. */
  backReaders: Readers | undefined;
  lastReader: Entry | undefined;
  lastBackReader: Entry | undefined;
  /** Who refers to this one, by relation. */
  readonly back: Back[] = [];
  /** Another number whenever somebody refers to this one in another way than before. */
  backStamp = 0;
  /** What this one refers to, by relation; relations without a reference are not in it. */
  targets: readonly Targets[] = [];
  /** What it shares with its namesakes, see `nameKey`. */
  nameKey = '';
  /** What its latest change was, so that nobody has to compare the two again. */
  change: Change | undefined;

  constructor(id: Id, tracker: Tracker) {
    this.id = id;
    this.tracker = tracker;
  }
}

/** From what to what a resource changed, and a bit for each field that did. */
export interface Change {
  readonly before: Resource;
  readonly after: Resource;
  readonly fields: number;
}

/** What an entry refers to by one relation, each once however often. */
export interface Targets {
  readonly relation: Relation;
  readonly to: readonly Entry[];
}

/** Who refers to an entry by one relation, each once however often. */
export class Back {
  readonly relation: Relation;
  #from: Entry[] = [];
  #isSorted = true;

  constructor(relation: Relation) {
    this.relation = relation;
  }

  /** In the order of ids. */
  get from(): readonly Entry[] {
    if (!this.#isSorted) this.#from.sort(byId);
    this.#isSorted = true;
    return this.#from;
  }

  /** Called in turn for all references of one entry, a second one finds the first last: tells whether it is new. */
  add(entry: Entry): boolean {
    const last = this.#from.at(-1);
    if (last === entry) return false;
    if (last && last.id > entry.id) this.#isSorted = false;
    this.#from.push(entry);
    return true;
  }

  has(entry: Entry): boolean {
    return this.#from.includes(entry);
  }

  remove(entry: Entry): void {
    this.#from = this.#from.filter((other) => other !== entry);
  }
}

export const byId = (a: Entry, b: Entry): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The list of those that refer to an entry by a relation, made where there is none yet. */
export function backOf(entry: Entry, relation: Relation): Back {
  for (const back of entry.back) if (back.relation === relation) return back;
  const made = new Back(relation);
  entry.back.push(made);
  return made;
}

/** Notes that the present judgement depends on this resource. */
export function noteReader(entry: Entry): void {
  const reader = entry.tracker.entry;
  if (reader === undefined || entry.lastReader === reader) return;
  entry.lastReader = reader;
  if (reader === entry) return;
  entry.readers ??= new Readers();
  entry.readers.add(reader);
}

/** Notes that the present judgement depends on who refers to this resource. */
export function noteBackReader(entry: Entry): void {
  const reader = entry.tracker.entry;
  if (reader === undefined || entry.lastBackReader === reader) return;
  entry.lastBackReader = reader;
  entry.backReaders ??= new Readers();
  entry.backReaders.add(reader);
}
