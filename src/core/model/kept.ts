import type { DesignIndex } from './design-index.ts';
import type { Entry, Looked } from './entry.ts';
import { kindRank, type Resource } from './kinds.ts';
import { Notes } from './notes.ts';
import { changedFields } from './sight.ts';

/** Something that was worked out of a resource, and what it rests on. */
interface Worked<T> {
  readonly value: T;
  /** What was looked up, and as what it was found. */
  readonly looked: Looked;
  readonly raws: readonly (Resource | undefined)[];
  readonly stamps: readonly number[];
  readonly kindStamps: readonly number[];
  /** The resource itself, and a bit for each of its fields that was read. */
  own: Resource;
  readonly fields: number;
  /** In which run somebody last saw that it stands, and who: that one is noted already as a reader of all it rests on. */
  run: object;
  reader: Entry | undefined;
}

/** What one piece of work made of each resource, and all that it ever read. */
export class Kept<T> {
  readonly worked = new WeakMap<Entry, Worked<T>>();
  readonly notes = new Notes();
}

/** What was just made, with what it rests on. */
export function worked<T>(
  value: T,
  looked: Looked,
  own: Resource,
  notes: Notes,
  { tracker: { run, entry: reader }, kindStamp }: Pick<DesignIndex, 'tracker' | 'kindStamp'>,
): Worked<T> {
  const fields = notes.bits[kindRank.get(own.kind) ?? 0] ?? 0;
  const raws = looked.up.map(({ raw }) => raw);
  const stamps = looked.back.map(({ backStamp }) => backStamp);
  return { value, looked, raws, stamps, kindStamps: looked.kinds.map(kindStamp), own, fields, run, reader };
}

/** Whether all that something rests on is as it was. */
export function stands<T>(known: Worked<T>, entry: Entry, { kindStamp }: Pick<DesignIndex, 'kindStamp'>): boolean {
  const { looked, raws, stamps, fields, own } = known;
  const { raw, change } = entry;
  if (raw === undefined) return false;
  if (raw !== own) {
    const isLatest = change?.before === own && change.after === raw;
    if (((isLatest ? change.fields : changedFields(own, raw)) & fields) !== 0) return false;
  }
  const { up, back, kinds } = looked;
  for (let index = 0; index < up.length; index += 1) if (up[index]?.raw !== raws[index]) return false;
  for (let index = 0; index < back.length; index += 1) if (back[index]?.backStamp !== stamps[index]) return false;
  for (let index = 0; index < kinds.length; index += 1) {
    const kind = kinds[index];
    if (kind !== undefined && kindStamp(kind) !== known.kindStamps[index]) return false;
  }
  known.own = raw;
  return true;
}

/** Counts what inner work looked up as looked up by the outer one. */
export function rememberAll(looked: Looked, more: Looked): void {
  // There may be more of them than a call takes arguments.
  for (const entry of more.up) looked.up.push(entry);
  for (const entry of more.back) looked.back.push(entry);
  for (const kind of more.kinds) looked.kinds.push(kind);
  looked.isMore ||= more.isMore;
}
