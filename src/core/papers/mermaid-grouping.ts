import type { Id } from '../model/kind.ts';
import { isKind, kinds, type Resource } from '../model/kinds.ts';
import type { View } from '../model/view.ts';
import { scopeText } from '../picture/card.ts';
import { parentOf } from '../picture/contents.ts';
import { negText } from '../picture/neg-rows.ts';

/**
 * How much of a design a diagram tells, from the whole to the least: each thing; the VMs of a subnet as one; all of one
 * kind at one place as one; all of one kind as one.
 */
export const levels = ['all', 'vms', 'places', 'kinds'] as const;
export type Detail = (typeof levels)[number];

/** What stands for a resource in the diagram. */
export interface Group {
  readonly key: string;
  readonly what: string;
  /** Absent where it stands for several. */
  readonly name?: string;
  readonly scope?: string;
  /** The container that it is drawn in. */
  readonly parent?: Id;
}

/** What a resource is drawn as. Undefined for containers, which are drawn around others, unless there are too many. */
export function groupOf(resource: Resource, detail: Detail, view: View): Group | undefined {
  const isContainer = isKind('network', resource) || isKind('subnet', resource);
  const { label: what } = kinds[resource.kind];
  if (detail === 'kinds') return { key: resource.kind, what };
  if (isContainer) return undefined;
  const parent = parentOf(resource, view);
  const place = parent === undefined ? {} : { parent };
  if (detail === 'places' || (detail === 'vms' && isKind('vm', resource)))
    return { key: `${resource.kind} in ${parent ?? ''}`, what, ...place };
  const scope = scopeText(resource);
  return {
    key: resource.id,
    what: isKind('neg', resource) ? negText(resource) : what,
    name: resource.name ?? '(no name)',
    ...(scope === undefined ? {} : { scope }),
    ...place,
  };
}
