import type { SourceKey } from '../../facts/sources.ts';
import type { Design } from '../../model/design.ts';
import type { TraceResult } from '../hop.ts';
import type { Failure } from '../outage.ts';

/**
 * Requests and what has to become of them, as the documentation has it. A scenario starts from a template, whose ids are
 * its names, and changes one thing.
 */
export interface Scenario {
  readonly what: string;
  /** Where the documentation says so. */
  readonly source: SourceKey;
  readonly template: string;
  readonly change?: (design: Design) => Design;
  readonly from?: string;
  /** What is switched off in thought. */
  readonly off?: Failure;
  readonly to: string;
  readonly result: TraceResult;
  /** Each way: the resources on it, then `ok`, `?` or the cause; a share where one is determined. */
  readonly ways: readonly string[];
  /** By resource, where told: the field that decides at its hop. */
  readonly fields?: Readonly<Record<string, string>>;
}
