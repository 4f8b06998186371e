import type { Id } from '../model/kind.ts';
import type { KindName } from '../model/kinds.ts';
import type { BareStep } from './steps.ts';

/** One thing to be done on the way, and what has to be done before it. */
export interface Operation {
  readonly key: string;
  /** The resource that it is about. */
  readonly id: Id;
  readonly kind: KindName;
  /** Order among those that are equally ready. */
  readonly rank: readonly [stage: number, kind: number, label: string];
  /** Takes something away. All that adds something comes first. */
  readonly takes: boolean;
  /** Keys of operations. */
  readonly needs: readonly string[];
  readonly steps: readonly BareStep[];
}

export const stages = { create: 0, join: 1, fill: 2, use: 3, update: 4, leave: 5, delete: 6 } as const;

export type Make = (
  stage: keyof typeof stages,
  what: string,
  needs: readonly string[],
  steps: readonly BareStep[],
) => Operation;
