import { apiDefaultOf } from '../facts/api-defaults.ts';
import { type KindName, kinds, type Resource } from '../model/kinds.ts';
import { isObject } from '../model/references.ts';
import { relationsOf } from '../model/relations.ts';
import { unreadFields } from '../model/unread-fields.ts';
import { matchItems, senseOf } from './lists.ts';
import { isLiteral } from './meaning.ts';
import { apart, isBlank, isSame } from './same.ts';

/** One thing that a resource says otherwise. */
export interface FieldChange {
  /** `timeoutSec`, `backends[neg/web@us-central1-a].maxRate`, `endpoints[vm/vm-1 10.0.0.2:80]`: items by what names them. */
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** References stand as `kind/name@place`. Absent where the field was blank. */
  readonly old?: unknown;
  /** Absent where the field is blank now. */
  readonly new?: unknown;
  /** The field of the resource that it lies in: `backends`. */
  readonly field: string;
  /** Ids of the embedded part that it is, or lies in: interface, endpoint or backend. */
  readonly oldPart?: string;
  readonly newPart?: string;
}

/** What a comparison needs to know: how ids are spelt. Both sides hold the same ids. */
interface Site {
  readonly kind: KindName;
  readonly label: (id: string) => string;
  readonly found: FieldChange[];
  /** Whether a field that designs have no word for holds nothing but what the API answers of its own accord. */
  readonly isSilent: (field: string) => boolean;
  /** The new side was read from the cloud: what it chose is nobody's wish. */
  readonly isRead: boolean;
}

interface Spot {
  readonly path: string;
  /** The path without positions, as relations write it: `backends[].group`. */
  readonly pattern: string;
  readonly field: string;
  readonly oldPart?: string;
  readonly newPart?: string;
}

/**
 * What a resource says otherwise, field by field in the order of the alphabet; empty where it means the same. Both sides
 * refer to the same ids; `label` spells them. `isRead` says that the new side was read from the cloud.
 */
export function fieldChanges(
  old: Resource,
  now: Resource,
  label: (id: string) => string,
  isRead = false,
): readonly FieldChange[] {
  if (isSame(old, now)) return [];
  const speaking = new Set([old, now].flatMap((side) => unreadFields(side)));
  const known = new Set(['name', 'description', ...Object.keys(kinds[now.kind].fields)]);
  const isSilent = (field: string) => !known.has(field) && !speaking.has(field);
  const site: Site = { kind: now.kind, label, found: [], isSilent, isRead };
  const [before, after]: [unknown, unknown] = [old, now];
  if (!isObject(before) || !isObject(after)) return [];
  for (const key of keysOf(before, after)) {
    if (apart.has(key)) continue;
    compareValue(before[key], after[key], { path: key, pattern: key, field: key }, site);
  }
  return site.found;
}

function keysOf(old: object, now: object): string[] {
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((key) => key !== '__proto__').sort();
}

function compareValue(old: unknown, now: unknown, spot: Spot, site: Site): void {
  if (isSame(old, now, 1)) return;
  if (Array.isArray(old) || Array.isArray(now)) {
    const [before, after]: [unknown[], unknown[]] = [listOf(old), listOf(now)];
    if (Array.isArray(old) === Array.isArray(now) || isBlank(old) || isBlank(now)) {
      compareLists(before, after, spot, site);
      return;
    }
  }
  if (isObject(old) && isObject(now)) {
    for (const key of keysOf(old, now)) {
      if (key === 'id') continue;
      compareValue(old[key], now[key], inside(spot, key), site);
    }
    return;
  }
  report(old, now, spot, site);
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const inside = (spot: Spot, key: string): Spot => ({
  ...spot,
  path: `${spot.path}.${key}`,
  pattern: `${spot.pattern}.${key}`,
});

function compareLists(old: readonly unknown[], now: readonly unknown[], spot: Spot, site: Site): void {
  const pattern = `${spot.pattern}[]`;
  const sense = senseOf(site.kind, spot.pattern);
  const pairs =
    sense === undefined
      ? Array.from({ length: Math.max(old.length, now.length) }, (_, index) => {
          const [before, after] = [index < old.length ? index : undefined, index < now.length ? index : undefined];
          return [before, after] as const;
        })
      : matchItems(old, now, sense);
  for (const [before, after] of pairs) {
    const [oldItem, newItem]: [unknown, unknown] = [
      before === undefined ? undefined : old[before],
      after === undefined ? undefined : now[after],
    ];
    if (isSame(oldItem, newItem, 1)) continue;
    const name = sense === undefined ? String(after ?? before ?? 0) : nameOf(newItem ?? oldItem, sense, pattern, site);
    const parts = { ...part('oldPart', oldItem), ...part('newPart', newItem) };
    const at = { ...spot, ...parts, pattern, path: `${spot.path}[${name}]` };
    if (before === undefined || after === undefined) tell(oldItem, newItem, at, site);
    else compareValue(oldItem, newItem, at, site);
  }
}

function part(key: 'oldPart' | 'newPart', item: unknown): Partial<Spot> {
  return isObject(item) && typeof item.id === 'string' ? { [key]: item.id } : {};
}

/** An item by the fields that name it: `vm/vm-1 10.0.0.2:80`. */
function nameOf(item: unknown, sense: NonNullable<ReturnType<typeof senseOf>>, pattern: string, site: Site): string {
  if (sense === 'value' || !isObject(item)) return oneText(spelt(item, pattern, site));
  const words = sense.flatMap((field) => {
    const value = item[field];
    if (isBlank(value)) return [];
    const text = oneText(spelt(value, `${pattern}.${field}`, site));
    return [field === 'port' ? `:${text}` : text];
  });
  return words.join(' ').replace(/ :(?=[^ ]*$)/, ':');
}

function oneText(value: unknown): string {
  return typeof value === 'string' ? value : Array.isArray(value) ? value.map(oneText).join() : JSON.stringify(value);
}

/** Whether a value says what the API takes for a blank anyway. */
function isUsual(value: unknown, kind: KindName, pattern: string): boolean {
  if (isBlank(value)) return true;
  if (!isObject(value)) return apiDefaultOf(kind, pattern) === value;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, member]) => isUsual(member, kind, `${pattern}.${key}`));
}

/** Addresses that Google chooses where none is wished for, by kind and path. To wish for one is a difference. */
const chosen: ReadonlySet<string> = new Set([
  'forwardingRule IPAddress',
  'address address',
  'vm networkInterfaces[].networkIP',
  'vm networkInterfaces[].accessConfigs[].natIP',
]);

function report(old: unknown, now: unknown, spot: Spot, site: Site): void {
  if (isBlank(old) || isBlank(now)) {
    const value = isBlank(old) ? now : old;
    const { kind, isSilent } = site;
    if (isUsual(value, kind, spot.pattern) || (spot.path === spot.field && isSilent(spot.field))) return;
    const isWished = isBlank(old) && !site.isRead;
    if (!isWished && chosen.has(`${kind} ${spot.pattern}`) && isLiteral(value)) return;
  }
  tell(old, now, spot, site);
}

/** Puts it on the list. An item more or less is a difference even where it holds nothing but what the API takes anyway. */
function tell(old: unknown, now: unknown, spot: Spot, { kind, label, found }: Site): void {
  const site = { kind, label };
  const { pattern, ...at } = spot;
  const change = isBlank(old) ? 'added' : isBlank(now) ? 'removed' : 'changed';
  found.push({
    ...at,
    change,
    ...(isBlank(old) ? {} : { old: spelt(old, pattern, site) }),
    ...(isBlank(now) ? {} : { new: spelt(now, pattern, site) }),
  });
}

const patterns = new Map<KindName, ReadonlySet<string>>();

function isReference(kind: KindName, pattern: string): boolean {
  const known = patterns.get(kind) ?? new Set(relationsOf(kind).map(({ path }) => path));
  patterns.set(kind, known);
  return known.has(pattern);
}

/** A value as people read it: references by label, no ids of parts. */
function spelt(value: unknown, pattern: string, site: Pick<Site, 'kind' | 'label'>): unknown {
  if (typeof value === 'string') return isReference(site.kind, pattern) ? site.label(value) : value;
  if (Array.isArray(value)) return value.map((item) => spelt(item, `${pattern}[]`, site));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'id' && key !== '__proto__');
  return Object.fromEntries(entries.map(([key, member]) => [key, spelt(member, `${pattern}.${key}`, site)]));
}
