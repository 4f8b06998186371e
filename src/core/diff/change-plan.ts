import type { Id } from '../model/kind.ts';
import type { Refusal } from './closure.ts';
import type { Tolerance } from './excuses.ts';
import type { ChangeStep } from './steps.ts';

export interface PlanOptions {
  /**
   * `keep` (as long as nothing else is said): what has to be replaced ends up under its own name, so it is replaced twice. `new`: it is
   * replaced once, and has another name afterwards.
   */
  readonly names?: 'keep' | 'new';
  /** Plan also what cannot be done without an interruption, and mark it. */
  readonly allowInterruption?: boolean;
}

/** A resource that could not be changed as it stood. */
export interface Replacement {
  readonly label: string;
  /** Id of the one that is replaced, in the states that the plan passes through. */
  readonly id: Id;
  /** Id of the one that takes its place. */
  readonly standIn: Id;
  readonly from: string;
  /** The name of the one that takes its place: for a while, or for good. */
  readonly to: string;
  readonly isTemporary: boolean;
  readonly reason: string;
}

/** Fields that keep their old value, as nothing but a new resource could have another one. */
export interface KeptFields {
  readonly id: Id;
  readonly label: string;
  readonly fields: readonly string[];
}

export interface PlanCommon {
  readonly replacements: readonly Replacement[];
  readonly kept: readonly KeptFields[];
  /** Id in the new design, by id in the states that the plan passes through; a stand-in has that of its own. */
  readonly newIds: ReadonlyMap<Id, Id>;
  /** What somebody should know, one sentence each. */
  readonly notes: readonly string[];
  /** What cannot be done without an interruption. Empty in a plan that needs none. */
  readonly refusals: readonly Refusal[];
}

/** The way from one design to another, or why there is none. */
export type ChangePlan =
  | (PlanCommon & {
      readonly ok: true;
      readonly steps: readonly ChangeStep[];
      /** How far the states between lean on what is wrong at the ends. */
      readonly tolerance: Tolerance;
    })
  | (PlanCommon & { readonly ok: false });
