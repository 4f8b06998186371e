import type { Design } from './design.ts';
import type { Id } from './kind.ts';
import type { Resource } from './kinds.ts';
import { resourceIn } from './lineage.ts';

/** The resource with that id, if the design has one. Safe for ids that come from outside. */
export function resourceOf(design: Design, id: Id | undefined): Resource | undefined {
  return id === undefined ? undefined : resourceIn(design, id);
}
