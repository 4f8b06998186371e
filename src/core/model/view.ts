import type { Design } from './design.ts';
import { DesignIndex, nameKey } from './design-index.ts';
import { type Back, byId, type Entry } from './entry.ts';
import type { Kept } from './kept.ts';
import type { Id } from './kind.ts';
import { isKind, type KindName, type Resource, type ResourceOf } from './kinds.ts';
import { isNear } from './lineage.ts';
import type { Notes } from './notes.ts';
import { type Reference, referencesBy } from './references.ts';
import { type Relation, type RelationId, relations } from './relations.ts';
import { noteName, noteReferences } from './sight.ts';

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
  /** What `kept` holds of a resource, where that may be used again; else what `work` makes of it, see `lasting`. */
  again<R extends Resource, T>(resource: R, kept: Kept<T>, work: () => T): T;
}

/** What views of both sorts have in common; they differ in what they hand out and in what they note. */
export abstract class IndexView implements View {
  protected abstract readonly index: DesignIndex;

  abstract get project(): string;
  abstract get(id: Id | undefined): Resource | undefined;
  abstract get run(): object;
  abstract noting<T>(work: () => T): { readonly value: T; readonly notes: Notes | undefined };
  abstract note(notes: Notes | undefined): void;
  abstract again<R extends Resource, T>(resource: R, kept: Kept<T>, work: () => T): T;
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

/**
 * A view of the plain resources of a design, whose reads nobody notes: for one-off questions outside of judging. Views of several designs share one index: each moves it
 * to its own design when it is asked.
 */
export class PlainView extends IndexView {
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

  again<R extends Resource, T>(_resource: R, _kept: Kept<T>, work: () => T): T {
    return work();
  }

  protected hand(entry: Entry): Resource | undefined {
    return entry.raw;
  }

  protected noteLook(): void {}
  protected noteKind(): void {}
  protected noteBack(): void {}
  protected noteName(): void {}
}

const orders: ReadonlyMap<string, number> = new Map(relations.map(({ id }, order) => [id, order]));
const orderOf = (relation: string): number => orders.get(relation) ?? orders.size;

let latest: { readonly design: Design; readonly index: DesignIndex; readonly view: View } | undefined;

/** A view of a design for one-off reads outside the engine (pictures, plans); nothing is tracked. */
export function viewOf(design: Design): View {
  if (latest?.design === design) return latest.view;
  // Many designs are asked about in a row that an edit or two lie between; strangers get an index of their own.
  const index = latest && isNear(latest.design, design) ? latest.index : new DesignIndex(design);
  latest = { design, index, view: new PlainView(index, design) };
  return latest.view;
}
