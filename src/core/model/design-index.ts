import type { Design } from './design.ts';
import { columnsOf } from './endpoint-columns.ts';
import { backOf, byId, Entry, type Readers, type Targets, Tracker } from './entry.ts';
import type { Id } from './kind.ts';
import { isKind, type KindName, type Resource } from './kinds.ts';
import { changedIds } from './lineage.ts';
import { movedTargets } from './moved-targets.ts';
import { eachReferenceBy, headOf, headValueOf } from './references.ts';
import { type Relation, relationsOf } from './relations.ts';
import { resourceOf } from './resource-of.ts';
import { scopeOf } from './scope.ts';
import { changedFields, changesName } from './sight.ts';

/** Who has a name in one place, and who asked for it. */
interface Namesakes {
  entries: Entry[];
  readers: Readers | undefined;
}

/** Hears what an update of the index touched. */
export interface Touched {
  /** A resource came, went, or is of another kind now. */
  existence(entry: Entry, kinds: readonly KindName[]): void;
  /** `fields`: a bit for each that changed, as in `Notes.fields`. */
  changed(entry: Entry, kind: KindName, fields: number): void;
  /** Somebody refers to it by that relation who did not, or no longer, or in another place. */
  referrers(entry: Entry, relation: string): void;
  name(key: string): void;
  project(): void;
}

const nobody: Touched = {
  existence: () => undefined,
  changed: () => undefined,
  referrers: () => undefined,
  name: () => undefined,
  project: () => undefined,
};

/**
 * The indexes over one design: by kind, by name, and who refers to whom. `update` moves them to another design by what
 * changed between the two, and tells what that touched.
 */
export class DesignIndex {
  #design: Design;
  readonly tracker = new Tracker();
  readonly #entries = new Map<Id, Entry>();
  readonly #kinds = new Map<KindName, Set<Entry>>();
  readonly #names = new Map<string, Namesakes>();
  /** Another number whenever a resource of the kind came or went. */
  readonly #kindStamps = new Map<KindName, number>();
  readonly #kindReaders = new Map<KindName, Set<Entry>>();
  /** In the order of ids, so that findings depend neither on the order of the document nor on the way of the edits. */
  readonly #sortedKinds = new Map<KindName, readonly Entry[]>();

  constructor(design: Design) {
    this.#design = design;
    const resources = Object.values(design.resources);
    for (const resource of resources) this.#add(this.entry(resource.id), resource);
    for (const resource of resources) this.#refer(this.entry(resource.id), resource);
  }

  get design(): Design {
    return this.#design;
  }

  /** The place of an id, made where there is none yet. */
  entry(id: Id): Entry {
    const known = this.#entries.get(id);
    if (known) return known;
    const entry = new Entry(id, this.tracker);
    this.#entries.set(id, entry);
    return entry;
  }

  /** The place of an id that was ever read, written or referred to. */
  known(id: Id): Entry | undefined {
    return this.#entries.get(id);
  }

  ofKind(kind: KindName): readonly Entry[] {
    let sorted = this.#sortedKinds.get(kind);
    if (!sorted) {
      sorted = [...(this.#kinds.get(kind) ?? [])].sort(byId);
      this.#sortedKinds.set(kind, sorted);
    }
    return sorted;
  }

  /** Another number for each state of which resources of a kind there are. */
  readonly kindStamp = (kind: KindName): number => this.#kindStamps.get(kind) ?? 0;

  /** Who asked for all resources of a kind. */
  kindReaders(kind: KindName): Set<Entry> {
    const known = this.#kindReaders.get(kind);
    if (known) return known;
    const readers = new Set<Entry>();
    this.#kindReaders.set(kind, readers);
    return readers;
  }

  /** Who has a name, and who asked for it. */
  named(key: string): Namesakes {
    const known = this.#names.get(key);
    if (known) return known;
    const namesakes: Namesakes = { entries: [], readers: undefined };
    this.#names.set(key, namesakes);
    return namesakes;
  }

  /** Moves the indexes to `next`. `changed` are the ids whose resource differs (found by comparing where not given). */
  update(next: Design, changed: Iterable<Id> = changedIds(this.#design, next), touched: Touched = nobody): void {
    const before = this.#design;
    const projectChanged = before.project !== next.project;
    this.#design = next;
    for (const id of changed) {
      const entry = this.entry(id);
      const old = entry.raw;
      const now = resourceOf(next, id);
      if (old === now) continue;
      const fields = old && now && old.kind === now.kind ? changedFields(old, now) : undefined;
      const oldName = old && entry.nameKey;
      const isNamedAlike = fields !== undefined && now && !changesName(now.kind, fields);
      const newName = isNamedAlike ? oldName : now && nameKey(now, before);
      if (oldName !== newName) {
        if (oldName !== undefined) touched.name(oldName);
        if (newName !== undefined) touched.name(newName);
      }
      if (old && now && fields !== undefined) {
        if (oldName !== undefined && newName !== undefined && oldName !== newName) {
          this.#unname(entry, oldName);
          entry.nameKey = newName;
          this.named(newName).entries.push(entry);
        }
        entry.change = { before: old, after: now, fields };
        touched.changed(entry, now.kind, fields);
        entry.raw = now;
        entry.sight = undefined;
        this.#rerefer(entry, old, now, touched);
        continue;
      }
      touched.existence(
        entry,
        [old?.kind, now?.kind].filter((kind) => kind !== undefined),
      );
      if (old) this.#remove(entry, old, touched);
      if (now) {
        this.#add(entry, now, before);
        this.#refer(entry, now, touched);
      }
    }
    if (projectChanged) {
      touched.project();
      for (const namesakes of this.#names.values()) namesakes.entries = [];
      for (const resource of Object.values(next.resources)) {
        const entry = this.entry(resource.id);
        entry.nameKey = nameKey(resource, next);
        this.named(entry.nameKey).entries.push(entry);
      }
      for (const key of this.#names.keys()) touched.name(key);
    }
  }

  #add(entry: Entry, resource: Resource, design: Design = this.#design): void {
    entry.raw = resource;
    entry.sight = undefined;
    this.#cameOrWent(resource.kind);
    const sameKind = this.#kinds.get(resource.kind);
    if (sameKind) sameKind.add(entry);
    else this.#kinds.set(resource.kind, new Set([entry]));
    entry.nameKey = nameKey(resource, design);
    this.named(entry.nameKey).entries.push(entry);
  }

  #remove(entry: Entry, resource: Resource, touched: Touched): void {
    entry.raw = undefined;
    entry.sight = undefined;
    this.#cameOrWent(resource.kind);
    this.#kinds.get(resource.kind)?.delete(entry);
    this.#unname(entry, entry.nameKey);
    for (const { relation, to } of entry.targets)
      for (const target of to) this.#unlink(entry, target, relation, touched);
    entry.targets = [];
  }

  #cameOrWent(kind: KindName): void {
    this.#sortedKinds.delete(kind);
    this.#kindStamps.set(kind, this.kindStamp(kind) + 1);
  }

  #unname(entry: Entry, key: string): void {
    const namesakes = this.named(key);
    namesakes.entries = namesakes.entries.filter((other) => other !== entry);
  }

  #refer(entry: Entry, resource: Resource, touched?: Touched): void {
    const targets: Targets[] = [];
    for (const relation of relationsOf(resource.kind)) {
      const to: Entry[] = [];
      for (const id of targetsOf(resource, relation)) {
        const target = this.entry(id);
        if (backOf(target, relation).add(entry)) to.push(target);
        target.backStamp += 1;
        touched?.referrers(target, relation.id);
      }
      if (to.length > 0) targets.push({ relation, to });
    }
    entry.targets = targets;
  }

  /** What a change of one resource means for those that it refers to; what stands as it stood is passed over. */
  #rerefer(entry: Entry, old: Resource, now: Resource, touched: Touched): void {
    for (const relation of relationsOf(now.kind)) {
      const head = headOf(relation);
      const [was, is] = [Reflect.get(old, head), Reflect.get(now, head)];
      if (was === is) continue;
      const moved = movedTargets(was, is, relation);
      if (moved.size === 0) continue;
      const present = new Set(targetsOf(now, relation));
      entry.targets = [
        ...entry.targets.filter((each) => each.relation !== relation),
        ...(present.size > 0 ? [{ relation, to: [...present].map((id) => this.entry(id)) }] : []),
      ];
      for (const id of moved) {
        const target = this.entry(id);
        if (!present.has(id)) this.#unlink(entry, target, relation, touched);
        else {
          const back = backOf(target, relation);
          if (!back.has(entry)) back.add(entry);
          target.backStamp += 1;
          touched.referrers(target, relation.id);
        }
      }
    }
  }

  #unlink(entry: Entry, target: Entry, relation: Relation, touched: Touched): void {
    backOf(target, relation).remove(entry);
    target.backStamp += 1;
    touched.referrers(target, relation.id);
  }
}

const nothing: readonly Id[] = [];

/** What a resource refers to by a relation, each once. */
function targetsOf(resource: Resource, relation: Relation): readonly Id[] {
  if (relation.id === 'endpoint.vm' && isKind('neg', resource)) return columnsOf(resource.endpoints).instances;
  // Most fields are blank, or hold one reference.
  const value = headValueOf(resource, relation);
  if (value === undefined) return nothing;
  if (typeof value === 'string') return [value];
  const targets = new Set<Id>();
  eachReferenceBy(resource, relation, (to) => targets.add(to));
  return [...targets];
}

/**
 * What must be unique in a project: the API keeps one namespace per collection and scope. Target proxies have one
 * collection per type, managed and unmanaged instance groups share the names of their groups.
 */
export function nameKey(
  resource: Resource,
  design: Pick<Design, 'project'>,
  name: string | undefined = resource.name,
): string {
  const scope = scopeOf(resource);
  const collection = resource.kind === 'targetProxy' ? `${resource.kind} ${resource.type ?? ''}` : resource.kind;
  const project = resource.project ?? design.project;
  return `${collection}/${project}/${scope?.type ?? 'none'}/${scope?.value ?? ''}/${name ?? ''}`;
}
