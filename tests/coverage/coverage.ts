/**
 * What covers one statement of Google's documentation. Exactly what is named here is printed in `docs/coverage.md`, and a
 * test sees to it that each rule, file and template exists.
 */
export interface Coverage {
  /** Number or id by which the catalogue of statements knows it: `31`, `A6/backend-kinds`, `S1-24`. */
  readonly entry: string;
  /** The statement in our own few words. */
  readonly statement: string;
  /** Ids of the rules that judge it. */
  readonly rules?: readonly string[];
  /** Files, from the project's root, that hold it as a fact, derive it, print it or prove it. */
  readonly files?: readonly string[];
  /** Where nothing covers it, or only in part: why, in one sentence. */
  readonly excuse?: string;
}
