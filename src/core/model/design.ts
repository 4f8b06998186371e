import type { Acceptance } from './acceptance.ts';
import type { Id } from './kind.ts';
import type { Resource } from './kinds.ts';
import { currentVersion } from './migrations.ts';

/** Absolute place on the canvas, in pixels at 100 %, whole numbers. Containers may have a size of their own. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
  /** Automatic layout leaves it where it is. */
  readonly pinned?: true;
  /** A container that shows only what it is and how much is in it. */
  readonly collapsed?: true;
}

/** A text on the canvas that belongs to no resource. */
export interface Note {
  readonly id: Id;
  readonly text: string;
}

/**
 * A design: plain data, never changed in place. Meaning (`resources`, `notes`) and layout are apart; no rule reads the
 * layout. Unknown fields of a document survive a load and a save.
 */
export interface Design {
  readonly format: 'neg-designer';
  readonly version: number;
  readonly name: string;
  /** Project id that resources without one of their own belong to. */
  readonly project: string;
  readonly description?: string;
  /** Findings that somebody answers for, in one order; absent where there are none. */
  readonly accepted?: readonly Acceptance[];
  /** What an import found in the cloud, see deployed.ts; absent where there was none. */
  readonly deployed?: readonly string[];
  /** Which frames the picture draws within networks besides subnets; none where absent. No rule reads it. */
  readonly frames?: 'regions' | 'zones';
  readonly resources: Readonly<Record<Id, Resource>>;
  readonly notes: Readonly<Record<Id, Note>>;
  readonly layout: Readonly<Record<Id, Place>>;
}

/** A design with nothing in it. */
export function emptyDesign(name = 'Untitled design', project = 'my-project'): Design {
  return { format: 'neg-designer', version: currentVersion, name, project, resources: {}, notes: {}, layout: {} };
}

/**
 * A new id for a resource of a kind: `neg-3`. Ids are counted, not drawn by chance, so that the same steps give the same
 * document. `taken` are ids that are promised already within the same edit.
 */
export function nextId(design: Design, stem: string, taken: ReadonlySet<Id> = new Set()): Id {
  let number = 1;
  while (
    Object.hasOwn(design.resources, `${stem}-${number}`) ||
    Object.hasOwn(design.notes, `${stem}-${number}`) ||
    taken.has(`${stem}-${number}`)
  ) {
    number += 1;
  }
  return `${stem}-${number}`;
}

/** A new id for an embedded part: `e4` after `e1`, `e2`, `e3`. */
export function nextPartId(parts: readonly { readonly id: string }[] | undefined, stem: string): string {
  const used = new Set(parts?.map((part) => part.id));
  let number = (parts?.length ?? 0) + 1;
  while (used.has(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/** Stems of part ids, by the list they stand in. */
export const partStems = { networkInterfaces: 'n', endpoints: 'e', backends: 'b' } as const;
