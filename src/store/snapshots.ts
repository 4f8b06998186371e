import type { Design } from '../core/index.ts';
import type { Designer } from './designer.ts';
import type { KeptDesigns, SnapshotCause } from './kept-designs.ts';

/** While somebody works, a version is set aside after so many steps, and not more often than that. */
const stepsBetween = 20;
const pauseMs = 5 * 60_000;
/** What deletes or adds as many resources in one step is worth a version before it. */
const large = 10;

/** Sets versions of a design aside: as it was opened, while it is worked on, and before something large happens to it. */
export class Snapshots {
  private readonly kept: KeptDesigns;
  private readonly inTurn: (job: () => Promise<unknown>) => Promise<void>;
  private readonly now: () => number;
  private steps = 0;
  private latest = 0;

  constructor(
    kept: KeptDesigns,
    inTurn: (job: () => Promise<unknown>) => Promise<void>,
    now: () => number = () => Date.now(),
  ) {
    this.kept = kept;
    this.inTurn = inTurn;
    this.now = now;
  }

  opened(id: string, design: Design): void {
    this.take(id, design, 'opened');
  }

  /** To be told of every change of a design. */
  watch(now: Designer, before: Designer): void {
    const cause = causeOf(now, before);
    if (cause) {
      this.take(before.document, before.design, cause);
      return;
    }
    this.steps += 1;
    if (this.steps >= stepsBetween && this.now() - this.latest >= pauseMs)
      this.take(now.document, now.design, 'working');
  }

  private take(id: string, design: Design, cause: SnapshotCause): void {
    this.steps = 0;
    this.latest = this.now();
    if (countOf(design) > 0) void this.inTurn(() => this.kept.addSnapshot(id, design, cause));
  }
}

function causeOf(now: Designer, before: Designer): SnapshotCause | undefined {
  if (now.opened !== before.opened) return 'before-open';
  const had = countOf(before.design);
  const change = countOf(now.design) - had;
  if (change <= -large || (change < 0 && -change >= had / 2 && had > 2)) return 'before-delete';
  return change >= large ? 'before-import' : undefined;
}

function countOf(design: Design): number {
  return Object.keys(design.resources).length;
}
