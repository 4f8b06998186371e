import { type Design, resourceOf } from './design.ts';
import type { Id } from './kind.ts';
import { isKind, type KindName, type Resource, type ResourceOf } from './kinds.ts';
import { type Reference, referencesOf } from './references.ts';
import type { RelationId } from './relations.ts';
import { scopeOf } from './scope.ts';

/**
 * Read-only, indexed sight of a design, as rules get it. Every read is noted, so that the engine knows which resources
 * a judgement depends on: a rule must read nothing past its view.
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
  /** All resources with the same kind, name, project and scope, the given one included. */
  namesakes(resource: Resource): readonly Resource[];
}

/** A key that a judgement depends on: `r` a resource, `k` a kind, `b` what points at a resource, `n` a name, `p` the project. */
type Key = string;

const projectKey: Key = 'p';

const resourceKey = (id: Id): Key => `r${id}`;
const kindKey = (kind: KindName): Key => `k${kind}`;
const backKey = (id: Id): Key => `b${id}`;

/**
 * The indexes over one design: by kind, by name, and who refers to whom. `update` moves them to another design by what
 * changed between the two, and tells which keys are stale.
 */
export class DesignIndex {
  #design: Design;
  readonly #kinds = new Map<KindName, Map<Id, Resource>>();
  readonly #back = new Map<Id, Map<Id, Reference[]>>();
  readonly #names = new Map<Key, Set<Id>>();
  /** What views hand out, in the order of ids, made when it is first asked for and dropped when it changes. */
  readonly #sortedKinds = new Map<KindName, readonly Resource[]>();
  readonly #sortedBack = new Map<Id, readonly Reference[]>();

  constructor(design: Design) {
    this.#design = design;
    for (const resource of Object.values(design.resources)) this.#add(resource);
  }

  get design(): Design {
    return this.#design;
  }

  /** A view whose reads are added to `reads`. */
  view(reads: Set<Key>): View {
    const design = this.#design;
    const read = (id: Id): Resource | undefined => {
      reads.add(resourceKey(id));
      return resourceOf(design, id);
    };
    const view: View = {
      get project() {
        reads.add(projectKey);
        return design.project;
      },
      get: (id) => (id === undefined ? undefined : read(id)),
      of: (kind, id) => {
        const resource = id === undefined ? undefined : read(id);
        return isKind(kind, resource) ? resource : undefined;
      },
      all: (kind) => {
        reads.add(kindKey(kind));
        const found: ResourceOf<typeof kind>[] = [];
        for (const resource of this.#ofKind(kind)) if (isKind(kind, resource)) found.push(resource);
        return found;
      },
      referrers: (id, ...wanted) => {
        reads.add(backKey(id));
        const found: Reference[] = [];
        for (const reference of this.#pointingAt(id)) {
          if (wanted.length === 0 || wanted.some((relation) => relation === reference.relation.id))
            found.push(reference);
        }
        return found;
      },
      from: (kind, id, ...wanted) => {
        const found = new Map<Id, ResourceOf<typeof kind>>();
        for (const reference of view.referrers(id, ...wanted)) {
          const resource = resourceOf(design, reference.from);
          if (isKind(kind, resource)) found.set(resource.id, resource);
        }
        return [...found.values()];
      },
      namesakes: (resource) => {
        const key = nameKey(resource, design);
        reads.add(key);
        if (resource.project === undefined) reads.add(projectKey);
        const found: Resource[] = [];
        for (const id of [...(this.#names.get(key) ?? [])].sort()) {
          const other = resourceOf(design, id);
          if (other) found.push(other);
        }
        return found;
      },
    };
    return view;
  }

  /**
   * Moves the indexes to `next`. `changed` are the ids whose resource differs (found by comparing where not given).
   * Returns the keys whose readers have to judge again.
   */
  update(next: Design, changed: Iterable<Id> = changedIds(this.#design, next)): Set<Key> {
    const stale = new Set<Key>();
    const before = this.#design;
    const projectChanged = before.project !== next.project;
    for (const id of changed) {
      const old = resourceOf(before, id);
      const now = resourceOf(next, id);
      if (old === now) continue;
      stale.add(resourceKey(id));
      if (old) this.#touch(old, before, stale);
      if (old) this.#remove(old, before);
      this.#design = next;
      if (now) this.#add(now);
      if (now) this.#touch(now, next, stale);
      this.#design = before;
    }
    this.#design = next;
    if (projectChanged) {
      stale.add(projectKey);
      this.#names.clear();
      for (const resource of Object.values(next.resources)) {
        stale.add(nameKey(resource, before));
        stale.add(nameKey(resource, next));
        this.#name(resource);
      }
    }
    return stale;
  }

  /** What reads of this resource, of its kind, of its name and of what it points at depend on. */
  #touch(resource: Resource, design: Design, stale: Set<Key>): void {
    stale.add(kindKey(resource.kind));
    stale.add(nameKey(resource, design));
    for (const reference of referencesOf(resource)) stale.add(backKey(reference.to));
  }

  /** In the order of ids, so that findings depend neither on the order of the document nor on the way of the edits. */
  #ofKind(kind: KindName): readonly Resource[] {
    let sorted = this.#sortedKinds.get(kind);
    if (!sorted) {
      sorted = [...(this.#kinds.get(kind)?.values() ?? [])].sort((a, b) => compare(a.id, b.id));
      this.#sortedKinds.set(kind, sorted);
    }
    return sorted;
  }

  #pointingAt(id: Id): readonly Reference[] {
    let sorted = this.#sortedBack.get(id);
    if (!sorted) {
      const back = [...(this.#back.get(id) ?? [])].sort(([a], [b]) => compare(a, b));
      sorted = back.flatMap(([, references]) => references);
      this.#sortedBack.set(id, sorted);
    }
    return sorted;
  }

  #add(resource: Resource): void {
    this.#sortedKinds.delete(resource.kind);
    const sameKind = this.#kinds.get(resource.kind) ?? new Map<Id, Resource>();
    sameKind.set(resource.id, resource);
    this.#kinds.set(resource.kind, sameKind);
    this.#name(resource);
    for (const reference of referencesOf(resource)) {
      const back = this.#back.get(reference.to) ?? new Map<Id, Reference[]>();
      const list = back.get(reference.from) ?? [];
      list.push(reference);
      back.set(reference.from, list);
      this.#back.set(reference.to, back);
      this.#sortedBack.delete(reference.to);
    }
  }

  #name(resource: Resource): void {
    const key = nameKey(resource, this.#design);
    const named = this.#names.get(key) ?? new Set<Id>();
    named.add(resource.id);
    this.#names.set(key, named);
  }

  #remove(resource: Resource, design: Design): void {
    this.#sortedKinds.delete(resource.kind);
    this.#kinds.get(resource.kind)?.delete(resource.id);
    this.#names.get(nameKey(resource, design))?.delete(resource.id);
    for (const reference of referencesOf(resource)) {
      this.#back.get(reference.to)?.delete(reference.from);
      this.#sortedBack.delete(reference.to);
    }
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The ids whose resource is not the very same object in both designs. */
export function changedIds(before: Design, after: Design): Set<Id> {
  const ids = new Set<Id>();
  if (before.resources === after.resources) return ids;
  for (const id of Object.keys(before.resources)) if (before.resources[id] !== after.resources[id]) ids.add(id);
  for (const id of Object.keys(after.resources)) if (!Object.hasOwn(before.resources, id)) ids.add(id);
  return ids;
}

/**
 * What must be unique in a project: the API keeps one namespace per collection and scope. Target proxies have one
 * collection per type, managed and unmanaged instance groups share the names of their groups.
 */
export function nameKey(resource: Resource, design: Pick<Design, 'project'>): Key {
  const scope = scopeOf(resource);
  const collection = resource.kind === 'targetProxy' ? `${resource.kind} ${resource.type ?? ''}` : resource.kind;
  const project = resource.project ?? design.project;
  return `n${collection}/${project}/${scope?.type ?? 'none'}/${scope?.value ?? ''}/${resource.name ?? ''}`;
}

let latest: { readonly design: Design; readonly view: View } | undefined;

/** A view of a design for one-off reads outside the engine (pictures, plans); nothing is tracked. */
export function viewOf(design: Design): View {
  // Many connections of one design are proposed in a row. Only the latest is kept: a history of indexes would be large.
  if (latest?.design !== design) latest = { design, view: new DesignIndex(design).view(new Set()) };
  return latest.view;
}
