import { kindBySingular } from '../model/api.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { type KindName, kindRank, type Resource } from '../model/kinds.ts';
import { scopeOf } from '../model/scope.ts';
import { type Alignment, align } from './align.ts';
import type { FieldChange } from './fields.ts';
import { labelOf } from './identity.ts';

export type ChangeName = 'added' | 'removed' | 'changed' | 'same';

/** What became of one resource. */
export interface ResourceDiff {
  readonly change: ChangeName;
  readonly kind: KindName;
  readonly name: string;
  /** `neg/web@us-central1-a` */
  readonly label: string;
  /** Id in the old design; absent where it is added. */
  readonly oldId?: Id;
  /** Id in the new design; absent where it is removed. */
  readonly newId?: Id;
  /** Of a changed one: what it says otherwise. */
  readonly fields: readonly FieldChange[];
}

/** How two designs differ, apart from layout, notes and names of the designs themselves. */
export interface DesignDiff {
  /** Whether both mean the same. */
  readonly same: boolean;
  readonly counts: Readonly<Record<ChangeName, number>>;
  /** Every resource of either, in the order of lists: kinds, then names, then places. */
  readonly resources: readonly ResourceDiff[];
}

/**
 * Compares two designs: which resources of the cloud are new, gone or changed, and in which fields. Resources are the
 * same by project, collection, place and name, never by id; lists whose order means nothing are compared as sets. With
 * `isRead` the new one was read from the cloud, and addresses that it chose are no difference; else they are a wish.
 */
export function compareDesigns(old: Design, now: Design, options: { readonly isRead?: boolean } = {}): DesignDiff {
  return diffOf(align(old, now, options));
}

/**
 * The comparison without what one side alone has and no list of Compute Engine could hold: services, hosts and links that
 * are drawn, and stay outside. For a side that was read from what is deployed, which cannot name them.
 */
export function withoutOutside(diff: DesignDiff): DesignDiff {
  const resources = diff.resources.filter(
    ({ change, kind }) => isListed(kind) || change === 'changed' || change === 'same',
  );
  return counted(resources);
}

const computeKinds: ReadonlySet<KindName> = new Set([...kindBySingular.values()].map(({ kind }) => kind));
const isListed = (kind: KindName): boolean => kind === 'opaque' || computeKinds.has(kind);

/** The comparison that an alignment holds. */
export function diffOf({ old, now, pairing, changes }: Alignment): DesignDiff {
  const rows: { readonly row: ResourceDiff; readonly rank: string }[] = [];
  for (const resource of Object.values(old.resources)) {
    const newId = pairing.newOf.get(resource.id);
    const fields = changes.get(resource.id) ?? [];
    const change = newId === undefined ? 'removed' : fields.length > 0 ? 'changed' : 'same';
    const other = newId === undefined ? undefined : now.resources[newId];
    const row = rowOf(change, other ?? resource, other ? now : old, fields);
    rows.push({ ...row, row: { ...row.row, oldId: resource.id, ...(newId === undefined ? {} : { newId }) } });
  }
  for (const resource of Object.values(now.resources)) {
    if (pairing.oldOf.has(resource.id)) continue;
    const row = rowOf('added', resource, now, []);
    rows.push({ ...row, row: { ...row.row, newId: resource.id } });
  }
  rows.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  return counted(rows.map(({ row }) => row));
}

function counted(resources: readonly ResourceDiff[]): DesignDiff {
  const counts = { added: 0, removed: 0, changed: 0, same: 0 };
  for (const { change } of resources) counts[change] += 1;
  return { same: counts.added + counts.removed + counts.changed === 0, counts, resources };
}

function rowOf(change: ChangeName, resource: Resource, design: Design, fields: readonly FieldChange[]) {
  const { kind, name = '' } = resource;
  const label = labelOf(design, resource.id);
  const scope = scopeOf(resource);
  const rank = [String(kindRank.get(kind) ?? 99).padStart(2, '0'), name, scope?.value ?? '', label, change];
  return { row: { change, kind, name, label, fields }, rank: rank.join('\0') };
}
