import { changedFacets, type NegFacet, negFacets } from './endpoint-columns.ts';
import { type Entry, noteReader } from './entry.ts';
import type { Id } from './kind.ts';
import { isKind, type KindName, kindNames, kinds, type Neg, type Resource } from './kinds.ts';
import type { Notes } from './notes.ts';
import { headOf, isObject } from './references.ts';
import { relationsOf } from './relations.ts';

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
function valuesOf(resource: Resource, positions: ReadonlyMap<string, number>): readonly unknown[] {
  const values = new Array<unknown>(positions.size).fill(undefined);
  if (!isObject(resource)) return values;
  for (const name in resource) {
    const position = positions.get(name);
    if (position !== undefined) values[position] = resource[name];
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

/** Whether a change of these fields may give a resource other namesakes. */
export const changesName = (kind: KindName, fields: number): boolean => (kindOfSight(kind).nameBits & fields) !== 0;

/** A bit for each field in which two states of a resource of one kind differ. */
export function changedFields(before: Resource, after: Resource): number {
  const { bits } = kindOfSight(after.kind);
  let changed = 0;
  if (!isObject(before) || !isObject(after)) return changed;
  for (const key in before) if (before[key] !== after[key]) changed |= bits.get(key) ?? otherBit;
  for (const key in after) if (!Object.hasOwn(before, key)) changed |= bits.get(key) ?? otherBit;
  if (isKind('neg', before) && isKind('neg', after) && before.endpoints !== after.endpoints) {
    for (const facet of changedFacets(before, after)) changed |= bits.get(facet) ?? otherBit;
  }
  return changed;
}
