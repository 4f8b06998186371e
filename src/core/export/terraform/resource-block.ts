import type { Id } from '../../model/kind.ts';
import type { KindName } from '../../model/kinds.ts';
import type { Item } from './hcl.ts';

/** A `resource` block, ready to print. */
export interface ResourceBlock {
  readonly id: Id;
  readonly kind: KindName;
  readonly type: string;
  readonly label: string;
  /** Sentences above it. */
  readonly notes: readonly string[];
  readonly items: readonly Item[];
  readonly beta: boolean;
  /** What an `import` block names it by; undefined where the design does not know enough. */
  readonly importId: string | undefined;
  /** The URL of the resource, or of that which it hangs on. */
  readonly url: string;
}
