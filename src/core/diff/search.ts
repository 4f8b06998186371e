import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { Alignment } from './align.ts';

/** What is known while ways are looked for. */
export interface Search {
  readonly alignment: Alignment;
  readonly target: Design;
  readonly users: ReadonlyMap<Id, ReadonlySet<Id>>;
  readonly label: (id: Id) => string;
  readonly isRenaming: boolean;
}
