import type { Id } from './kind.ts';

/** One end of a connection: a resource, or a part of it (a NIC of a VM), and the field where a port stands for one. */
export interface Anchor {
  readonly id: Id;
  readonly part?: string;
  /** Path of the field whose port was grabbed: `healthChecks[]`. Absent: whatever fits. */
  readonly path?: string;
}
