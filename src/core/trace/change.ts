import type { Fix } from '../rules/rule.ts';

/** A single change that is offered for something that stops a request. */
export interface Change {
  readonly fix: Fix;
  /** What it removes. */
  readonly message: string;
}
