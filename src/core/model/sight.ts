import { changedFacets, type NegFacet, negFacets } from './endpoint-columns.ts';
import type { Id } from './kind.ts';
import { isKind, type KindName, kindNames, kinds, type Neg, type Resource } from './kinds.ts';
import { Notes } from './notes.ts';
import { headOf } from './references.ts';
import { type Relation, relationsOf } from './relations.ts';

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
    notes.bits.fill(0);
    return notes;
  }
}

/** A place in the index for one id, there before and after its resource is. */
export class Entry {
  readonly id: Id;
  readonly tracker: Tracker;
  raw: Resource | undefined;
  /** The resource as rules get it; made anew for each state of the resource, so that what a fix remembers stays. */
  sight: Resource | undefined;
  /** Entries whose judgement read this resource, perhaps more than once. */
  readers: Entry[] | undefined;
  /** Entries whose judgement asked who refers to this one. */
  backReaders: Entry[] | undefined;
  lastReader: Entry | undefined;
  lastBackReader: Entry | undefined;
  /** Who refers to this one, by relation. */
  readonly back: Back[] = [];
  /** What this one refers to, by relation; relations without a reference are not in it. */
  targets: readonly Targets[] = [];
  /** What it shares with its namesakes, see `nameKey`. */
  nameKey = '';

  constructor(id: Id, tracker: Tracker) {
    this.id = id;
    this.tracker = tracker;
  }
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

/**
 * Adds a reader without looking whether it is there already, since that would cost more than all else; each time the list
 * has doubled, those that stand there twice go, so that it does not grow with every edit.
 */
export function withReader(readers: Entry[] | undefined, reader: Entry): Entry[] {
  if (!readers) return [reader];
  const { length } = readers;
  const hasDoubled = length >= 64 && (length & (length - 1)) === 0;
  const list = hasDoubled ? [...new Set(readers)] : readers;
  list.push(reader);
  return list;
}

/** Notes that the present judgement depends on this resource. */
export function noteReader(entry: Entry): void {
  const reader = entry.tracker.entry;
  if (reader === undefined || entry.lastReader === reader) return;
  entry.lastReader = reader;
  if (reader === entry) return;
  entry.readers = withReader(entry.readers, reader);
}

const common = ['name', 'description', 'project'] as const;
/** Fields beyond the last bit share it. */
const lastBit = 30;
/** Fields that no kind describes share one bit with the last described ones. */
const otherBit = 1 << lastBit;

const rawKey = Symbol('the resource itself');
const entryKey = Symbol('its place in the index');
const valuesKey = Symbol('its fields by position');

interface KindOfSight {
  readonly rank: number;
  /** By name of a field, or of a facet of it. */
  readonly bits: ReadonlyMap<string, number>;
  /** Of the fields that make up `nameKey`. */
  readonly nameBits: number;
  /** Of what decides which resources it refers to. */
  readonly referenceBits: number;
  readonly make: new (entry: Entry, raw: Resource) => object;
}

const made = new Map<KindName, KindOfSight>();

function kindOfSight(kind: KindName): KindOfSight {
  const known = made.get(kind);
  if (known) return known;
  const rank = kindNames.indexOf(kind);
  const names = [...common, ...Object.keys(kinds[kind].fields)];
  const positions = new Map(names.map((name, position) => [name, position]));
  const facets = kind === 'neg' ? [...Object.keys(negFacets), 'targets'] : [];
  const bits = new Map([...names, ...facets].map((name, position) => [name, 1 << Math.min(position, lastBit)]));
  const bitsOf = (wanted: readonly string[]) => wanted.reduce((sum, name) => sum | (bits.get(name) ?? 0), 0);

  class Sight {
    readonly id: Id;
    readonly kind = kind;
    readonly [rawKey]: Resource;
    readonly [entryKey]: Entry;
    readonly [valuesKey]: readonly unknown[];
    constructor(entry: Entry, raw: Resource) {
      this.id = entry.id;
      this[rawKey] = raw;
      this[entryKey] = entry;
      this[valuesKey] = valuesOf(raw, positions);
    }
  }
  for (const [name, position] of positions) {
    const bit = 1 << Math.min(position, lastBit);
    Object.defineProperty(Sight.prototype, name, {
      // Rules read millions of fields of a large design: every step here counts.
      get(this: Sight): unknown {
        const entry = this[entryKey];
        const { notes, entry: reader } = entry.tracker;
        const { bits: read } = notes;
        read[rank] = (read[rank] ?? 0) | bit;
        if (entry.lastReader !== reader) noteReader(entry);
        return this[valuesKey][position];
      },
    });
  }
  const result = {
    rank,
    bits,
    nameBits: bitsOf(['name', 'project', 'zone', 'region', 'type', 'networkEndpointType']),
    referenceBits: bitsOf(
      relationsOf(kind).map((relation) => (relation.id === 'endpoint.vm' ? 'vms' : headOf(relation))),
    ),
    make: Sight,
  };
  made.set(kind, result);
  return result;
}

/** Goes by what the resource has: most of the fields that a kind describes are blank. */
function valuesOf(resource: object, positions: ReadonlyMap<string, number>): readonly unknown[] {
  const values = new Array<unknown>(positions.size).fill(undefined);
  for (const [name, value] of Object.entries(resource)) {
    const position = positions.get(name);
    if (position !== undefined) values[position] = value;
  }
  return values;
}

interface Hidden<R> {
  readonly [valuesKey]: readonly unknown[];
  readonly [rawKey]: R;
  readonly [entryKey]: Entry;
}

/** Whether a resource is one that notes what is read of it. */
function isSight<R extends Resource>(resource: R | object): resource is R & Hidden<R> {
  return Object.hasOwn(resource, rawKey);
}

/** The resource of an entry such that each field that somebody reads of it is noted. */
export function sightOf(entry: Entry): Resource | undefined {
  const { raw } = entry;
  if (raw === undefined || entry.sight !== undefined) return entry.sight;
  const { make: Make } = kindOfSight(raw.kind);
  const sight: object = new Make(entry, raw);
  if (isSight<Resource>(sight)) entry.sight = sight;
  return entry.sight;
}

/** The values of a tracked resource by the bits of `Notes.fields`, without noting it; empty for a plain resource. */
export function valuesByBit(resource: Resource): readonly unknown[] {
  return isSight<Resource>(resource) ? resource[valuesKey] : [];
}

/**
 * The only fields that were read, by bit, of resources of one kind; undefined where anything else was read too. `count`:
 * how many fields the kind has.
 */
export function fieldsReadAlone(notes: Notes, rank: number, count: number): readonly number[] | undefined {
  const own = notes.bits[rank] ?? 0;
  // The last bit stands for several fields, and facets have no value of their own.
  if ((own & (-1 << Math.min(count, lastBit))) !== 0) return undefined;
  for (let word = 0; word < notes.bits.length; word += 1) if (word !== rank && notes.bits[word] !== 0) return undefined;
  const read: number[] = [];
  for (let bit = 0; bit < lastBit; bit += 1) if ((own & (1 << bit)) !== 0) read.push(bit);
  return read;
}

/**
 * All of a resource as plain data, with fields that no kind describes. Rules get resources that note what is read of
 * them and cannot be enumerated: this counts as reading every field.
 */
export function wholeOf<R extends Resource>(resource: R): R {
  if (!isSight<R>(resource)) return resource;
  const entry = resource[entryKey];
  entry.tracker.notes.addFields(kindNames.indexOf(resource.kind), -1);
  noteReader(entry);
  return resource[rawKey];
}

/** Notes that something was read of a resource which only these fields decide. Returns it as plain data. */
function noteBits<R extends Resource>(resource: R, bitsOf: (kind: KindOfSight) => number): R {
  if (!isSight<R>(resource)) return resource;
  const entry = resource[entryKey];
  const kind = kindOfSight(resource.kind);
  entry.tracker.notes.addFields(kind.rank, bitsOf(kind));
  noteReader(entry);
  return resource[rawKey];
}

/** For reading what gives a resource its namesakes. */
export const noteName = <R extends Resource>(resource: R): R => noteBits(resource, ({ nameBits }) => nameBits);

/** For reading what a resource refers to. */
export const noteReferences = <R extends Resource>(resource: R): R =>
  noteBits(resource, ({ referenceBits }) => referenceBits);

/** For reading one facet of the endpoints of a NEG, and nothing else of them. */
export const noteFacet = (neg: Neg, facet: NegFacet): Neg => noteBits(neg, ({ bits }) => bits.get(facet) ?? otherBit);

/** A bit for each field in which two states of a resource of one kind differ. */
export function changedFields(before: Resource, after: Resource): number {
  const { bits } = kindOfSight(after.kind);
  let changed = 0;
  for (const key in before) {
    if (Reflect.get(before, key) !== Reflect.get(after, key)) changed |= bits.get(key) ?? otherBit;
  }
  for (const key in after) if (!Object.hasOwn(before, key)) changed |= bits.get(key) ?? otherBit;
  if (isKind('neg', before) && isKind('neg', after) && before.endpoints !== after.endpoints) {
    for (const facet of changedFacets(before, after)) changed |= bits.get(facet) ?? otherBit;
  }
  return changed;
}
