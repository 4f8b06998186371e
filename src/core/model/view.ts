import { type Design, resourceOf } from './design.ts';
import { columnsOf } from './endpoint-columns.ts';
import type { Id } from './kind.ts';
import { isKind, type KindName, kindRank, type Resource, type ResourceOf } from './kinds.ts';
import { changedIds, isNear } from './lineage.ts';
import { eachReferenceBy, eachReferenceIn, headOf, headValueOf, type Reference, referencesBy } from './references.ts';
import { type Relation, type RelationId, relations, relationsOf } from './relations.ts';
import { scopeOf } from './scope.ts';
import {
  type Back,
  backOf,
  byId,
  changedFields,
  Entry,
  type Notes,
  noteName,
  noteReader,
  noteReferences,
  sightOf,
  type Targets,
  Tracker,
  withReader,
} from './sight.ts';

/**
 * Read-only, indexed sight of a design, as rules get it. Every read is noted, so that the engine knows what a judgement
 * depends on: a rule must read nothing past its view.
 */
export interface View {
  /** The design's default project. */
  readonly project: string;
  get(id: Id | undefined): Resource | undefined;
  /** The resource with that id if it is of that kind. */
  of<K extends KindName>(kind: K, id: Id | undefined): ResourceOf<K> | undefined;
  all<K extends KindName>(kind: K): readonly ResourceOf<K>[];
  /** The references that point at a resource by one of the named relations; all relations where none is named. */
  referrers(id: Id, ...relations: readonly RelationId[]): readonly Reference[];
  /** Resources of that kind that refer to `id` by `relation`, each once. */
  from<K extends KindName>(kind: K, id: Id, ...relations: readonly RelationId[]): readonly ResourceOf<K>[];
  /** The relations by which a resource of the design refers to something that is not there, or is of a wrong kind. */
  doubtful(resource: Resource): readonly Relation[];
  /** All resources with the same kind, name, project and scope, the given one included; with another name where one is given. */
  namesakes(resource: Resource, name?: string): readonly Resource[];
  /** Stays the same while one resource is judged: what was worked out in it may be used again, see `once`. */
  readonly run: object;
  /** Does some work and tells what it read, which counts as read by whoever is reading now. */
  noting<T>(work: () => T): { readonly value: T; readonly notes: Notes | undefined };
  /** Counts as read what other work read. */
  note(notes: Notes | undefined): void;
}

/** Who has a name in one place, and who asked for it. */
interface Namesakes {
  entries: Entry[];
  readers: Entry[] | undefined;
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
      const oldName = old && entry.nameKey;
      const newName = now && nameKey(now, before);
      if (oldName !== newName) {
        if (oldName !== undefined) touched.name(oldName);
        if (newName !== undefined) touched.name(newName);
      }
      if (old && now && old.kind === now.kind) {
        if (oldName !== undefined && newName !== undefined && oldName !== newName) {
          this.#unname(entry, oldName);
          entry.nameKey = newName;
          this.named(newName).entries.push(entry);
        }
        touched.changed(entry, now.kind, changedFields(old, now));
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
    this.#sortedKinds.delete(resource.kind);
    const sameKind = this.#kinds.get(resource.kind);
    if (sameKind) sameKind.add(entry);
    else this.#kinds.set(resource.kind, new Set([entry]));
    entry.nameKey = nameKey(resource, design);
    this.named(entry.nameKey).entries.push(entry);
  }

  #remove(entry: Entry, resource: Resource, touched: Touched): void {
    entry.raw = undefined;
    entry.sight = undefined;
    this.#sortedKinds.delete(resource.kind);
    this.#kinds.get(resource.kind)?.delete(entry);
    this.#unname(entry, entry.nameKey);
    for (const { relation, to } of entry.targets)
      for (const target of to) this.#unlink(entry, target, relation, touched);
    entry.targets = [];
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
          touched.referrers(target, relation.id);
        }
      }
    }
  }

  #unlink(entry: Entry, target: Entry, relation: Relation, touched: Touched): void {
    backOf(target, relation).remove(entry);
    touched.referrers(target, relation.id);
  }

  /** A view whose reads are noted in the tracker. */
  view(): View {
    return new TrackedView(this);
  }

  /** A view of the plain resources of a design, whose reads nobody notes: for one-off questions outside of judging. */
  plainView(design: Design = this.#design): View {
    return new PlainView(this, design);
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

/** The targets whose references are not where they were: in another place of a list counts too. */
function movedTargets(was: unknown, is: unknown, relation: Relation): Set<Id> {
  const moved = new Set<Id>();
  const add = (to: Id) => moved.add(to);
  if (!relation.path.startsWith(`${headOf(relation)}[]`)) {
    eachReferenceIn(was, relation, false, add);
    eachReferenceIn(is, relation, false, add);
    return moved;
  }
  const [old, now]: readonly (readonly unknown[])[] = [Array.isArray(was) ? was : [], Array.isArray(is) ? is : []];
  const length = Math.max(old?.length ?? 0, now?.length ?? 0);
  for (let index = 0; index < length; index += 1) {
    if (old?.[index] === now?.[index]) continue;
    const before = spelled(old?.[index], relation);
    const after = spelled(now?.[index], relation);
    if (before.text === after.text) continue;
    before.ids.forEach(add);
    after.ids.forEach(add);
  }
  return moved;
}

function spelled(item: unknown, relation: Relation): { readonly text: string; readonly ids: readonly Id[] } {
  const ids: Id[] = [];
  let text = '';
  eachReferenceIn(item, relation, true, (to, part, positions) => {
    ids.push(to);
    text += `${to} ${part ?? ''} ${positions.join()} `;
  });
  return { text, ids };
}

/** What views of both sorts have in common; they differ in what they hand out and in what they note. */
abstract class IndexView implements View {
  protected abstract readonly index: DesignIndex;

  abstract get project(): string;
  abstract get(id: Id | undefined): Resource | undefined;
  abstract get run(): object;
  abstract noting<T>(work: () => T): { readonly value: T; readonly notes: Notes | undefined };
  abstract note(notes: Notes | undefined): void;
  protected abstract hand(entry: Entry): Resource | undefined;
  /** Whether there is such a resource, and of which kind, counts. */
  protected abstract noteLook(entry: Entry): void;
  protected abstract noteKind(kind: KindName): void;
  protected abstract noteBack(entry: Entry, relations: readonly RelationId[]): void;
  protected abstract noteName(key: string, isOfProject: boolean): void;

  of<K extends KindName>(kind: K, id: Id | undefined): ResourceOf<K> | undefined {
    const resource = this.get(id);
    return isKind(kind, resource) ? resource : undefined;
  }

  all<K extends KindName>(kind: K): readonly ResourceOf<K>[] {
    this.noteKind(kind);
    const found: ResourceOf<K>[] = [];
    for (const entry of this.index.ofKind(kind)) {
      const resource = this.hand(entry);
      if (isKind(kind, resource)) found.push(resource);
    }
    return found;
  }

  referrers(id: Id, ...relations: readonly RelationId[]): readonly Reference[] {
    const found: Reference[] = [];
    const backs = this.#backs(id, relations);
    const add = (from: Entry, relation: Relation) => {
      if (from.raw) found.push(...referencesBy(from.raw, relation, id));
    };
    const [only] = backs;
    if (backs.length === 1 && only) for (const from of only.from) add(from, only.relation);
    else {
      const pairs = backs.flatMap(({ from, relation }) => from.map((one) => ({ one, relation })));
      pairs.sort((a, b) => byId(a.one, b.one) || orderOf(a.relation.id) - orderOf(b.relation.id));
      for (const { one, relation } of pairs) add(one, relation);
    }
    return found;
  }

  from<K extends KindName>(kind: K, id: Id, ...relations: readonly RelationId[]): readonly ResourceOf<K>[] {
    const backs = this.#backs(id, relations);
    const [only] = backs;
    const entries = backs.length > 1 ? [...new Set(backs.flatMap(({ from }) => from))].sort(byId) : (only?.from ?? []);
    const found: ResourceOf<K>[] = [];
    for (const entry of entries) {
      if (entry.raw?.kind !== kind) continue;
      const resource = this.hand(entry);
      if (isKind(kind, resource)) found.push(resource);
    }
    return found;
  }

  doubtful(resource: Resource): readonly Relation[] {
    noteReferences(resource);
    const doubtful: Relation[] = [];
    for (const { relation, to } of this.index.known(resource.id)?.targets ?? []) {
      let isInOrder = true;
      for (const target of to) {
        this.noteLook(target);
        if (!target.raw || !relation.to.includes(target.raw.kind)) isInOrder = false;
      }
      if (!isInOrder) doubtful.push(relation);
    }
    return doubtful;
  }

  namesakes(resource: Resource, name?: string): readonly Resource[] {
    const whole = noteName(resource);
    const entry = this.index.known(resource.id);
    const isOwn = name === undefined && entry?.raw === whole;
    const key = isOwn ? entry.nameKey : nameKey(whole, this.index.design, name);
    this.noteName(key, whole.project === undefined);
    const { entries } = this.index.named(key);
    if (entries.length > 1) entries.sort(byId);
    return entries.flatMap((entry) => this.hand(entry) ?? []);
  }

  #backs(id: Id, relations: readonly RelationId[]): readonly Back[] {
    const entry = this.index.entry(id);
    this.noteBack(entry, relations);
    const { back } = entry;
    return relations.length === 0 ? back : back.filter(({ relation }) => isOneOf(relation, relations));
  }
}

const isOneOf = ({ id }: Relation, wanted: readonly string[]): boolean => wanted.includes(id);

/** Views of several designs share one index: each moves it to its own design when it is asked. */
class PlainView extends IndexView {
  readonly #shared: DesignIndex;
  readonly #design: Design;

  constructor(index: DesignIndex, design: Design) {
    super();
    this.#shared = index;
    this.#design = design;
  }

  protected get index(): DesignIndex {
    if (this.#shared.design !== this.#design) this.#shared.update(this.#design);
    return this.#shared;
  }

  get project(): string {
    return this.#design.project;
  }

  get run(): object {
    return this;
  }

  get(id: Id | undefined): Resource | undefined {
    return id === undefined ? undefined : this.index.known(id)?.raw;
  }

  noting<T>(work: () => T): { readonly value: T; readonly notes: undefined } {
    return { value: work(), notes: undefined };
  }

  note(): void {}

  protected hand(entry: Entry): Resource | undefined {
    return entry.raw;
  }

  protected noteLook(): void {}
  protected noteKind(): void {}
  protected noteBack(): void {}
  protected noteName(): void {}
}

class TrackedView extends IndexView {
  readonly #tracker: Tracker;
  protected readonly index: DesignIndex;

  constructor(index: DesignIndex) {
    super();
    this.index = index;
    this.#tracker = index.tracker;
  }

  get project(): string {
    this.#tracker.asked += 1;
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
    noteReader(entry);
    return entry.sight ?? sightOf(entry);
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
    this.#tracker.asked += 1;
    if (notes) this.#tracker.notes.add(notes);
  }

  protected hand(entry: Entry): Resource | undefined {
    return entry.sight ?? sightOf(entry);
  }

  protected noteLook(entry: Entry): void {
    this.#tracker.asked += 1;
    noteReader(entry);
  }

  protected noteKind(kind: KindName): void {
    this.#tracker.asked += 1;
    const { entry: reader } = this.#tracker;
    if (reader) this.index.kindReaders(kind).add(reader);
    this.#tracker.notes.addKind(kindRank.get(kind) ?? 0);
  }

  protected noteBack(entry: Entry, relations: readonly RelationId[]): void {
    this.#tracker.asked += 1;
    const { notes, entry: reader } = this.#tracker;
    notes.addRelations(relations);
    if (reader === undefined || entry.lastBackReader === reader) return;
    entry.lastBackReader = reader;
    entry.backReaders = withReader(entry.backReaders, reader);
  }

  protected noteName(key: string, isOfProject: boolean): void {
    this.#tracker.asked += 1;
    const { notes, entry: reader } = this.#tracker;
    notes.addNames();
    if (isOfProject) notes.addProject();
    if (!reader) return;
    const namesakes = this.index.named(key);
    namesakes.readers = withReader(namesakes.readers, reader);
  }
}

const orders: ReadonlyMap<string, number> = new Map(relations.map(({ id }, order) => [id, order]));
const orderOf = (relation: string): number => orders.get(relation) ?? orders.size;

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

/**
 * Makes a function that works something out of a resource only once while one resource is judged (or once for a view
 * that nobody tracks), however many rules ask.
 */
export function once<R extends Resource, T>(work: (resource: R, view: View) => T): (resource: R, view: View) => T {
  type Result = { readonly value: T; readonly notes: Notes | undefined };
  let latestRun: object | undefined;
  // Most often it is asked of one resource only, the judged one.
  let first: R | undefined;
  let result: Result | undefined;
  let others: Map<R, Result> | undefined;
  return (resource, view) => {
    if (view.run !== latestRun) {
      latestRun = view.run;
      first = undefined;
      others = undefined;
    }
    const before = resource === first ? result : others?.get(resource);
    if (before) {
      view.note(before.notes);
      return before.value;
    }
    const made = view.noting(() => work(resource, view));
    if (first === undefined) {
      first = resource;
      result = made;
    } else {
      others ??= new Map();
      others.set(resource, made);
    }
    return made.value;
  };
}

let latest: { readonly design: Design; readonly index: DesignIndex; readonly view: View } | undefined;

/** A view of a design for one-off reads outside the engine (pictures, plans); nothing is tracked. */
export function viewOf(design: Design): View {
  if (latest?.design === design) return latest.view;
  // Many designs are asked about in a row that an edit or two lie between; strangers get an index of their own.
  const index = latest && isNear(latest.design, design) ? latest.index : new DesignIndex(design);
  latest = { design, index, view: index.plainView(design) };
  return latest.view;
}
